import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admissibleSelon } from '../../../src/domain/secret/admissible.ts';
import { partitionExacte } from '../../../src/domain/secret/partition.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';
import { trouverDesGroupes } from '../../../src/domain/secret/unDePlus.ts';

const unites = fc.integer({ min: 1, max: 2 }).chain((colonnes) =>
  fc.array(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: colonnes, maxLength: colonnes }), {
    minLength: 2,
    maxLength: 9,
  }),
);
const recherche = { minimum: 11, noeuds: 1e6 };

describe('un groupe de plus', () => {
  it('se trouve tant que le meilleur partage en a autant, et jamais au-delà', () => {
    fc.assert(
      fc.property(unites, (effectifs) => {
        const meilleur = partitionExacte(effectifs, admissibleSelon(REGLE_DES_11))?.length ?? 0;
        const trouves = meilleur === 0 ? [] : trouverDesGroupes(meilleur, { ...recherche, effectifs });
        expect(trouves).toHaveLength(meilleur);
        expect(trouverDesGroupes(meilleur + 1, { ...recherche, effectifs })).toBeNull();
        expect(new Set(trouves?.flat()).size).toBe(trouves?.flat().length);
        for (const groupe of trouves ?? [])
          effectifs[0]?.forEach((_, c) => {
            expect(groupe.reduce((s, unite) => s + (effectifs[unite]?.[c] ?? 0), 0)).toBeGreaterThanOrEqual(
              11,
            );
          });
      }),
      { numRuns: 150 },
    );
  });

  it('s’arrête après le nombre de branches donné', () => {
    expect(trouverDesGroupes(3, { effectifs: [[6], [5], [20], [11]], minimum: 11, noeuds: 1 })).toBeNull();
    expect(
      trouverDesGroupes(3, { effectifs: [[6], [5], [20], [11]], minimum: 11, noeuds: 100 }),
    ).toHaveLength(3);
  });
});
