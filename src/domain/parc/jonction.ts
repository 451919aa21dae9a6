import type { Champ } from './champs.ts';
import type { NatureParc } from './parc.ts';

/** A side of a join: which table, and those of its rows that found no counterpart. */
export interface CoteDeJonction {
  readonly nature: NatureParc;
  readonly feuille: string;
  readonly lignes: number;
  /** A1 addresses of the keys without counterpart, in the order of the sheet. */
  readonly sansPaire: readonly string[];
  /** A1 addresses of keys that stand on several rows where one was needed: they join nothing. */
  readonly doublons: readonly string[];
}

/** What came of bringing two tables together by a key. */
export interface Jonction {
  readonly cle: Champ;
  readonly gauche: CoteDeJonction;
  readonly droite: CoteDeJonction;
  /** Rows of the left table that found theirs. */
  readonly apparies: number;
}
