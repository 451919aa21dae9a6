import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Compte } from '../../src/domain/indicateurs/tableau.ts';
import { planComparaison } from '../../src/sheets/comparaison.ts';
import { COLONNES_COMPARAISON as C, grilleComparaison } from '../../src/sheets/grilleComparaison.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai, echellesDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

function feuille(diagnostic: Diagnostic) {
  const lire = evaluer(planifier(diagnostic));
  const grille = grilleComparaison(diagnostic);
  const { unites } = diagnostic.tableau;
  const row = (cle: string, code: string) =>
    grille.premiere +
    unites.findIndex((unite) => unite.cle === cle) * grille.indicateurs.length +
    grille.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  return (cle: string, code: string, ...colonnes: readonly number[]) =>
    colonnes.map((column) => lire(FEUILLES.comparaison, row(cle, code), column));
}

/** The same diagnostic with other counts for one indicator, pooled anew. */
function avecComptes(
  code: string,
  siens: readonly (readonly [number, number])[],
  sens?: 1 | -1 | 0,
): Diagnostic {
  const diagnostic = diagnosticDEssai();
  const { tableau } = diagnostic;
  const change = {
    ...tableau,
    indicateurs: tableau.indicateurs.map((calcule) =>
      calcule.indicateur.code === code && sens !== undefined
        ? { ...calcule, indicateur: { ...calcule.indicateur, sens } }
        : calcule,
    ),
    comptes: tableau.comptes.map((comptes, i) =>
      tableau.indicateurs[i]?.indicateur.code === code
        ? siens.map(([numerateur, base]): Compte => ({ numerateur, base, inconnus: 0 }))
        : comptes,
    ),
  };
  return { ...diagnostic, tableau: change, echelles: echellesDEssai(change) };
}

const diagnostic = diagnosticDEssai();
const lire = feuille(diagnostic);

