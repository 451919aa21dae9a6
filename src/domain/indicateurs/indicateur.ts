import type { Champ } from '../parc/champs.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import type { Reglages } from './reglages.ts';

/** What each row of the file adds to an indicator. NaN: not known for this row, so neither counted nor in the base. */
export interface Apports {
  readonly numerateur: Float64Array;
  readonly base: Float64Array;
}

/** One indicator of the catalogue: everything that is said or done about it hangs on this value. */
export interface Indicateur {
  /** 'I01', 'I04c'. Stored in workbooks: never renamed. */
  readonly code: string;
  readonly libelle: string;
  /** Short enough for a column header. */
  readonly court: string;
  readonly niveau: 'socle' | 'approfondissement';
  readonly famille: 'precarite' | 'emploi' | 'emmenages' | 'fonctionnement' | 'parc';
  readonly nature: NatureParc;
  /** What its base counts: « ménages », « majeurs », « logements ». */
  readonly unite: string;
  /** 'part' is a share 0–1, 'ecart' a difference of two shares in points, 'moyenne' a mean in `uniteValeur`. */
  readonly forme: 'part' | 'ecart' | 'moyenne';
  readonly uniteValeur?: string;
  /** 1: a higher value means more fragile; −1: less; 0: context only. */
  readonly sens: 1 | -1 | 0;
  readonly numerateur: string;
  readonly denominateur: string;
  readonly source: string;
  readonly page: string;
  /** Cautions in the project's own words. */
  readonly prudence: string;
  readonly champs: readonly (Champ | readonly Champ[])[];
  readonly reference: { readonly valeur: number; readonly millesime: number; readonly source: string } | null;
  /** For 'part' and 'moyenne'. */
  readonly compter?: (parc: Parc, reglages: Reglages) => Apports;
  /** For 'ecart': the codes of the two shares, value = a − b. */
  readonly difference?: readonly [string, string];
}
