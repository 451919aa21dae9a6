import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { indicesDesResidences } from '../../src/domain/indicesDesResidences.ts';
import type { Composite } from '../../src/domain/methode/composites.ts';
import { METHODE_APL_SEULE } from '../../src/domain/methode/presets.ts';
import { placesDeFragilite } from '../../src/sheets/grilleFragilite.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai, methodeDEssai } from './diagnosticDEssai.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const FRAGILITE = FEUILLES.fragilite;

/** The four residences of the tests; R1 and R2 noted by the grid, R3 and R4 not. */
function diagnosticDe(occupation: Partial<Composite>, fonctionnement: Composite['composantes']): Diagnostic {
  const socle = methodeDEssai();
  const methode = {
    ...socle,
    fragilite: {
      occupation: { ...socle.fragilite.occupation, ...occupation },
      fonctionnement: { ...socle.fragilite.fonctionnement, composantes: fonctionnement },
    },
  };
  const note = (mediane: number) => ({ mediane, basse: mediane, haute: mediane, evaluateurs: 2 });
  const cotations: Diagnostic['cotations'] = new Map(
    [['R1', 2] as const, ['R2', 3] as const].map(([cle, n]) => [
      cle,
      { moyenne: n, criteres: new Map([['I51', note(n)]]) },
    ]),
  );
  const diagnostic = { ...diagnosticDEssai(methode), cotations };
  const { tableau } = diagnostic;
  return {
    ...diagnostic,
    fragilites: {
      occupation: indicesDesResidences(tableau, methode, 'occupation', cotations),
      fonctionnement: indicesDesResidences(tableau, methode, 'fonctionnement', cotations),
    },
  };
}

const OCCUPATION = [
  { code: 'I01', poids: 2, sens: 1 as const },
  { code: 'I04c', poids: 1, sens: 1 as const },
  { code: 'I33', poids: 1, sens: 1 as const },
];
const FONCTIONNEMENT = [
  { code: 'I04d', poids: 2, sens: -1 as const },
  { code: 'I51', poids: 1, sens: -1 as const },
];

describe.each(['ratios', 'sommes', 'geometrique', 'harmonique'] as const)(
  '« CIL Fragilité » recalculée, agrégation %s',
  (agregation) => {
    const diagnostic = diagnosticDe({ composantes: OCCUPATION, agregation }, FONCTIONNEMENT);
    const lire = evaluer(planifier(diagnostic));
    const places = placesDeFragilite(diagnostic);

    it('donne exactement 100 à la référence des deux indices', () => {
      expect(places.map(({ reference, indice }) => lire(FRAGILITE, reference, indice))).toEqual([100, 100]);
    });

    it('retrouve les indices du domaine, et des points dont la somme est l’indice moins 100', () => {
      for (const place of places) {
        diagnostic.fragilites[place.nom].indices?.forEach(({ valeur }, rang) => {
          const row = place.premiere + rang;
          expect(valeur).not.toBeNull();
          expect(lire(FRAGILITE, row, place.indice)).toBeCloseTo(valeur ?? Number.NaN, 9);
          expect(lire(FRAGILITE, row, place.somme)).toBeCloseTo((valeur ?? Number.NaN) - 100, 9);
          expect(lire(FRAGILITE, row, place.somme + 1)).toBeCloseTo(0, 9);
        });
      }
    });
  },
);

describe('Une composante manquante', () => {
  const diagnostic = diagnosticDe({ composantes: OCCUPATION }, FONCTIONNEMENT);
  const lire = evaluer(planifier(diagnostic));
  const [occupation, fonctionnement] = placesDeFragilite(diagnostic);

  it('est dite en toutes lettres, et l’indice marqué « p » n’a pas de rang parmi les complets', () => {
    if (!occupation || !fonctionnement) throw new Error('deux indices attendus');
    const lignes = [0, 1, 2, 3].map((rang) => fonctionnement.premiere + rang);
    expect(lignes.map((row) => lire(FRAGILITE, row, fonctionnement.indice + 1))).toEqual(['', '', 'p', 'p']);
    expect(lignes.map((row) => lire(FRAGILITE, row, fonctionnement.indice + 2)).slice(2)).toEqual([
      '///',
      '///',
    ]);
    expect(lire(FRAGILITE, fonctionnement.premiere + 2, fonctionnement.manque)).toContain('« Tranquillité »');
    expect(lire(FRAGILITE, fonctionnement.premiere, fonctionnement.manque)).toBeNull();
    expect(lire(FRAGILITE, occupation.premiere, occupation.manque)).toContain('« Impayés > 3 mois »');
    expect(lire(FRAGILITE, occupation.premiere, occupation.indice + 3)).toBe(0.75);
  });

  it('a des en-têtes qui disent ce qui est objectif et ce qui est sensible', () => {
    const plan = planifier(diagnostic).find(({ name }) => name === FRAGILITE);
    const entetes = plan ? cellulesDe(plan).map(({ cellule }) => String(cellule.value)) : [];
    expect(entetes.filter((t) => t.endsWith('(objectif)'))).toHaveLength(1);
    expect(entetes.filter((t) => t.endsWith('(sensible)'))).toHaveLength(1);
  });
});

describe('Sans indice de fragilité', () => {
  it('n’a pas de feuille quand aucun des deux ne se calcule', () => {
    const diagnostic = diagnosticDe({ composantes: [] }, []);
    expect(planifier(diagnostic).some(({ name }) => name === FRAGILITE)).toBe(false);
  });

  it('dit sous l’autre indice pourquoi l’un manque', () => {
    const diagnostic = diagnosticDe({ composantes: OCCUPATION }, []);
    const plan = planifier(diagnostic).find(({ name }) => name === FRAGILITE);
    const textes = plan ? cellulesDe(plan).map(({ cellule }) => String(cellule.value)) : [];
    expect(textes.some((t) => t.startsWith('Pas d’indice de fragilité du fonctionnement'))).toBe(true);
  });
});

describe('Le classement sur l’aide au logement seule', () => {
  it('porte un bandeau en tête de « CIL Indices » et de « CIL Classement », et nul autre n’en porte', () => {
    const avecBandeau = (plans: ReturnType<typeof planifier>) =>
      plans
        .filter((plan) =>
          cellulesDe(plan).some(({ cellule }) => String(cellule.value).startsWith('Classement de repli')),
        )
        .map(({ name }) => name);
    expect(avecBandeau(planifier(diagnosticDEssai(METHODE_APL_SEULE)))).toEqual([
      FEUILLES.indices,
      FEUILLES.classement,
    ]);
    expect(avecBandeau(planifier(diagnosticDEssai()))).toEqual([]);
  });
});
