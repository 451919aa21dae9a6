import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erreurDuPoids, intervalleDuPoids } from '../../../src/domain/indices/intervalle.ts';

describe('intervalle d’un indice de poids', () => {
  it('suit la formule, ici calculée à part en Python : 50 des 200 ménages connus, 100 des 1 000 du tout', () => {
    const poids = { n: 50, l: 200, N: 100, L: 1000 };
    expect(erreurDuPoids(poids)).toBeCloseTo(0.09486832980505139, 12);
    const [bas, haut] = intervalleDuPoids(poids, 1.96) ?? [];
    expect(bas).toBeCloseTo(207.58045333595217, 9);
    expect(haut).toBeCloseTo(301.08807932338794, 9);
  });

  it('n’existe pas pour un effectif nul, et se réduit à 100 pour un territoire qui est le tout', () => {
    expect(intervalleDuPoids({ n: 0, l: 10, N: 5, L: 100 }, 1.96)).toBeNull();
    const tout = intervalleDuPoids({ n: 30, l: 90, N: 30, L: 90 }, 1.96);
    expect(tout).toEqual([expect.closeTo(100, 9), expect.closeTo(100, 9)]);
  });

  it('couvre à peu près 19 fois sur 20 l’indice vrai, quand on tire un échantillon du parc', () => {
    // 400 dwellings drawn of a huge stock: 30 % lie in the territory, 20 % of those are concerned, 10 % elsewhere.
    const vrai = 100 * (0.06 / 0.13 / 0.3);
    let tirage = 7;
    const uniforme = () => {
      tirage = (Math.imul(tirage, 1664525) + 1013904223) >>> 0;
      return tirage / 2 ** 32;
    };
    let couverts = 0;
    const essais = 2000;
    for (let essai = 0; essai < essais; essai++) {
      const lu = { n: 0, l: 0, N: 0, L: 400 };
      for (let k = 0; k < 400; k++) {
        const dedans = uniforme() < 0.3;
        const concerne = uniforme() < (dedans ? 0.2 : 0.1);
        if (dedans) lu.l++;
        if (concerne) lu.N++;
        if (dedans && concerne) lu.n++;
      }
      const [bas = Infinity, haut = 0] = intervalleDuPoids(lu, 1.96) ?? [];
      if (bas <= vrai && vrai <= haut) couverts++;
    }
    expect(couverts / essais).toBeGreaterThan(0.93);
    expect(couverts / essais).toBeLessThan(0.97);
  });

  it('entoure toujours l’indice', () => {
    const comptes = fc
      .tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }), fc.nat({ max: 50 }))
      .map(([n, reste, autres, leurs]) => ({
        n: n + 1,
        l: n + 1 + reste,
        N: n + 1 + autres,
        L: n + 1 + reste + autres + leurs,
      }));
    fc.assert(
      fc.property(comptes, (poids) => {
        const [bas = Number.NaN, haut = Number.NaN] = intervalleDuPoids(poids, 1.96) ?? [];
        const indice = 100 * (poids.n / poids.N / (poids.l / poids.L));
        expect(bas).toBeLessThanOrEqual(indice + 1e-9);
        expect(haut).toBeGreaterThanOrEqual(indice - 1e-9);
      }),
    );
  });
});
