/** An error value standing in a cell (#N/A, #VALEUR!…), as read from the workbook. */
export interface CelluleErreur {
  readonly erreur: string;
}
/** What a cell holds once read: null is a blank cell, which is never the same as 0. Dates are serial numbers. */
export type Cellule = string | number | boolean | null | CelluleErreur;

/** A rectangle of cells as it stands in the workbook. `row` and `column` (0-based) place its first cell. */
export interface Plage {
  readonly feuille: string;
  readonly row: number;
  readonly column: number;
  readonly cellules: readonly (readonly Cellule[])[];
}

/** 0-based column → letters: 0 → A, 26 → AA. */
export function lettres(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettres(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}

/** 0-based row and column → F18. */
export function adresse(row: number, column: number): string {
  return `${lettres(column)}${row + 1}`;
}

/** F18 → 0-based row and column; the first cell of A1:H317. Null for what is no address. */
export function lireAdresse(a1: string): { readonly row: number; readonly column: number } | null {
  const [, colonne, ligne] = /^([A-Z]+)(\d+)/.exec(a1) ?? [];
  if (!colonne || !ligne) return null;
  const column = [...colonne].reduce((somme, lettre) => 26 * somme + lettre.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(ligne) - 1, column };
}
