import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import type { Compte, TableauDEchelle } from '../../src/domain/indicateurs/tableau.ts';
import { intervalleDuPoids } from '../../src/domain/indices/intervalle.ts';
import { surrepresentation } from '../../src/domain/indices/surrepresentation.ts';
import { COLONNES_POIDS as C, grilleDesPoids } from '../../src/sheets/grilleSurrepresentation.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { planSurrepresentation } from '../../src/sheets/surrepresentation.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

type Comptes = readonly (readonly [n: number, base: number, inconnus?: number])[];

/** One indicator, I01, over communes or QPV written by hand; « Ensemble » is their sum and what lies outside them. */
function territoires(
  echelle: TableauDEchelle['echelle'],
  siens: readonly (readonly [nom: string, ...Comptes[number]])[],
  dehors: Comptes[number] = [0, 0],
): Diagnostic {
  const diagnostic = diagnosticDEssai();
  const { tableau } = diagnostic;
  const rang = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === 'I01');
  const compte = ([numerateur, base, inconnus = 0]: Comptes[number]): Compte => ({
    numerateur,
    base,
    inconnus,
  });
  const lus = siens.map(([, ...comptes]) => compte(comptes));
  const tout = [...lus, compte(dehors)].reduce((a, b) => ({
    numerateur: a.numerateur + b.numerateur,
    base: a.base + b.base,
    inconnus: a.inconnus + b.inconnus,
  }));
  const une = (nom: TableauDEchelle['echelle'], noms: readonly string[], comptes: readonly Compte[]) => ({
    echelle: nom,
    territoires: noms.map((n, t) => ({
      nom: n,
      residence: null,
      effectif: (comptes[t]?.base ?? 0) + (comptes[t]?.inconnus ?? 0),
    })),
    comptes: tableau.indicateurs.map((_, i) => (i === rang ? comptes : null)),
  });
  return {
    ...diagnostic,
    tableau: {
      ...tableau,
      indicateurs: tableau.indicateurs.map((calcule, i) =>
        i === rang ? calcule : { ...calcule, etat: { calculable: false, raison: 'Hors de l’essai.' } },
      ),
    },
    echelles: [
      une('ensemble', ['Ensemble'], [tout]),
      une(
        echelle,
        siens.map(([nom]) => nom),
        lus,
      ),
    ],
  };
}

function feuille(diagnostic: Diagnostic) {
  const plan = planSurrepresentation(diagnostic);
  const lire = evaluer(planifier(diagnostic));
  const lignes = grilleDesPoids(diagnostic)?.lignes ?? [];
  const textes = plan ? cellulesDe(plan).map(({ cellule }) => String(cellule.value ?? '')) : [];
  return {
    plan,
    textes,
    ligne: (nom: string, ...colonnes: readonly number[]) =>
      colonnes.map((c) => lire(FEUILLES.surrepresentation, lignes.find((l) => l.nom === nom)?.row ?? -1, c)),
    lire: (row: number, column: number) => lire(FEUILLES.surrepresentation, row, column),
  };
}

const DEUX = territoires('commune', [
  ['Caen', 60, 200],
  ['Falaise', 40, 800],
]);

