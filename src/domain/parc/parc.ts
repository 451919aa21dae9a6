import type { Champ } from './champs.ts';

/** What one row of the file is. */
export type NatureParc = 'menages' | 'logements';

/** One column once typed. A missing number is NaN, a missing text null: never 0, never ''. */
export type Colonne =
  | { readonly type: 'nombre'; readonly valeurs: Float64Array }
  | { readonly type: 'texte'; readonly valeurs: readonly (string | null)[] };

/**
 * The landlord's file, column by column: households (one row each) or dwellings (one row each). Shares are held as
 * 0–1, yes/no columns as 1/0/NaN, whatever the file wrote.
 */
export interface Parc {
  readonly nature: NatureParc;
  /** « RPLS 2018 (données ouvertes) », « Ménages, type OPS ». */
  readonly libelle: string;
  /** Vintage of the data when the file tells it. */
  readonly millesime: number | null;
  readonly source: { readonly feuille: string; readonly plage: string };
  readonly lignes: number;
  readonly colonnes: ReadonlyMap<Champ, Colonne>;
  /** For each row, the residence key it belongs to (null: unknown) and how keys were made, in words. */
  readonly cles: readonly (string | null)[];
  readonly regleCle: string;
  /** For each row, how its residence is called; the key itself is shown when this is absent. */
  readonly noms?: readonly (string | null)[];
}
