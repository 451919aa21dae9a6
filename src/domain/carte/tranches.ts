import { rond } from '../messages/accords.ts';

/** Widths away from 100 where a strong tone begins on « CIL Indices », in tolerances. */
const FORT = 3;

/**
 * The band of an index around 100, in words: within the tolerance of the method, beyond it, or beyond three times it.
 *
 * @example trancheDIndice(127, 10) // « 110 à 130 »
 */
export function trancheDIndice(indice: number, tolerance: number): string {
  const [bas, moins, plus, haut] = [-FORT, -1, 1, FORT].map((k) => 100 + k * tolerance);
  if (bas === undefined || moins === undefined || plus === undefined || haut === undefined) return '';
  if (indice > haut) return `plus de ${rond(haut)}`;
  if (indice > plus) return `${rond(plus)} à ${rond(haut)}`;
  if (indice >= moins) return `${rond(moins)} à ${rond(plus)}`;
  return indice >= bas ? `${rond(bas)} à ${rond(moins)}` : `moins de ${rond(bas)}`;
}