describe('« CIL Surreprésentation »', () => {
  it('donne quotient, excédent et écart comme CIL.SURREPRESENTATION, par formule', () => {
    const { ligne } = feuille(DEUX);
    const comptes = { effectifs: [60, 40], totalEffectif: 100, logements: [200, 800], totalLogements: 1000 };
    const attendus = (['indice', 'excedent', 'ecart'] as const).map((mode) =>
      surrepresentation(comptes, mode),
    );
    for (const [rang, nom] of ['Caen', 'Falaise'].entries()) {
      const lus = ligne(nom, C.quotients, C.quotients + 1, C.quotients + 2);
      for (const [k, mode] of attendus.entries()) expect(lus[k]).toBeCloseTo(Number(mode[rang]), 9);
    }
    expect(ligne('Caen', C.parc, C.poids, C.audessus, C.premier)).toEqual([200, 0.2, 1, 'I01 · < 40 % PLUS']);
    expect(ligne('Falaise', C.audessus, C.premier)).toEqual([0, '']);
  });

  it('vérifie que les territoires font tout le parc, et dit ce qui est hors d’eux', () => {
    const controle = (d: Diagnostic) => {
      const { lire, textes } = feuille(d);
      const haut = (grilleDesPoids(d)?.derniere ?? 0) + 1;
      const row = Array.from({ length: 20 }, (_, k) => haut + k).find((r) => lire(r, 0) === 'Commune') ?? -1;
      expect(textes).toContain('Contrôle : les territoires d’une échelle font-ils tout le parc ?');
      return [1, 2, 3, C.quotients].map((column) => lire(row, column));
    };
    expect(controle(DEUX)).toEqual(['tout le parc', 1000, 1, 1]);
    const perdue = territoires(
      'commune',
      [
        ['Caen', 30, 200],
        ['Falaise', 10, 200],
      ],
      [10, 100],
    );
    expect(controle(perdue)).toEqual(['100 ménages hors de ces territoires', 400, 0.8, 0.8]);
  });

  it('fait de « hors QPV » le reste du fichier quand celui-ci n’écrit que les QPV, et pas autrement', () => {
    const qpv = feuille(territoires('qpv2024', [['QN06', 30, 60]], [10, 140]));
    const [quotient] = qpv.ligne('hors QPV (le reste)', C.quotients);
    expect(quotient).toBeCloseTo(100 * (10 / 40 / (140 / 200)), 9);
    expect(qpv.ligne('hors QPV (le reste)', C.parc)).toEqual([140]);
    const lesDeux = feuille(
      territoires('qpv', [
        ['QPV', 30, 60],
        ['hors QPV', 10, 140],
      ]),
    );
    expect(lesDeux.ligne('hors QPV', C.quotients)[0]).toBeCloseTo(Number(quotient), 9);
    expect(lesDeux.textes.some((t) => t.includes('le reste'))).toBe(false);
  });

  it('dit en toutes lettres un indicateur nul partout, un territoire sans parc, un effectif qui le dépasse', () => {
    const nul = feuille(
      territoires('commune', [
        ['Caen', 0, 200],
        ['Falaise', 0, 800],
      ]),
    );
    expect(nul.ligne('Caen', C.quotients)).toEqual(['///']);
    expect(nul.textes.some((t) => t.includes('indicateur nul sur tout le territoire'))).toBe(true);
    const vide = feuille(
      territoires('commune', [
        ['Caen', 30, 100],
        ['Falaise', 0, 0],
        ['Vire', 12, 10],
      ]),
    );
    expect(vide.ligne('Falaise', C.quotients)).toEqual(['sans parc']);
    expect(vide.ligne('Vire', C.quotients)).toEqual(['effectif > parc']);
  });

  it('n’a d’intervalle que si des réponses manquent, celui de la formule', () => {
    const complet = feuille(DEUX);
    expect(complet.textes.some((t) => t.includes('dénombrement complet'))).toBe(true);
    expect(complet.plan?.widths.length).toBe(C.quotients + 3);
    const partiel = feuille(
      territoires('commune', [
        ['Caen', 60, 200, 20],
        ['Falaise', 40, 800, 0],
      ]),
    );
    const [bas, haut] = intervalleDuPoids({ n: 60, l: 200, N: 100, L: 1000 }, 1.96) ?? [];
    const lus = partiel.ligne('Caen', C.quotients + 4, C.quotients + 5);
    expect(lus[0]).toBeCloseTo(bas ?? 0, 6);
    expect(lus[1]).toBeCloseTo(haut ?? 0, 6);
  });

  it('liste les quotients les plus loin de 100, sans ceux qui reposent sur un petit effectif', () => {
    const { lire, textes } = feuille(
      territoires('commune', [
        ['Caen', 60, 200],
        ['Falaise', 40, 700],
        ['Vire', 10, 20],
      ]),
    );
    const debut = textes.indexOf('Déséquilibres les plus forts');
    expect(debut).toBeGreaterThan(-1);
    const rows = Array.from({ length: 40 }, (_, r) => r + 8);
    const titre = rows.find((r) => lire(r, 0) === 'Déséquilibres les plus forts') ?? -1;
    expect([lire(titre + 2, 1), lire(titre + 2, 4)]).toEqual(['Caen', 'sur']);
    expect([lire(titre + 3, 1), lire(titre + 3, 4)]).toEqual(['Falaise', 'sous']);
    expect(lire(titre + 4, 1)).not.toBe('Vire');
  });

  it('n’existe pas quand aucune échelle ne découpe le fichier', () => {
    expect(planSurrepresentation(territoires('commune', [['Caen', 60, 200]]))).toBeNull();
  });
});
