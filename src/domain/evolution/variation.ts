/**
 * A change between two waves. `position` + `derive` = `totale` exactly: how the unit moved beside the reference, and how
 * the reference itself drifted.
 */
export interface Variation {
  readonly totale: number | null;
  readonly position: number | null;
  readonly derive: number | null;
}

export const INCONNUE: Variation = { totale: null, position: null, derive: null };

type Paire = readonly [number | null, number | null];

/**
 * Change of a share, a mean or a gap: that of its distance to the reference, then that of the reference.
 *
 * @example variationDUneValeur([0.4, 0.46], [0.3, 0.32]) // { totale: 0.06, position: 0.04, derive: 0.02 }
 */
export function variationDUneValeur([x, y]: Paire, [r, s]: Paire): Variation {
  if (x === null || y === null) return INCONNUE;
  if (r === null || s === null) return { totale: y - x, position: null, derive: null };
  return { totale: y - x, position: y - s - (x - r), derive: s - r };
}

/**
 * Change of a fixed-base index: that of the moving-base index, which only the unit's place beside the reference moves,
 * and the rest, which the reference's drift brings.
 *
 * @example variationDUnIndice([120, 138], [120, 115]) // { totale: 18, position: -5, derive: 23 }
 */
export function variationDUnIndice(fixe: Paire, courante: Paire): Variation {
  const [[f, g], [m, n]] = [fixe, courante];
  if (f === null || g === null) return INCONNUE;
  if (m === null || n === null) return { totale: g - f, position: null, derive: null };
  return { totale: g - f, position: n - m, derive: g - f - (n - m) };
}
