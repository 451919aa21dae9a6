// What a workbook is for the stand-in: plain values, no Office.js, no file format, no screen.
export type ErrorCode =
  | '#N/A'
  | '#VALUE!'
  | '#DIV/0!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#NULL!'
  | '#SPILL!'
  | '#CALC!'
  | '#BUSY!';
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
}
export type Scalar = number | string | boolean;
/** null is a blank cell; dates are serial numbers with a date format. */
export type Value = Scalar | CellError | null;

export type BorderStyle = 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'hair' | 'double';
export interface Border {
  readonly style: BorderStyle;
  readonly color: string;
}
/** Colours are '#RRGGBB'. A style is shared and never mutated: changing a cell's look gives it another style. */
export interface Style {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string;
  /** Excel pattern name ('solid', 'lightUp', …); the pattern's own lines take patternColor. */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly horizontal?: 'general' | 'left' | 'center' | 'right' | 'fill' | 'justify';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly borders?: Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', Border>>>;
  /** English-coded: '0.0%', '#,##0', '@'. Absent is General. */
  readonly numberFormat?: string;
  readonly locked?: boolean;
}
export interface Cell {
  value: Value;
  /** English syntax, with its leading '='. */
  formula?: string;
  /** A formula that never spills, as files from before dynamic arrays hold: where it reads a range it takes the cell of its own row or column. */
  single?: boolean;
  style?: Style;
  /** Size of the spilled result when this cell is an anchor. */
  spill?: { rows: number; columns: number };
  /** Key of the anchor when this cell only shows part of a spilled result. */
  spilledFrom?: number;
  hyperlink?: { target: string; tooltip?: string };
  note?: string;
}
/** 0-based, inclusive of its size. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export type CfRule =
  | { type: 'expression'; formula: string }
  | { type: 'cellIs'; operator: string; formulas: string[] }
  | { type: 'containsText'; operator: string; text: string }
  | { type: 'colorScale'; points: { kind: string; value?: number | string; color: string }[] }
  | { type: 'dataBar'; color: string };
export interface ConditionalFormat {
  id: string;
  areas: Area[];
  rule: CfRule;
  style: Style;
  priority: number;
  stopIfTrue: boolean;
}
export interface Validation {
  areas: Area[];
  type: 'list' | 'whole' | 'decimal' | 'date' | 'textLength' | 'custom';
  operator?: string;
  formulas: string[];
  ignoreBlank: boolean;
  prompt?: { title: string; message: string };
  alert?: { title: string; message: string; style: string };
}
export interface ChartSeries {
  name?: string;
  nameRef?: string;
  /** Sheet-qualified A1 references: 'CIL Indices'!$B$6:$B$65 */
  values: string;
  categories?: string;
  color?: string;
  /** Colours of single points, by their rank. */
  pointColors?: Record<number, string>;
  /** Labels of single points, by their rank: a text, or the cell that holds it. */
  pointLabels?: Record<number, { text: string } | { ref: string }>;
  kind?: 'bar' | 'line' | 'scatter';
  marker?: boolean;
  dataLabels?: boolean;
}
export interface Chart {
  id: string;
  name: string;
  /** Office.js chart type: 'BarClustered', 'ColumnClustered', 'Line', 'XYScatter', … */
  type: string;
  title?: string;
  /** Points; 14 where it is not said. */
  titleSize?: number;
  series: ChartSeries[];
  categoryAxisTitle?: string;
  valueAxisTitle?: string;
  /** `atLast`: it stands at the last category, not at the first. */
  valueAxis?: { min?: number; max?: number; format?: string; atLast?: boolean };
  /** First category at the top of a bar chart. */
  reverseCategories?: boolean;
  legend?: 'top' | 'bottom' | 'left' | 'right' | null;
  gapWidth?: number;
  /** The cells it covers, when it was placed over cells: it moves and grows with them. */
  over?: Area;
  /** Points from the top left of the sheet; where it lay last when it covers cells. */
  left: number;
  top: number;
  width: number;
  height: number;
}
/** A picture over the cells. */
export interface Picture {
  id: string;
  name: string;
  /** Bytes of a PNG or a JPEG, in base64. */
  data: string;
  type: 'png' | 'jpeg';
  altTitle: string;
  altText: string;
  /** Whether it moves, and grows, with the cells under it. */
  placement: 'TwoCell' | 'OneCell' | 'Absolute';
  lockAspectRatio: boolean;
  /** Points from the top left of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
}
export interface Table {
  id: string;
  name: string;
  area: Area;
  hasTotals: boolean;
  style: string;
}
export interface PageSetup {
  orientation?: 'portrait' | 'landscape';
  paper?: 'A4' | 'A3';
  fitToWidth?: number;
  fitToHeight?: number;
  /** '5:6', 'A:B'. */
  titleRows?: string;
  titleColumns?: string;
  printArea?: string;
  header?: { left?: string; center?: string; right?: string };
  footer?: { left?: string; center?: string; right?: string };
}
export interface DefinedName {
  name: string;
  /** With its leading '='. */
  formula: string;
  comment?: string;
  visible: boolean;
  /** Sheet id when the name is local to a sheet. */
  scope?: string;
}
