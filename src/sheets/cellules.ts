import { lettres } from '../domain/parc/cellule.ts';
import type { PlanCell, Zone } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

/** Text as it came; unknown is said « nd », never left blank. */
export const texte = (valeur: string | null, style: NomDeStyle = 'texte'): PlanCell => ({
  value: valeur ?? 'nd',
  style,
});

export const nombre = (valeur: number, style: NomDeStyle = 'effectif'): PlanCell => ({
  value: valeur,
  style,
});

export const formule = (formula: string, style: NomDeStyle): PlanCell => ({ formula, style });

/** Relative address: 5, 7 → H6. */
export const ici = (row: number, column: number): string => `${lettres(column)}${row + 1}`;

/** Row held, column free: 5, 7 → H$6. */
export const ligneFixe = (row: number, column: number): string => `${lettres(column)}$${row + 1}`;

/** Fully held: 5, 7 → $H$6. */
export const fixe = (row: number, column: number): string => `$${lettres(column)}$${row + 1}`;

/**
 * Held reference to another sheet: 'CIL Indices'!$H$6. Held, because Excel shifts relative references to other
 * sheets when the rows that carry them are sorted.
 */
export const ailleurs = (feuille: string, row: number, column: number): string =>
  `'${feuille.replaceAll("'", "''")}'!${fixe(row, column)}`;

/** A held stretch of one column: $H$6:$H$40. */
export const colonneFixe = (column: number, premiere: number, derniere: number): string =>
  `${fixe(premiere, column)}:${fixe(derniere, column)}`;

export const zone = (row: number, column: number, rows: number, columns: number): Zone => ({
  row,
  column,
  rows,
  columns,
});
