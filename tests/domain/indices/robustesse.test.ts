import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indice } from '../../../src/domain/indices/indice.ts';
import { robustesse } from '../../../src/domain/indices/robustesse.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };

const table = { valeurs: Object.values(cas.residences), reference: cas.reference, poids: cas.poids };

describe('robustesse', () => {
  it('rend les variations critiques du cas de la source : A 83 %, B 28 %, C aucune', () => {
    const deltas = robustesse(table, 100);
    Object.values(cas.robustesse).forEach((attendu, i) => {
      expect(deltas[i]).toBeCloseTo(attendu, 9);
    });
    expect(deltas[2]).toBe(1);
  });

  it('vaut 0 quand l’indice est déjà à la limite, même à un arrondi de machine près', () => {
    expect(
      robustesse({ valeurs: [[40, 52, 24, 33]], reference: cas.reference, poids: cas.poids }, 100),
    ).toEqual([0]);
    expect(robustesse({ valeurs: [[55, 33]], reference: [50, 30], poids: [1, 1] }, 110)).toEqual([0]);
    expect(robustesse({ valeurs: [[12, 8]], reference: [10, 10], poids: [1, 1] }, 100)[0]).toBeCloseTo(0, 9);
  });

  it('vaut 1 quand il n’y a qu’une colonne qui compte', () => {
    expect(robustesse({ valeurs: [[20, 1]], reference: [10, 5], poids: [3, 0] }, 100)).toEqual([1]);
  });

  it('une valeur manquante laisse la ligne sans résultat, les autres en ont un', () => {
    const [a, b] = robustesse({ ...table, valeurs: [[50, null, 30, 30], cas.residences.A] }, 100);
    expect(a).toMatchObject({ code: 'valeur-manquante', lieu: { ligne: 0, colonne: 1 } });
    expect(b).toBeCloseTo(cas.robustesse.A, 9);
  });

  it.each([0, -100, Number.NaN])('refuse la limite %d', (limite) => {
    expect(() => robustesse(table, limite)).toThrow('« limite » doit être un nombre supérieur à 0');
  });

  /** Least and greatest index that weights within w(1 ± delta) can give: an extreme is at a corner. */
  function extremes(
    x: readonly number[],
    reference: readonly number[],
    poids: readonly number[],
    delta: number,
  ) {
    const coins = Array.from({ length: 2 ** x.length }, (_, coin) =>
      poids.map((w, k) => w * (1 + (coin & (1 << k) ? delta : -delta))),
    );
    const indices = coins.map((w) => Number(indice({ valeurs: [x], reference, poids: w })[0]));
    return { min: Math.min(...indices), max: Math.max(...indices) };
  }

  it('est exactement la variation à partir de laquelle des poids atteignent la limite', () => {
    const part = fc.integer({ min: 1, max: 99 });
    const quatre = { minLength: 4, maxLength: 4 };
    const poids = fc.array(fc.integer({ min: 1, max: 9 }), quatre);
    fc.assert(
      fc.property(
        fc.array(part, quatre),
        fc.array(part, quatre),
        poids,
        fc.integer({ min: 80, max: 120 }),
        (x, reference, w, limite) => {
          const delta = Number(robustesse({ valeurs: [x], reference, poids: w }, limite)[0]);
          fc.pre(delta > 0.01 && delta < 1);
          const atteinte = extremes(x, reference, w, delta);
          expect(atteinte.min).toBeLessThanOrEqual(limite + 1e-6);
          expect(atteinte.max).toBeGreaterThanOrEqual(limite - 1e-6);
          const avant = extremes(x, reference, w, 0.99 * delta);
          expect(avant.min > limite || avant.max < limite).toBe(true);
        },
      ),
    );
  });
});
