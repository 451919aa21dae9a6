import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGREGATIONS } from '../../../src/domain/indices/indice.ts';
import { POIDS_PRECARITE, precarite } from '../../../src/domain/indices/precarite.ts';
import cas from '../../cas/precarite.json' with { type: 'json' };

const { A, B, C } = cas.residences;
const reference = cas.reference;

describe('indice de précarité', () => {
  it('donne 118,18, 98,69 et 65,64 avec les poids par défaut, et 100 pour la référence', () => {
    const [a, b, c, r] = precarite({ parts: [A, B, C, reference], reference });
    expect(a).toBeCloseTo(118.18, 2);
    expect(b).toBeCloseTo(98.69, 2);
    expect(c).toBeCloseTo(65.64, 2);
    expect(r).toBe(100);
  });

  it('ne peut pas donner à A le 149 imprimé, un erratum : aucun poids ne passe 125', () => {
    const poids = fc
      .array(fc.nat({ max: 100 }), { minLength: 4, maxLength: 4 })
      .filter((w) => w.some((p) => p > 0));
    const methode = fc.constantFrom(...AGREGATIONS);
    fc.assert(
      fc.property(poids, methode, (w, agregation) => {
        const [a] = precarite({ parts: [A], reference, poids: w }, { agregation });
        expect(a).toBeLessThanOrEqual(cas.borne.A + 1e-9);
      }),
    );
  });

  it('ne dépasse jamais le plus grand rapport à la référence', () => {
    const ligne = fc.array(fc.double({ min: 5, max: 100, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(ligne, ligne, (x, r) => {
        const max = Math.max(...x.map((v, k) => v / (r[k] ?? 1)));
        expect(precarite({ parts: [x], reference: r })[0]).toBeLessThanOrEqual(100 * max + 1e-9);
      }),
    );
  });

  it('lit les parts 0–1 comme les parts en %', () => {
    const enParts = [A, B].map((ligne) => ligne.map((x) => x / 100));
    const [a, b] = precarite({ parts: enParts, reference: reference.map((x) => x / 100) });
    expect(a).toBeCloseTo(cas.ratios.A, 9);
    expect(b).toBeCloseTo(cas.ratios.B, 9);
  });

  it('prend ses poids dans un fichier sourcé : 2, 1, 1, 1', () => {
    expect(POIDS_PRECARITE).toEqual([2, 1, 1, 1]);
  });

  it('demande des poids pour une autre largeur que quatre colonnes', () => {
    expect(() => precarite({ parts: [[50, 65]], reference: [40, 52] })).toThrow('Indiquez « poids »');
    expect(precarite({ parts: [[50, 65]], reference: [40, 52], poids: [1, 1] })).toEqual([125]);
  });

  it.each([
    [120, 'au-dessus de 100 %'],
    [-1, 'négative'],
  ])('une part de %d (%s) est une erreur de sa ligne seule', (valeur) => {
    const [fautive, b] = precarite({ parts: [[valeur, 65, 30, 30], B], reference });
    expect(fautive).toMatchObject({
      code: 'part-hors-bornes',
      lieu: { champ: 'parts', ligne: 0, colonne: 0 },
    });
    expect(b).toBeCloseTo(cas.ratios.B, 9);
  });

  it('une part de 1,2 parmi des parts 0–1 est une erreur de sa ligne', () => {
    const r = [0.4, 0.5, 0.2, 0.3];
    expect(precarite({ parts: [[1.2, 0.5, 0.2, 0.3], r], reference: r })[0]).toMatchObject({ maximum: 1 });
  });

  it.each([
    ['0,5 pour une référence de 40', [[0.5, 65, 30, 30]], reference],
    ['50 pour une référence de 0,4', [[50, 0.65, 0.3, 0.3]], [0.4, 0.52, 0.24, 0.33]],
  ])('refuse une colonne dont l’unité n’est pas celle de la référence : %s', (_, parts, r) => {
    expect(() => precarite({ parts, reference: r })).toThrow('Unités différentes : 1re colonne de « parts »');
  });

  it('accepte une part rare, sous 1 %, devant une référence de quelques %', () => {
    expect(precarite({ parts: [[0.8], [0.5]], reference: [4], poids: [1] })).toEqual([20, 12.5]);
  });

  it('refuse une référence hors de 0–100 %', () => {
    expect(() => precarite({ parts: [A], reference: [140, 52, 24, 33] })).toThrow(
      '1re valeur de « reference »',
    );
  });
});
