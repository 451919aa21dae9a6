import type { Indicateur } from './indicateur.ts';

/** A residence (or another unit) as the sheets name it. */
export interface Unite {
  readonly cle: string;
  readonly nom: string;
  readonly quartier: string | null;
  readonly commune: string | null;
  readonly epci: string | null;
  /** « QPV », « hors QPV », « partagée », or null when the file does not say. */
  readonly qpv: string | null;
  /** Rows of the file in this unit: households or dwellings. */
  readonly effectif: number;
}

/** Pooled counts of one indicator in one unit. `inconnus`: rows left out because the value is missing. */
export interface Compte {
  readonly numerateur: number;
  readonly base: number;
  readonly inconnus: number;
}

export type EtatIndicateur =
  | { readonly calculable: true }
  /** The reason is a French sentence: which column is missing, or of what nature the file is. */
  | { readonly calculable: false; readonly raison: string };

/** Indicators × units, counts only; shares are pooled counts, so any larger scale is a sum of these. */
export interface Tableau {
  readonly unites: readonly Unite[];
  readonly indicateurs: readonly { readonly indicateur: Indicateur; readonly etat: EtatIndicateur }[];
  /** comptes[i][u] is null when indicator i is not computable or is a difference. */
  readonly comptes: readonly (readonly Compte[] | null)[];
  /** Counts of the reference territory, by indicator. */
  readonly reference: readonly (Compte | null)[];
  readonly libelleReference: string;
}
