import type { Valeur } from './valeur.ts';

/**
 * Share of the weights whose component is known: Σ weights present ÷ Σ weights, 0–1. A missing value of weight 0
 * takes nothing away. What a sheet needs to declare an index partial.
 *
 * @example couverture([50, 65, 30, null], [2, 1, 1, 1]) // 0.8
 */
export function couverture(ligne: readonly Valeur[], poids: readonly number[]): number {
  let presents = 0;
  let tous = 0;
  poids.forEach((w, colonne) => {
    tous += w;
    if (typeof ligne[colonne] === 'number') presents += w;
  });
  return tous === 0 ? 0 : presents / tous;
}
