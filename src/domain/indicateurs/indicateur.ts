import type { Champ } from '../parc/champs.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import type { Reglages } from './reglages.ts';

/** What each row of a table adds to an indicator. NaN: not known for this row, so neither counted nor in the base. */
export interface Apports {
  readonly numerateur: Float64Array;
  /** Null: one for each row whose numerator is known. */
  readonly base: Float64Array | null;
}

/** Fields that must be there; a list stands for « one of these ». */
export type ChampsAttendus = readonly (Champ | readonly Champ[])[];

/** One way to compute an indicator. */
export type Calcul =
  /** Numerator and base from the same rows: a row that lacks either is in neither. */
  | {
      readonly sorte: 'lignes';
      readonly nature: NatureParc;
      readonly champs: ChampsAttendus;
      readonly compter: (parc: Parc, reglages: Reglages) => Apports;
    }
  /** Numerator from the rows of one table, base from those of another: departures over dwellings. */
  | { readonly sorte: 'tables'; readonly numerateur: Mesure; readonly base: Mesure }
  /** Value of the first code minus that of the second, in points. */
  | { readonly sorte: 'difference'; readonly codes: readonly [string, string] }
  /** What no sum can say: a median, a diversity. Known values of the unit's rows in, one figure out. */
  | {
      readonly sorte: 'resume';
      readonly nature: NatureParc;
      readonly champs: ChampsAttendus;
      readonly valeurs: (parc: Parc, reglages: Reglages) => Float64Array;
      readonly resumer: (valeurs: readonly number[]) => number;
      /** 0 for rows that the figure is not about: they are neither known nor unknown. Absent: every row. */
      readonly retenues?: (parc: Parc) => Uint8Array;
    }
  /** Rows of the unit over the groups that they touch: how many there are, or how large they are in the whole table. */
  | {
      readonly sorte: 'groupes';
      readonly nature: NatureParc;
      readonly champs: ChampsAttendus;
      readonly groupes: (parc: Parc) => readonly (string | null)[];
      readonly base: 'nombre' | 'taille';
    };

/** One figure for each row of a table; NaN where it is not known. */
export interface Mesure {
  readonly nature: NatureParc;
  readonly champs: ChampsAttendus;
  readonly valeurs: (parc: Parc, reglages: Reglages) => Float64Array;
}

/** A published value to compare with, dated and sourced. */
export interface Reference {
  readonly valeur: number;
  readonly millesime: number;
  /** « France », « France métropolitaine », « DOM »…, and the dwellings it covers. */
  readonly champ: string;
  readonly source: string;
  /** What to know before comparing with it: deduced, approximate, at odds with the other published values. */
  readonly remarque?: string;
}

export const FAMILLES = [
  'precarite',
  'revenus',
  'emploi',
  'emmenages',
  'menages',
  'ages',
  'occupation',
  'fonctionnement',
  'parc',
  'loyers',
] as const;
export type Famille = (typeof FAMILLES)[number];

/** One indicator of the catalogue: everything that is said or done about it hangs on this value. */
export interface Indicateur {
  /** 'I01', 'I04c'. Stored in workbooks: never renamed. */
  readonly code: string;
  readonly libelle: string;
  /** Short enough for a column header. */
  readonly court: string;
  readonly niveau: 'socle' | 'approfondissement';
  readonly famille: Famille;
  /** What its base counts: « ménages », « majeurs », « logements ». */
  readonly unite: string;
  /**
   * 'part' is a share 0–1, 'ecart' a difference of two shares in points, 'moyenne' a mean and 'mediane' a median in
   * `uniteValeur`, 'rapport' a quotient of two counts that may pass 1, 'diversite' a figure 0–1 without a numerator.
   */
  readonly forme: 'part' | 'ecart' | 'moyenne' | 'mediane' | 'rapport' | 'diversite';
  readonly uniteValeur?: string;
  /**
   * What the base sums when it counts no `unite`: « m² », « immeubles ». The rows behind the figure are then counted
   * apart (`Compte.lignes`), for the rule of 11.
   */
  readonly uniteBase?: string;
  /** 1: a higher value means more fragile; −1: less; 0: context only. */
  readonly sens: 1 | -1 | 0;
  /** Which of several definitions this one is, when the source gives several: « annexe », « CCH », « Insee ». */
  readonly variante?: string;
  readonly numerateur: string;
  readonly denominateur: string;
  readonly source: string;
  readonly page: string;
  /** Cautions in the project's own words. */
  readonly prudence: string;
  /** The main published value; null when none is known. */
  readonly reference: Reference | null;
  /** Other published values: métropole, DOM, other years. */
  readonly autresReferences?: readonly Reference[];
  /** The first that the tables allow is used; none means that the indicator is counted by the file itself or not at all. */
  readonly calculs: readonly Calcul[];
}
