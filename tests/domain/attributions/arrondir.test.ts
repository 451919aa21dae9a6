import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrondir } from '../../../src/domain/attributions/arrondir.ts';
import { entiersExacts } from '../../../src/domain/attributions/decimal.ts';
import lille from '../../cas/lille.json' with { type: 'json' };

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);

describe('arrondi aux plus forts restes', () => {
  it('arrondit les contributions de Lille à 100 points', () => {
    expect(arrondir(lille.regle.brutes, 100).entiers).toEqual(lille.contributionsProposees);
  });

  it('prend par défaut la somme arrondie', () => {
    expect(arrondir([1.4, 1.4]).entiers).toEqual([2, 1]);
    expect(arrondir([0.3, 0.2]).entiers).toEqual([1, 0]);
  });

  it('répartit au prorata quand le total n’est pas la somme', () => {
    expect(arrondir([1, 2, 1], 8).entiers).toEqual([2, 4, 2]);
  });

  it('garde des entiers inchangés', () => {
    expect(arrondir([3, 0, 7]).entiers).toEqual([3, 0, 7]);
  });

  it('sert le plus fort reste, pas le premier : 110 et 240 ramenés à 3 000 sur 2 650', () => {
    // Shares 147.17, 271.70, 124.53, 124.53, 271.70, 950.94, 758.49, 350.94: five units left, two equal for the last.
    expect(arrondir(lille.attributions, 3000)).toMatchObject({
      entiers: [147, 272, 125, 124, 272, 951, 758, 351],
      departage: { servis: [2], nonServis: [3] },
    });
  });

  it('à restes égaux, sert la plus grande valeur, puis la première, et le dit', () => {
    expect(arrondir([1.5, 2.5], 4)).toMatchObject({
      entiers: [1, 3],
      departage: { servis: [1], nonServis: [0] },
    });
    expect(arrondir([1, 1, 1], 2)).toMatchObject({
      entiers: [1, 1, 0],
      departage: { servis: [0, 1], nonServis: [2] },
    });
    expect(arrondir([1.2, 2.8], 4).departage).toBeNull();
  });

  it('voit l’égalité de restes que les nombres à virgule cachent : 0,1 + 0,2 et 0,3', () => {
    expect(arrondir([0.3, 1.3, 0.4], 2).entiers).toEqual([0, 1, 1]);
    expect(entiersExacts([0.1, 1e21, 2e-7, -0.5])).toEqual({
      entiers: [1000000n, 10n ** 28n, 2n, -5000000n],
      echelle: 10n ** 7n,
    });
  });

  it.each([
    ['une valeur négative', [1, -2], 3, '2e valeur'],
    ['des valeurs toutes nulles', [0, 0], 3, 'sont nulles'],
    ['un total non entier', [1, 2], 3.5, '« total » doit être un nombre entier'],
    ['un total négatif', [1, 2], -3, '« total » doit être un nombre entier'],
  ])('refuse %s', (_, valeurs, total, phrase) => {
    expect(() => arrondir(valeurs, total)).toThrow(phrase);
  });

  const valeurs = fc
    .array(fc.oneof(fc.nat({ max: 500 }), fc.double({ min: 1e-6, max: 500, noNaN: true })), {
      minLength: 1,
      maxLength: 12,
    })
    .filter((v) => somme(v) > 0);

  it('garde le total exact et reste à moins de 1 de la part de chacun', () => {
    fc.assert(
      fc.property(valeurs, fc.nat({ max: 5000 }), (v, total) => {
        const { entiers } = arrondir(v, total);
        expect(somme(entiers)).toBe(total);
        entiers.forEach((entier, i) => {
          expect(Math.abs(entier - ((v[i] ?? 0) * total) / somme(v))).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('ne donne jamais moins à une valeur plus grande', () => {
    fc.assert(
      fc.property(valeurs, fc.nat({ max: 5000 }), (v, total) => {
        const { entiers } = arrondir(v, total);
        const ordre = v.map((_, i) => i).sort((a, b) => (v[a] ?? 0) - (v[b] ?? 0) || b - a);
        const tries = ordre.map((i) => entiers[i] ?? 0);
        expect(tries).toEqual([...tries].sort((a, b) => a - b));
      }),
    );
  });
});
