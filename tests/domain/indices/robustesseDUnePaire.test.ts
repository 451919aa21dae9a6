import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREGATIONS, indice } from '../../../src/domain/indices/indice.ts';
import { robustesseDUnePaire } from '../../../src/domain/indices/robustesseDUnePaire.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };
import attendus from '../../cas/robustesse-paires.json' with { type: 'json' };

const noms = Object.keys(cas.residences);
const table = { valeurs: Object.values(cas.residences), reference: cas.reference, poids: cas.poids };

describe('variation critique entre deux résidences', () => {
  it.each(attendus.paires)(
    'rend celle du cas de la source : $une devant $autre',
    ({ une, autre, variation }) => {
      const delta = robustesseDUnePaire(table, noms.indexOf(une), noms.indexOf(autre));
      expect(delta).toBeCloseTo(variation, 9);
      expect(robustesseDUnePaire(table, noms.indexOf(autre), noms.indexOf(une))).toBe(delta);
    },
  );

  it('vaut 0 entre deux résidences au même indice, et dit ce qui manque à l’une', () => {
    expect(
      robustesseDUnePaire(
        {
          valeurs: [
            [2, 1],
            [1, 2],
          ],
          reference: [1, 1],
          poids: [1, 1],
        },
        0,
        1,
      ),
    ).toBe(0);
    expect(
      robustesseDUnePaire(
        {
          ...table,
          valeurs: [
            [50, 65, null, 30],
            [39, 50, 26, 31],
          ],
        },
        1,
        0,
      ),
    ).toMatchObject({
      code: 'valeur-manquante',
      lieu: { ligne: 0, colonne: 2 },
    });
  });

  it.each(AGREGATIONS)('est exactement la variation qui les met au même indice (%s)', (agregation) => {
    const part = fc.integer({ min: 1, max: 99 });
    const quatre = { minLength: 4, maxLength: 4 };
    const valeurs = fc.array(fc.array(part, quatre), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(
        valeurs,
        fc.array(part, quatre),
        fc.array(fc.integer({ min: 1, max: 9 }), quatre),
        (deux, reference, poids) => {
          const t = { valeurs: deux, reference, poids };
          const delta = Number(robustesseDUnePaire(t, 0, 1, { agregation }));
          fc.pre(delta > 0.01 && delta < 0.99);
          const ecarts = (variation: number) =>
            Array.from({ length: 2 ** poids.length }, (_, coin) => {
              const w = poids.map((x, k) => x * (1 + (coin & (1 << k) ? variation : -variation)));
              const [a, b] = indice({ ...t, poids: w }, { agregation });
              return Number(a) - Number(b);
            });
          const atteinte = ecarts(delta);
          expect(Math.min(...atteinte)).toBeLessThanOrEqual(1e-6);
          expect(Math.max(...atteinte)).toBeGreaterThanOrEqual(-1e-6);
          const avant = ecarts(0.99 * delta);
          expect(Math.min(...avant) > 0 || Math.max(...avant) < 0).toBe(true);
        },
      ),
    );
  });
});
