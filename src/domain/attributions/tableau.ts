/** A rectangle of numbers, row after row. */
export interface Tableau {
  readonly lignes: number;
  readonly colonnes: number;
  readonly valeurs: Float64Array;
}

/** Whole totals of the rows and of the columns, of the same sum. */
export interface Marges {
  readonly lignes: readonly number[];
  readonly colonnes: readonly number[];
}

export function sommeDe(valeurs: readonly number[]): number {
  return valeurs.reduce((a, b) => a + b, 0);
}
