import type { Table } from './composantes.ts';
import { AGREGATIONS, type Agregation, indice } from './indice.ts';
import { rangs } from './rangs.ts';

export interface IndiceSousAgregation {
  readonly agregation: Agregation;
  /** Null where this aggregation has no result: a geometric mean with a share of 0. */
  readonly indices: readonly (number | null)[];
  readonly rangs: readonly (number | null)[];
}

/**
 * The same rows under every way to put components together: indices and ranks, side by side. Rows should all be
 * complete.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example agregationsComparees({ valeurs: [[50, 65, 30, 30]], reference: [40, 52, 24, 33], poids: [2, 1, 1, 1] })
 * // [{ agregation: 'ratios', indices: [118.18…], rangs: [1] }, { agregation: 'sommes', indices: [119.05…], … }, …]
 */
export function agregationsComparees(table: Table): IndiceSousAgregation[] {
  return AGREGATIONS.map((agregation) => {
    const indices = indice(table, { agregation }).map((x) => (typeof x === 'number' ? x : null));
    return { agregation, indices, rangs: rangs(indices) };
  });
}
