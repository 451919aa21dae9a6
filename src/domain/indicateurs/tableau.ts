import type { Attribut, Echelle } from '../parc/echelles.ts';
import type { Indicateur } from './indicateur.ts';
import type { Territoire } from './regrouperPar.ts';

/** A residence as the sheets name it. QPV is « QPV », « hors QPV », « partagée », or null when no file says. */
export interface Unite extends Readonly<Record<Attribut, string | null>> {
  readonly cle: string;
  readonly nom: string;
  /** Rows of the main table in this unit: households or dwellings. */
  readonly effectif: number;
}

/** Pooled counts of one indicator in one unit. `inconnus`: rows left out because the value is missing. */
export interface Compte {
  readonly numerateur: number;
  readonly base: number;
  readonly inconnus: number;
  /** What no sum can say, a median or a diversity, of the `base` known values; the numerator then counts them too. */
  readonly resume?: number;
  /** Rows behind the figure, when its base counts something else: m², buildings. */
  readonly lignes?: number;
}

export type EtatIndicateur =
  | { readonly calculable: true }
  /** The reason is a French sentence: which column is missing, or of what nature the file is. */
  | { readonly calculable: false; readonly raison: string };

export interface IndicateurCalcule {
  readonly indicateur: Indicateur;
  readonly etat: EtatIndicateur;
}

/** Counts of each indicator in each unit: comptes[i][u]; null when indicator i is not computable or is a difference. */
export type Comptes = readonly (readonly Compte[] | null)[];

/** Indicators × residences, counts only; shares are pooled counts, so any larger scale is a sum of these. */
export interface Tableau {
  readonly unites: readonly Unite[];
  readonly indicateurs: readonly IndicateurCalcule[];
  readonly comptes: Comptes;
  /** Counts of the reference territory, by indicator. */
  readonly reference: readonly (Compte | null)[];
  readonly libelleReference: string;
}

/** The same indicators, in the same order, pooled over the territories of another scale. */
export interface TableauDEchelle {
  readonly echelle: Exclude<Echelle, 'residence'>;
  readonly territoires: readonly Territoire[];
  readonly comptes: Comptes;
}
