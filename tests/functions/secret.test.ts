import { beforeAll, describe, expect, it } from 'vitest';
import { charger, ErreurDeCellule, type Fonctions } from './charger.ts';

let fonctions: Fonctions;

beforeAll(async () => {
  ({ fonctions } = await charger());
});

const appeler = (nom: string, ...args: unknown[]): unknown[][] =>
  (fonctions[nom]?.(...args) ?? []).map((ligne) => [...ligne]);

function refus(nom: string, ...args: unknown[]): { code: string; message: string } {
  try {
    fonctions[nom]?.(...args);
  } catch (erreur) {
    if (erreur instanceof ErreurDeCellule) return { code: erreur.code, message: erreur.message };
    throw erreur;
  }
  throw new Error(`${nom} did not refuse`);
}

describe('CIL.MASQUER', () => {
  const tableau = [
    [3, 20, 50, 73],
    [30, 40, 60, 130],
    [33, 60, 110, 203],
  ];

  it('met « s » dans la cellule sous le seuil et dans celles qui la révéleraient, et laisse les autres', () => {
    const masque = appeler('MASQUER', tableau, null, null, null);
    expect(masque[0]?.[0]).toBe('s');
    expect(masque.flat().filter((cellule) => cellule === 's')).toHaveLength(4);
    masque.forEach((ligne, l) => {
      ligne.forEach((cellule, c) => {
        if (cellule !== 's') expect(cellule).toBe(tableau[l]?.[c]);
      });
    });
  });

  it('ne masque que les petits effectifs quand il n’y a pas de total', () => {
    expect(
      appeler(
        'MASQUER',
        [
          [3, 20],
          [0, 11],
        ],
        null,
        false,
        null,
      ),
    ).toEqual([
      ['s', 20],
      [0, 11],
    ]);
    expect(
      appeler(
        'MASQUER',
        [
          [3, 20],
          [0, 11],
        ],
        null,
        false,
        true,
      ),
    ).toEqual([
      ['s', 20],
      ['s', 11],
    ]);
  });

  it('prend un autre seuil', () => {
    expect(appeler('MASQUER', tableau, 3, null, null)).toEqual(tableau);
  });

  it('refuse un total faux et un effectif manquant, en disant où', () => {
    expect(
      refus(
        'MASQUER',
        [
          [3, 4, 8],
          [3, 4, 7],
        ],
        null,
        null,
        null,
      ),
    ).toEqual({
      code: '#VALUE!',
      message: expect.stringContaining('Le total de la ligne 1 du tableau est 8 au lieu de 7.'),
    });
    expect(
      refus(
        'MASQUER',
        [
          [3, null, 7],
          [3, 4, 7],
        ],
        null,
        null,
        null,
      ).code,
    ).toBe('#N/A');
  });
});

describe('CIL.REGROUPER', () => {
  it('nomme le groupe de chaque ligne, sans mêler les secteurs', () => {
    expect(appeler('REGROUPER', [[6], [20], [6], [4]], [['A'], ['B'], ['A'], ['C']], null)).toEqual([
      ['A 1'],
      ['B 1'],
      ['A 1'],
      ['C : sous le seuil'],
    ]);
    expect(appeler('REGROUPER', [[6], [20], [6]], null, null)).toEqual([
      ['Groupe 1'],
      ['Groupe 2'],
      ['Groupe 1'],
    ]);
  });

  it('refuse des secteurs qui ne vont pas avec les lignes', () => {
    expect(refus('REGROUPER', [[6], [20]], [['A']], null).code).toBe('#VALUE!');
  });
});
