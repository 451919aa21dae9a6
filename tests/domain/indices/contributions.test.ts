import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributions } from '../../../src/domain/indices/contributions.ts';
import { couverture } from '../../../src/domain/indices/couverture.ts';
import { indice } from '../../../src/domain/indices/indice.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };

const table = { valeurs: Object.values(cas.residences), reference: cas.reference, poids: cas.poids };

describe('contributions à l’indice', () => {
  it('reproduit les points du cas de la source', () => {
    const points = contributions(table);
    Object.values(cas.contributions).forEach((ligne, i) => {
      ligne.forEach((attendu, k) => {
        expect((points[i] as number[])[k]).toBeCloseTo(attendu, 9);
      });
    });
  });

  it('chaque ligne totalise son indice moins 100, quel que soit le sens des colonnes', () => {
    const ligne = fc.array(fc.double({ min: 1.5, max: 99, noNaN: true }), { minLength: 3, maxLength: 3 });
    const sens = fc.array(fc.constantFrom(1, -1), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(ligne, ligne, sens, (x, reference, s) => {
        const t = { valeurs: [x], reference, poids: [3, 0, 2], sens: s };
        const somme = (contributions(t)[0] as number[]).reduce((a, b) => a + b, 0);
        expect(somme).toBeCloseTo((indice(t)[0] as number) - 100, 6);
      }),
    );
  });

  it('une colonne de poids 0 apporte 0 point', () => {
    expect(contributions({ valeurs: [[20, 7]], reference: [10, 1], poids: [1, 0] })).toEqual([[100, 0]]);
  });

  it('une ligne incomplète n’a pas de contributions, sauf couverture partielle acceptée', () => {
    const incomplete = { ...table, valeurs: [[50, 65, 30, null]] };
    expect(contributions(incomplete)[0]).toMatchObject({ code: 'valeur-manquante' });
    const [partielle] = contributions(incomplete, { couvertureMinimale: 0.66 });
    expect(partielle).toEqual([12.5, 6.25, 6.25, null]);
  });
});

describe('couverture', () => {
  it('est la part des poids connus', () => {
    expect(couverture([50, 65, 30, null], [2, 1, 1, 1])).toBe(0.8);
  });

  it('n’est pas réduite par une valeur manquante de poids 0', () => {
    expect(couverture([50, null], [1, 0])).toBe(1);
  });
});
