import type { Remarque } from '../parc/reconnaissance.ts';
import { celluleDe, type TableSaisie } from './tableSaisie.ts';

/** Something to put right in a cell that the user typed. */
export interface Anomalie<Champ extends string> {
  /** Position of the line in the table as it is laid out. */
  readonly rang: number;
  readonly champ: Champ;
  /** A few words, to stand in the row. */
  readonly mot: string;
  /** The whole sentence, from its cell: « CIL Grille », D12. */
  readonly dire: (lieu: Lieu) => string;
}

/** A cell of a sheet, as sentences name it. */
export interface Lieu {
  readonly feuille: string;
  readonly cellule: string;
}

/** What is said of them beside the other remarks on the data. */
export const remarquesDe = <Champ extends string>(
  table: TableSaisie<Champ>,
  anomalies: readonly Anomalie<Champ>[],
): Remarque[] =>
  anomalies.map(({ rang, champ, dire }) => {
    const lieu = { feuille: table.feuille, cellule: celluleDe(table, rang, champ) };
    return { gravite: 'attention', ...lieu, nombre: 1, phrase: dire(lieu) };
  });
