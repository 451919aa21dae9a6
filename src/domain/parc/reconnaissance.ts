import type { Champ } from './champs.ts';
import type { NatureParc } from './parc.ts';

/** What one column of the user's table seems to be. */
export interface ColonneReconnue {
  /** 0-based position in the table. */
  readonly index: number;
  readonly entete: string;
  readonly champ: Champ | null;
  /** 0–1; 1 is the exact name of a known layout, or the user's own choice. */
  readonly confiance: number;
  /** 'personnelle': name, birth date, phone…, left out of every sheet. 'interdite': nationality, origin. */
  readonly ecart?: 'personnelle' | 'interdite';
}

/** A cell that was not understood and is read as missing, or a thing repaired and said. */
export interface Remarque {
  readonly gravite: 'info' | 'attention' | 'refus';
  /** The sheet of `cellule`, when several are read together. */
  readonly feuille?: string;
  /** A1 address on the sheet when it is one cell; the first one when there are several. */
  readonly cellule: string | null;
  readonly nombre: number;
  readonly phrase: string;
}

export interface Reconnaissance {
  readonly feuille: string;
  /** A1 address of the whole table with its header. */
  readonly plage: string;
  readonly lignes: number;
  readonly nature: NatureParc;
  /** « RPLS 2018 (données ouvertes), 6 374 logements ». */
  readonly libelle: string;
  /** 0–1. */
  readonly confiance: number;
  readonly colonnes: readonly ColonneReconnue[];
  readonly remarques: readonly Remarque[];
}
