import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refus } from '../../../src/domain/messages/index.ts';
import { masquer } from '../../../src/domain/secret/masquer.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';
import { tablesPlates } from './tables.ts';

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);

/** The same counts with their totals: last row, last column. */
function avecMarges(feuilles: readonly (readonly number[])[]): number[][] {
  const lignes = feuilles.map((ligne) => [...ligne, somme(ligne)]);
  const totaux = (lignes[0] ?? []).map((_, c) => somme(lignes.map((ligne) => ligne[c] ?? 0)));
  return [...lignes, totaux];
}

describe('masquer', () => {
  it('masque aussi la seconde cellule quand le total la révèle', () => {
    const caches = masquer(
      avecMarges([
        [3, 20, 50],
        [30, 40, 60],
        [35, 45, 55],
      ]),
      REGLE_DES_11,
      true,
    );
    expect(caches[0]?.[0]).toBe(true);
    expect(caches.flat().filter((cache) => cache)).toHaveLength(4);
    expect(caches[3]).toEqual([false, false, false, false]);
  });

  it('ne masque que les petits effectifs d’un tableau sans total', () => {
    expect(
      masquer(
        [
          [3, 20],
          [0, 11],
        ],
        REGLE_DES_11,
        false,
      ),
    ).toEqual([
      [true, false],
      [false, false],
    ]);
  });

  it('masque les mêmes cellules quelle que soit la place des lignes et des colonnes', () => {
    fc.assert(
      fc.property(tablesPlates, fc.integer(), (feuilles, graine) => {
        const melanger = (nombre: number) =>
          Array.from({ length: nombre }, (_, rang) => rang).sort(
            (a, b) => Math.sin(graine + a * 7.3) - Math.sin(graine + b * 7.3),
          );
        const lignes = melanger(feuilles.length);
        const colonnes = melanger(feuilles[0]?.length ?? 0);
        const droit = masquer(avecMarges(feuilles), REGLE_DES_11, true);
        const melange = masquer(
          avecMarges(lignes.map((l) => colonnes.map((c) => feuilles[l]?.[c] ?? 0))),
          REGLE_DES_11,
          true,
        );
        const compter = (caches: boolean[][]) => caches.flat().filter((cache) => cache).length;
        expect(compter(melange)).toBe(compter(droit));
      }),
      { numRuns: 40 },
    );
  });

  it('refuse un total faux, en disant lequel', () => {
    expect(() =>
      masquer(
        [
          [3, 4, 8],
          [3, 4, 7],
        ],
        REGLE_DES_11,
        true,
      ),
    ).toThrow(Refus);
    expect(() =>
      masquer(
        [
          [3, 4, 8],
          [3, 4, 7],
        ],
        REGLE_DES_11,
        true,
      ),
    ).toThrow('Le total de la ligne 1 du tableau est 8 au lieu de 7.');
  });

  it('lit une colonne et son total comme une ligne et le sien', () => {
    expect(masquer([[5], [20], [30], [55]], REGLE_DES_11, true)).toEqual(
      masquer([[5, 20, 30, 55]], REGLE_DES_11, true)[0]?.map((cache) => [cache]),
    );
  });
});
