/**
 * A sheet as a value: what stands where, in which style, with which formula. It knows nothing of Office.js;
 * `excel/` draws it into the open workbook.
 */
import type { NomDeStyle } from './styles.ts';

/** Rows and columns are 0-based everywhere in a plan. */
export interface Zone {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `value` is always written as data (text never becomes a formula); `formula` is English syntax with its '='. */
export interface PlanCell {
  readonly value?: string | number | boolean;
  readonly formula?: string;
  readonly style?: NomDeStyle;
}

export interface Block {
  readonly row: number;
  readonly column: number;
  /** null leaves the cell blank. */
  readonly cells: readonly (readonly (PlanCell | null)[])[];
}

export interface PlanConditionalFormat {
  readonly zone: Zone;
  /** English formula for the zone's top-left cell, relative references allowed. */
  readonly formula: string;
  readonly style: { readonly fill?: string; readonly fontColor?: string; readonly bold?: boolean };
}

export interface PlanValidation {
  readonly zone: Zone;
  readonly rule:
    | { readonly list: readonly string[] }
    | { readonly decimalBetween: readonly [number, number] }
    | { readonly wholeBetween: readonly [number, number] }
    /** One of the cells that this reference tells: ='CIL Indicateurs'!$A$7:$A$40. */
    | { readonly listFrom: string }
    /** A day of that year or later. */
    | { readonly dateFrom: number };
  readonly message: string;
}

export interface PlanChart {
  readonly name: string;
  readonly kind: 'barres' | 'colonnes' | 'courbes' | 'nuage';
  readonly title: string;
  /** Drawn small: lesser type. */
  readonly small?: boolean;
  readonly categories: Zone;
  readonly series: readonly {
    readonly name: string;
    readonly values: Zone;
    readonly color: string;
    /** One colour per point where each has its own meaning. */
    readonly pointColors?: readonly string[];
    /** Abscissas of its own, in a cloud; those of the chart when absent. */
    readonly x?: Zone;
    /** A thin line without markers through a cloud: a limit, not data. */
    readonly line?: boolean;
    /** Points that bear the text of a cell, by their rank in the series. */
    readonly labels?: readonly {
      readonly point: number;
      readonly row: number;
      readonly column: number;
    }[];
  }[];
  readonly categoryAxisTitle?: string;
  readonly valueAxisTitle: string;
  readonly valueAxisMinimum?: number;
  /** Number format of the axis, that of its cells when absent. */
  readonly valueAxisFormat?: string;
  /** Where the chart stands, in cells. */
  readonly place: Zone;
}

/** Where a picture that the pane draws is put, under a name that finds it again; writing the sheet takes it away. */
export interface PlanPicture {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface PlanName {
  readonly name: string;
  readonly cell: { readonly row: number; readonly column: number };
  readonly comment?: string;
}

/** Columns that the user types into and that survive a regeneration, matched by the key column's text. */
export interface KeptColumns {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly keyColumn: number;
  readonly columns: readonly number[];
}

export interface SheetPlan {
  /** The sheet's tab: 'CIL Indices'. */
  readonly name: string;
  readonly tabColor?: string;
  readonly blocks: readonly Block[];
  /** Widths in characters, by column. */
  readonly widths: readonly number[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Zone;
  readonly names: readonly PlanName[];
  /** Names that begin so and that this plan does not define are of an earlier one: no formula uses them, they go. */
  readonly staleNames?: string;
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly validations: readonly PlanValidation[];
  readonly charts: readonly PlanChart[];
  readonly picture?: PlanPicture;
  readonly kept?: KeptColumns;
  readonly print: {
    readonly orientation: 'portrait' | 'paysage';
    /** Row repeated on every page. */
    readonly titleRow?: number;
    /** How many first columns are repeated on every page; none by default. */
    readonly titleColumns?: number;
    /** How many pages the sheet is spread over from left to right; 1 by default. */
    readonly pagesWide?: number;
    /** How many pages from top to bottom; as many as the rows take by default. */
    readonly pagesTall?: number;
    readonly footer: string;
  };
  /** Links to other sheets: A3 → « CIL Méthode ». */
  readonly links: readonly {
    readonly row: number;
    readonly column: number;
    readonly sheet: string;
    /** A1 by default. */
    readonly cell?: string;
  }[];
}
