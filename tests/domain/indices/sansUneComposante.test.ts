import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sansUneComposante } from '../../../src/domain/indices/sansUneComposante.ts';

describe('rangs sans une composante', () => {
  it('dit de combien chaque absence déplace les rangs, en moyenne', () => {
    const trois = {
      valeurs: [
        [3, 1],
        [2, 2],
        [1, 4],
      ],
      reference: [1, 1],
      poids: [1, 1],
    };
    // Sums 4, 4, 5: ranks 2, 2, 1; without the first column 3, 2, 1; without the second 1, 2, 3.
    expect(sansUneComposante(trois)).toEqual([
      { colonne: 0, rangs: [3, 2, 1], deplacementMoyen: 1 / 3 },
      { colonne: 1, rangs: [1, 2, 3], deplacementMoyen: 1 },
    ]);
  });

  it('une composante de poids 0 ne change rien', () => {
    const ligne = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 2, maxLength: 8 }), (valeurs) => {
        const [, nulle] = sansUneComposante({ valeurs, reference: [30, 20, 10], poids: [2, 0, 1] });
        expect(nulle?.deplacementMoyen).toBe(0);
      }),
    );
  });

  it('la seule composante d’un indice ne se retire pas', () => {
    expect(
      sansUneComposante({
        valeurs: [
          [2, 9],
          [1, 9],
        ],
        reference: [1, 1],
        poids: [1, 0],
      })[0],
    ).toEqual({
      colonne: 0,
      rangs: [null, null],
      deplacementMoyen: null,
    });
  });
});
