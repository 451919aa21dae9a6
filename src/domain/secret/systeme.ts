/** Counts tied by sums: what a reader can deduce of the hidden ones is a linear programme. */
export interface Systeme {
  readonly effectifs: Float64Array;
  /** What everybody knows each cell to be at least, hidden or not: 0, or 1 where zeros are shown. */
  readonly planchers: Float64Array;
  /** Every sum that a reader knows of, whatever table, zoning or earlier publication it comes from. */
  readonly sommes: readonly Somme[];
}

/** A sum that everybody knows: the members add up to the total. Cells go by their position. */
export interface Somme {
  readonly total: number;
  readonly membres: readonly number[];
}
