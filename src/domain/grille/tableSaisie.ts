import { adresse, type Cellule } from '../parc/cellule.ts';

/** One row of a table that the users fill in, cell by cell, as it stands. */
export type LigneSaisie<Champ extends string> = ReadonlyMap<Champ, Cellule>;

/** Rows typed on a sheet of ours, and where each will stand once the sheet is made again. */
export interface TableSaisie<Champ extends string> {
  readonly feuille: string;
  /** 0-based row of the first line. */
  readonly premiere: number;
  /** 0-based column of each field. */
  readonly colonnes: ReadonlyMap<Champ, number>;
  readonly lignes: readonly LigneSaisie<Champ>[];
}

/** A1 address of a cell of the table, by the position of its line. */
export function celluleDe<Champ extends string>(
  { premiere, colonnes }: Pick<TableSaisie<Champ>, 'premiere' | 'colonnes'>,
  rang: number,
  champ: Champ,
): string {
  return adresse(premiere + rang, colonnes.get(champ) ?? 0);
}

/** Text of a field, without the spaces around it; empty when it is blank, absent or in error. */
export function lireTexte<Champ extends string>(ligne: LigneSaisie<Champ>, champ: Champ): string {
  const cellule = ligne.get(champ);
  return typeof cellule === 'string' || typeof cellule === 'number' ? String(cellule).trim() : '';
}
