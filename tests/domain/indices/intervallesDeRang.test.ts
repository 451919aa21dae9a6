import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intervallesDeRang } from '../../../src/domain/indices/intervallesDeRang.ts';
import { robustesse } from '../../../src/domain/indices/robustesse.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };

const table = { valeurs: Object.values(cas.residences), reference: cas.reference, poids: cas.poids };
const reglages = { graine: 7, tirages: 10_000, variation: 0.25 };

describe('intervalles de rang', () => {
  it('sont certains quand une résidence domine l’autre sur chaque composante', () => {
    const [dominante, dominee] = intervallesDeRang(
      {
        valeurs: [
          [30, 20],
          [10, 10],
        ],
        reference: [15, 15],
        poids: [1, 3],
      },
      'ratios',
      reglages,
    );
    expect(dominante).toEqual({ bas: 1, median: 1, haut: 1, memeCote: 1, deplacementMoyen: 0 });
    expect(dominee).toEqual({ bas: 2, median: 2, haut: 2, memeCote: 1, deplacementMoyen: 0 });
  });

  // w1·1 against w2·1.1, both drawn in [0.75, 1.25]: the first is ahead where u > 1.1·v. Over the square of side 0.5 this
  // is a triangle of base 1.25 − 0.825 = 0.425 and height 0.425/1.1: its area over 0.25 is 0.3284.
  it('retrouve, à 2 % près, la part exacte des poids qui inversent deux résidences', () => {
    const [une, autre] = intervallesDeRang(
      {
        valeurs: [
          [2, 1],
          [1, 2.1],
        ],
        reference: [1, 1],
        poids: [1, 1],
      },
      'ratios',
      reglages,
    );
    expect(une?.deplacementMoyen).toBeCloseTo(0.425 ** 2 / 1.1 / 2 / 0.25, 1);
    expect(Math.abs((une?.deplacementMoyen ?? 0) - 0.3284)).toBeLessThan(0.02);
    expect(une).toMatchObject({ bas: 1, median: 2, haut: 2 });
    expect(autre).toMatchObject({ bas: 1, median: 1, haut: 2 });
  });

  it('restent du même côté de 100 quand aucune variation permise n’y suffit', () => {
    const deltas = robustesse(table, 100);
    intervallesDeRang(table, 'ratios', reglages).forEach((intervalle, i) => {
      expect(Number(deltas[i]) > reglages.variation).toBe(true);
      expect(intervalle?.memeCote).toBe(1);
    });
    const large = intervallesDeRang(table, 'ratios', { ...reglages, variation: 0.9 });
    expect(large[1]?.memeCote).toBeLessThan(1);
  });

  it('donnent le même résultat pour la même graine, et n’en donnent pas sans indice', () => {
    expect(intervallesDeRang(table, 'ratios', reglages)).toEqual(
      intervallesDeRang(table, 'ratios', reglages),
    );
    const avecZero = { ...table, valeurs: [...table.valeurs, [0, 50, 20, 30]] };
    expect(intervallesDeRang(avecZero, 'geometrique', reglages)[3]).toBeNull();
    expect(intervallesDeRang(avecZero, 'geometrique', reglages).slice(0, 3)).toEqual(
      intervallesDeRang(table, 'geometrique', reglages),
    );
  });

  it('ne disent pas où se situe un indice de 100', () => {
    const [pile] = intervallesDeRang(
      { ...table, valeurs: [cas.reference, ...table.valeurs] },
      'ratios',
      reglages,
    );
    expect(pile?.memeCote).toBeNull();
  });

  it('ne dépendent pas de l’ordre des résidences', () => {
    const ligne = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(ligne, { minLength: 2, maxLength: 12 }), (valeurs) => {
        const t = { valeurs, reference: [40, 30, 20], poids: [2, 1, 1] };
        const court = { ...reglages, tirages: 200 };
        const droit = intervallesDeRang(t, 'ratios', court);
        const inverse = intervallesDeRang({ ...t, valeurs: valeurs.toReversed() }, 'ratios', court);
        expect(inverse.toReversed()).toEqual(droit);
      }),
      { numRuns: 30 },
    );
  });
});
