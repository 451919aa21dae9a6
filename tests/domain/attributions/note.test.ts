import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { note } from '../../../src/domain/attributions/note.ts';

describe('note', () => {
  it('ramène chaque composante de 0 à 10 sur son étendue, et les additionne', () => {
    // 100, 300, 200 → 0, 10, 5; 2, 4, 4 → 0, 10, 10.
    expect(
      note(
        [
          [100, 2],
          [300, 4],
          [200, 4],
        ],
        null,
      ),
    ).toEqual([0, 20, 15]);
  });

  it('suit les poids tels quels ; une composante de poids 0 ne compte pas, même vide', () => {
    expect(
      note(
        [
          [0, 0],
          [10, 10],
          [5, 10],
        ],
        [3, 1],
      ),
    ).toEqual([0, 40, 25]);
    expect(
      note(
        [
          [1, null],
          [2, null],
        ],
        [1, 0],
      ),
    ).toEqual([0, 10]);
  });

  it('une composante partout égale ne départage personne et n’ajoute rien', () => {
    expect(
      note(
        [
          [1, 7],
          [2, 7],
        ],
        null,
      ),
    ).toEqual([0, 10]);
  });

  it('sans composante, pas de note, et non 0 ; l’étendue est celle des valeurs connues', () => {
    const [a, b, c] = note(
      [
        [0, 1],
        [5, null],
        [10, 3],
      ],
      null,
    );
    expect(b).toEqual({ code: 'valeur-manquante', lieu: { champ: 'composantes', ligne: 1, colonne: 1 } });
    expect([a, c]).toEqual([0, 20]);
  });

  it.each([
    ['un seul territoire', [[3, 4]], null, 'partout la même valeur'],
    ['des composantes toutes égales', [[3], [3]], null, 'partout la même valeur'],
    ['des poids nuls', [[3], [4]], [0], 'Tous les poids'],
    ['un poids négatif', [[3], [4]], [-1], '1re valeur de « poids »'],
    ['trop de poids', [[3], [4]], [1, 1], 'compte 2 valeurs et « composantes » en demande 1'],
  ])('refuse %s', (_, composantes, poids, phrase) => {
    expect(() => note(composantes, poids)).toThrow(phrase);
  });

  it('dit qu’une étendue ou un poids dépasse le représentable au lieu de montrer un résultat faux', () => {
    expect(() => note([[-1e308], [0], [1e308]], null)).toThrow('1re colonne de « composantes »');
    const [bas, haut] = note([[1], [2]], [1e308]);
    expect(bas).toBe(0);
    expect(haut).toMatchObject({ code: 'resultat-hors-limites', lieu: { ligne: 1 } });
  });

  it('ne dépend pas de l’unité d’une composante, et reste entre 0 et 10 par composante', () => {
    const valeurs = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(valeurs, fc.integer({ min: 1, max: 50 }), fc.integer({ min: -99, max: 99 }), (x, a, b) => {
        const notes = note(
          x.map((v) => [v]),
          null,
        );
        const autreUnite = note(
          x.map((v) => [a * v + b]),
          null,
        );
        notes.forEach((n, i) => {
          expect(autreUnite[i]).toBeCloseTo(Number(n), 9);
          expect(n).toBeGreaterThanOrEqual(0);
          expect(n).toBeLessThanOrEqual(10);
        });
      }),
    );
  });
});
