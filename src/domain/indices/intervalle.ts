/** Counts behind one index of weight: a territory's, then those of the whole. */
export interface Poids {
  /** Households concerned in the territory. */
  readonly n: number;
  /** Its stock: households whose answer is known. */
  readonly l: number;
  readonly N: number;
  readonly L: number;
}

/**
 * Standard error of the logarithm of 100·(n/N)/(l/L), when the known answers are only a part of the stock:
 * s² = (1 − p)/n + (1 − P)/N − 2(1 − p)/N with p = n/l and P = N/L, the last term because the territory is a part of the
 * whole (L·P = N). Without correction for a finite stock: wide rather than narrow. Null when n is 0: no logarithm.
 *
 * @example erreurDuPoids({ n: 50, l: 200, N: 100, L: 1000 }) // 0.09486…
 */
export function erreurDuPoids({ n, l, N, L }: Poids): number | null {
  if (n <= 0 || l <= 0 || N <= 0 || L <= 0) return null;
  const p = n / l;
  return Math.sqrt(Math.max(0, (1 - p) / n + (1 - N / L) / N - (2 * (1 - p)) / N));
}

/**
 * Bounds J·exp(±q·s) of an index of weight J.
 *
 * @param quantile of the normal law: 1.96 for 95 %
 * @example intervalleDuPoids({ n: 50, l: 200, N: 100, L: 1000 }, 1.96) // [207.6…, 301.1…]
 */
export function intervalleDuPoids(poids: Poids, quantile: number): readonly [number, number] | null {
  const s = erreurDuPoids(poids);
  if (s === null) return null;
  const { n, l, N, L } = poids;
  const indice = 100 * (n / N / (l / L));
  return [indice * Math.exp(-quantile * s), indice * Math.exp(quantile * s)];
}
