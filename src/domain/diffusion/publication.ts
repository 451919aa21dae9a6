import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import type { Echelle } from '../parc/echelles.ts';

/** One row of what is about to be shared: a territory, a residence, or a group of residences. */
export interface LigneAPublier {
  /** Tells the row from one publication to the next: « commune 06029 », « groupe Centre 2 ». */
  readonly cle: string;
  /** 'groupe': several residences shown as one; 'reste': what a reader finds by taking the others off their territory. */
  readonly echelle: Echelle | 'groupe' | 'reste';
  readonly nom: string;
  /** The row that it is a part of; −1 for the root, which comes first; null for a zoning that crosses the tree. */
  readonly parent: number | null;
  /** Of a zoning that crosses the tree, the rows of the tree that add up to it; empty elsewhere. */
  readonly membres: readonly number[];
  /** Keys of the residences in it, for the finest rows shown; empty elsewhere. */
  readonly residences: readonly string[];
  /** false: never written anywhere, but a subtraction can reach it, so its counts are protected all the same. */
  readonly montree: boolean;
}

/** One indicator of what is about to be shared, with the counts of every row. */
export interface ColonneAPublier {
  readonly indicateur: Indicateur;
  readonly comptes: readonly Compte[];
}

/** What is about to be shared, before anything is hidden. Rows of the tree come first, parents before children. */
export interface Publication {
  readonly lignes: readonly LigneAPublier[];
  readonly colonnes: readonly ColonneAPublier[];
  /** Index of precarity of each row; null when it has none. */
  readonly indices: readonly (number | null)[] | null;
  /** Codes of what the index is made of. */
  readonly composantes: readonly string[];
}
