import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';
import { regrouperLesUnites } from '../../../src/domain/secret/regrouper.ts';
import { regrouperParSecteur } from '../../../src/domain/secret/regrouperParSecteur.ts';

interface Cas {
  readonly titre: string;
  readonly vecteurs: number[][];
  readonly zeros: boolean;
  readonly optimum: number;
}

const { cas }: { cas: Cas[] } = JSON.parse(
  readFileSync(new URL('../../cas/secret-regroupement.json', import.meta.url), 'utf8'),
);

const sommes = (vecteurs: readonly (readonly number[])[], unites: readonly number[]) =>
  (vecteurs[0] ?? []).map((_, c) => unites.reduce((total, unite) => total + (vecteurs[unite]?.[c] ?? 0), 0));

describe('regrouperLesUnites', () => {
  it.each(cas)('$titre : $optimum groupes, l’optimum prouvé', ({ vecteurs, zeros, optimum }) => {
    expect(regrouperLesUnites(vecteurs, { ...REGLE_DES_11, zeros })).toHaveLength(optimum);
  });

  it('met chaque unité dans un groupe et un seul, et chaque colonne à 0 ou au seuil', () => {
    const vecteurs = fc.integer({ min: 1, max: 3 }).chain((colonnes) =>
      fc.array(fc.array(fc.integer({ min: 0, max: 16 }), { minLength: colonnes, maxLength: colonnes }), {
        minLength: 1,
        maxLength: 30,
      }),
    );
    fc.assert(
      fc.property(vecteurs, (v) => {
        const groupes = regrouperLesUnites(v, REGLE_DES_11);
        if (groupes === null) {
          expect(sommes(v, [...v.keys()]).some((somme) => somme > 0 && somme < 11)).toBe(true);
          return;
        }
        expect(groupes.flat().sort((a, b) => a - b)).toEqual([...v.keys()]);
        for (const groupe of groupes)
          expect(sommes(v, groupe).every((somme) => somme === 0 || somme >= 11)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('laisse seule une résidence qui se suffit, et réunit d’abord des voisines', () => {
    expect(regrouperLesUnites([[20], [6], [6], [6], [6]], REGLE_DES_11)).toEqual([[0], [1, 2], [3, 4]]);
  });
});

describe('regrouperParSecteur', () => {
  it('ne franchit jamais un secteur, et dit celui qui ne peut atteindre le seuil', () => {
    expect(regrouperParSecteur([[6], [3], [6], [4]], ['A', 'B', 'A', 'B'], REGLE_DES_11)).toEqual([
      'A 1',
      'B : sous le seuil',
      'A 1',
      'B : sous le seuil',
    ]);
  });
});