describe('« CIL Comparaison »', () => {
  it('a une ligne par résidence et par indicateur, résidences puis indicateurs, sans l’écart flux − stock', () => {
    const grille = grilleComparaison(diagnostic);
    expect(grille.indicateurs.map(({ indicateur }) => indicateur.code)).toEqual([
      'I01',
      'I03',
      'I04c',
      'I04d',
      'I09',
    ]);
    expect(grille.derniere - grille.premiere + 1).toBe(4 * 5);
    expect(lire('R1', 'I03', C.code, C.nom, C.indicateur)).toEqual(['R1', '=1+1', 'I03 · Aide au logement']);
  });

  it('compare à chaque territoire : valeur, écart en points, rapport', () => {
    const [effectif, base, valeur, quartier, ecart, rapport] = lire('R1', 'I01', 3, 4, 5, 6, 7, 8);
    expect([effectif, base, valeur, quartier]).toEqual([50, 100, 0.5, 53 / 112]);
    expect(ecart).toBeCloseTo(2.6786, 4);
    expect(rapport).toBeCloseTo(1.0566, 4);
    expect(lire('R1', 'I01', C.territoires + 6)).toEqual([114 / 312]);
  });

  it('compare à la valeur nationale, dont l’année est dite', () => {
    const [annee, valeur, ecart, rapport] = lire(
      'R1',
      'I01',
      C.annee,
      C.national,
      C.national + 1,
      C.national + 2,
    );
    expect([annee, valeur]).toEqual([2012, 0.389]);
    expect(ecart).toBeCloseTo(11.1, 6);
    expect(rapport).toBeCloseTo(0.5 / 0.389, 9);
    const entete = cellulesDe(planComparaison(diagnostic)).find(
      ({ row, column }) => row === 4 && column === C.national,
    );
    expect(entete?.cellule.value).toMatch(/^National · valeur \(2012 à 2014, France/);
  });

  it('montre « nd » sans quartier ou sans valeur connue, « /// » quand la base est vide, jamais une erreur', () => {
    const quartier = [C.territoires, C.territoires + 1, C.territoires + 2];
    expect(lire('R3', 'I01', ...quartier)).toEqual(['nd', 'nd', 'nd']);
    expect(lire('R4', 'I03', C.valeur, ...quartier.slice(1), C.rang, C.signal)).toEqual(Array(5).fill('nd'));
    expect(lire('R2', 'I09', C.valeur, ...quartier, C.rang, C.signal)).toEqual(Array(6).fill('///'));
    expect(lire('R1', 'I04c', C.annee, C.national, C.national + 1, C.national + 2)).toEqual(
      Array(4).fill('nd'),
    );
  });

  it('donne « /// » pour le rapport à un territoire où la part est nulle, et garde l’écart', () => {
    const nulle = feuille(
      avecComptes('I01', [
        [0, 100],
        [0, 100],
        [0, 100],
        [0, 12],
      ]),
    );
    expect(nulle('R1', 'I01', C.territoires, C.territoires + 1, C.territoires + 2)).toEqual([0, 0, '///']);
  });
});

describe('Le rang', () => {
  it('va de la part la plus haute à la plus basse quand une part haute est défavorable', () => {
    expect(['R1', 'R2', 'R3', 'R4'].flatMap((cle) => lire(cle, 'I01', C.rang))).toEqual([1, 2, 4, 3]);
  });

  it('s’inverse quand une part basse est défavorable, et des ex æquo ont le même', () => {
    const basse = feuille(
      avecComptes(
        'I01',
        [
          [50, 100],
          [20, 100],
          [10, 50],
          [11, 12],
        ],
        -1,
      ),
    );
    expect(['R1', 'R2', 'R3', 'R4'].flatMap((cle) => basse(cle, 'I01', C.rang))).toEqual([3, 1, 1, 4]);
  });

  it('n’existe pas pour un indicateur de contexte, ni le signal', () => {
    const contexte = feuille(
      avecComptes(
        'I01',
        [
          [50, 100],
          [20, 100],
          [10, 50],
          [11, 12],
        ],
        0,
      ),
    );
    expect(contexte('R1', 'I01', C.rang, C.signal)).toEqual(['///', '///']);
  });
});

describe('Le signal « accès aux droits ? »', () => {
  // Reference: I01 36.5 %, I03 51.7 %. R1 has 50 % of low incomes (1.37 times) and R2 39 % (1.07 times).
  const signaux = (aides: readonly (readonly [number, number])[]) => {
    const lus = feuille(avecComptes('I03', aides));
    return ['R1', 'R2'].flatMap((cle) => lus(cle, 'I03', C.signal));
  };

  it('se lève quand les bas revenus sont fréquents et les aides rares, et pas autrement', () => {
    const rares: readonly [number, number][] = [
      [40, 100],
      [40, 100],
      [40, 100],
      [40, 100],
    ];
    expect(signaux(rares)).toEqual(['accès aux droits ?', '']);
    expect(signaux(rares.map(() => [65, 100]))).toEqual(['', '']);
  });
});

describe('Le signal de concentration', () => {
  const signaux = (comptes: readonly (readonly [number, number])[], sens?: -1) => {
    const lus = feuille(avecComptes('I01', comptes, sens));
    return ['R1', 'R2', 'R3', 'R4'].flatMap((cle) => lus(cle, 'I01', C.signal));
  };

  it('demande à la fois l’écart et le rapport à l’EPCI', () => {
    // EPCI: 250 of 500, 50 %. R1 70 %: ratio 1.4, gap 20. R2 60 %: gap 10 but ratio 1.2. R3 under.
    expect(
      signaux([
        [70, 100],
        [60, 100],
        [70, 200],
        [50, 100],
      ]),
    ).toEqual(['concentration', '', '', '']);
    // EPCI: 20 of 400, 5 %. R1 14 %: ratio 2.8 but gap 9.
    expect(
      signaux([
        [14, 100],
        [2, 100],
        [2, 100],
        [2, 100],
      ]),
    ).toEqual(['', '', '', '']);
  });

  it('est tenu dès que les deux seuils sont atteints', () => {
    // EPCI: 160 of 400, 40 %. R1 50 %: ratio 1.25 and gap 10, both exactly.
    expect(
      signaux([
        [50, 100],
        [40, 100],
        [40, 100],
        [30, 100],
      ]),
    ).toEqual(['concentration', '', '', '']);
  });

  it('compare les compléments quand une part basse est défavorable', () => {
    // EPCI: 240 of 400, 60 %. R1 45 %: complements 55 % over 40 %. R4 80 % is favourable.
    expect(
      signaux(
        [
          [45, 100],
          [58, 100],
          [57, 100],
          [80, 100],
        ],
        -1,
      ),
    ).toEqual(['concentration', '', '', '']);
  });

  it('ne se prononce pas sur une base sous le seuil de secret', () => {
    expect(
      signaux([
        [20, 100],
        [20, 100],
        [20, 100],
        [9, 10],
      ]),
    ).toEqual(['', '', '', 'base insuffisante']);
  });
});

describe('Une feuille trop longue', () => {
  it('ne garde que le socle, puis ce qui tient, et le dit', () => {
    expect(grilleComparaison(diagnostic, 20)).toMatchObject({ ecartes: 0 });
    const reduite = grilleComparaison(diagnostic, 11);
    expect(reduite.indicateurs.map(({ indicateur }) => indicateur.code)).toEqual(['I01', 'I03']);
    // I09 is no component of the index: it goes first.
    expect(grilleComparaison(diagnostic, 16).indicateurs.map(({ indicateur }) => indicateur.code)).toEqual([
      'I01',
      'I03',
      'I04c',
      'I04d',
    ]);
    expect(reduite.ecartes).toBe(3);
    const approfondi: Diagnostic = {
      ...diagnostic,
      tableau: {
        ...diagnostic.tableau,
        indicateurs: diagnostic.tableau.indicateurs.map((calcule) =>
          calcule.indicateur.code === 'I01'
            ? { ...calcule, indicateur: { ...calcule.indicateur, niveau: 'approfondissement' } }
            : calcule,
        ),
      },
    };
    expect(grilleComparaison(approfondi, 19).indicateurs.map(({ indicateur }) => indicateur.code)).toEqual([
      'I03',
      'I04c',
      'I04d',
      'I09',
    ]);
  });
});
