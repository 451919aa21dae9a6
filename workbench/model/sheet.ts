import {
  cellArea,
  columnOf,
  contains,
  isWholeColumns,
  isWholeRows,
  keyOf,
  rowOf,
  sizeOf,
  union,
} from './area.ts';
import type { Book } from './book.ts';
import { intern, patched, plainStyle, type StylePatch } from './style.ts';
import type {
  Area,
  Cell,
  Chart,
  ConditionalFormat,
  PageSetup,
  Picture,
  Style,
  Table,
  Validation,
  Value,
} from './types.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One sheet: a sparse grid of cells and what lies around it. Rows and columns are 0-based. */
export class Sheet {
  visibility: Visibility = 'Visible';
  readonly cells = new Map<number, Cell>();
  /** Points. */
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnStyles = new Map<number, Style>();
  readonly rowStyles = new Map<number, Style>();
  merges: Area[] = [];
  frozen = { rows: 0, columns: 0 };
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  charts: Chart[] = [];
  pictures: Picture[] = [];
  tables: Table[] = [];
  autoFilter: Area | null = null;
  page: PageSetup = {};
  readonly customProperties = new Map<string, string>();
  gridlines = true;
  tabColor: string | null = null;
  /** Sizes that hold where no row or column has its own, in points. */
  defaultColumnWidth = 48;
  defaultRowHeight = 15;

  /** Sheets are made by their book: `book.addSheet()`. */
  constructor(
    readonly book: Book,
    readonly id: string,
    public name: string,
  ) {}

  get(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  value(row: number, column: number): Value {
    return this.get(row, column)?.value ?? null;
  }

  /** The look of a cell, its row's or column's where it has none of its own. */
  style(row: number, column: number): Style {
    return (
      this.get(row, column)?.style ?? this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? plainStyle
    );
  }

  /** Puts a plain value; a formula or spilled result that stood there goes away. null empties the cell. */
  setValue(row: number, column: number, value: Value): void {
    const broken = this.brokenBy(row, column);
    const changed = this.emptied(row, column);
    if (value !== null || this.cells.has(keyOf(row, column))) this.ensure(row, column).value = value;
    this.book.notify({ kind: 'cells', sheet: this, area: changed, cause: 'edit', broken });
  }

  /** Puts a formula (English, with its '='); its value is blank until it is calculated. */
  setFormula(row: number, column: number, formula: string): void {
    const broken = this.brokenBy(row, column);
    const changed = this.emptied(row, column);
    const cell = this.ensure(row, column);
    cell.value = null;
    cell.formula = formula;
    this.book.notify({ kind: 'cells', sheet: this, area: changed, cause: 'edit', broken });
  }

  setHyperlink(row: number, column: number, link: Cell['hyperlink'] | null): void {
    const cell = this.ensure(row, column);
    if (link) cell.hyperlink = link;
    else delete cell.hyperlink;
    this.lookChanged();
  }

  /** Lays a style patch over every cell of the area; whole rows and columns keep it for cells to come. */
  patchStyle(area: Area, patch: StylePatch): void {
    const lay = (style: Style | undefined) => patched(style ?? plainStyle, patch);
    if (isWholeColumns(area)) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        this.columnStyles.set(c, lay(this.columnStyles.get(c)));
      }
      for (const r of this.rowStyles.keys()) this.rowStyles.set(r, lay(this.rowStyles.get(r)));
    } else if (isWholeRows(area)) {
      for (let r = area.row; r < area.row + area.rows; r++) this.rowStyles.set(r, lay(this.rowStyles.get(r)));
    }
    if (isWholeColumns(area) || isWholeRows(area)) {
      this.eachCell(area, (cell) => {
        cell.style = lay(cell.style);
      });
    } else {
      for (let r = area.row; r < area.row + area.rows; r++) {
        for (let c = area.column; c < area.column + area.columns; c++) {
          const cell = this.ensure(r, c);
          cell.style = lay(cell.style);
        }
      }
    }
    this.lookChanged();
  }

  /** Empties values and formulas, or looks, or both with links and notes. */
  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    let changed = area;
    const broken = new Set<number>();
    this.eachCell(area, (cell, row, column) => {
      if (what !== 'Formats') {
        for (const anchor of this.brokenBy(row, column)) broken.add(anchor);
        changed = union(changed, this.emptied(row, column));
      }
      if (what !== 'Contents') delete cell.style;
      if (what === 'All') {
        delete cell.hyperlink;
        delete cell.note;
      }
      if (isBare(cell)) this.cells.delete(keyOf(row, column));
    });
    if (what !== 'Contents') {
      if (isWholeColumns(area)) forget(this.columnStyles, area.column, area.columns);
      if (isWholeRows(area)) forget(this.rowStyles, area.row, area.rows);
      this.lookChanged();
    }
    if (what !== 'Formats') {
      this.book.notify({ kind: 'cells', sheet: this, area: changed, cause: 'edit', broken: [...broken] });
    }
  }

  /** The smallest area that holds every value and formula (and every look unless valuesOnly); null on an empty sheet. */
  used(valuesOnly: boolean): Area | null {
    let found: Area | null = null;
    for (const [key, cell] of this.cells) {
      const filled = cell.value !== null || cell.formula !== undefined;
      if (!filled && (valuesOnly || isBare(cell))) continue;
      const here = cellArea(rowOf(key), columnOf(key));
      if (!found || !contains(found, here.row, here.column)) found = found ? union(found, here) : here;
    }
    return found;
  }

  /** Every existing cell of the area, in no set order; the cell may be changed or removed meanwhile. */
  eachCell(area: Area, visit: (cell: Cell, row: number, column: number) => void): void {
    if (sizeOf(area) > this.cells.size) {
      for (const [key, cell] of [...this.cells]) {
        const row = rowOf(key);
        const column = columnOf(key);
        if (contains(area, row, column)) visit(cell, row, column);
      }
      return;
    }
    for (let r = area.row; r < area.row + area.rows; r++) {
      for (let c = area.column; c < area.column + area.columns; c++) {
        const cell = this.get(r, c);
        if (cell) visit(cell, r, c);
      }
    }
  }

  /** The cell, made on the spot with its row's or column's look. */
  ensure(row: number, column: number): Cell {
    const key = keyOf(row, column);
    const existing = this.cells.get(key);
    if (existing) return existing;
    const style = this.rowStyles.get(row) ?? this.columnStyles.get(column);
    const cell: Cell = style ? { value: null, style: intern(style) } : { value: null };
    this.cells.set(key, cell);
    return cell;
  }

  /** Takes a formula's spilled cells away, the anchor kept; gives the area that changed. */
  withdrawSpill(row: number, column: number): Area {
    const anchor = this.get(row, column);
    const here = cellArea(row, column);
    if (!anchor?.spill) return here;
    const area = { ...here, ...anchor.spill };
    delete anchor.spill;
    this.eachCell(area, (cell, r, c) => {
      if (cell.spilledFrom !== keyOf(row, column)) return;
      delete cell.spilledFrom;
      cell.value = null;
      if (isBare(cell)) this.cells.delete(keyOf(r, c));
    });
    return area;
  }

  /** Gives a cell another formula for the same reference (a sheet was renamed or removed); the value waits for calculation. */
  rewriteFormula(key: number, formula: string): void {
    const cell = this.cells.get(key);
    if (!cell) return;
    cell.formula = formula;
    this.book.notify({
      kind: 'cells',
      sheet: this,
      area: cellArea(rowOf(key), columnOf(key)),
      cause: 'edit',
    });
  }

  /** Tells listeners that something other than cell values changed (style, width, chart, rule, page…). */
  lookChanged(): void {
    this.book.notify({ kind: 'look', sheet: this });
  }

  private brokenBy(row: number, column: number): number[] {
    const anchor = this.get(row, column)?.spilledFrom;
    return anchor === undefined ? [] : [anchor];
  }

  private emptied(row: number, column: number): Area {
    const cell = this.get(row, column);
    if (!cell) return cellArea(row, column);
    const area = this.withdrawSpill(row, column);
    delete cell.formula;
    delete cell.single;
    delete cell.spilledFrom;
    cell.value = null;
    return area;
  }
}

const isBare = (cell: Cell): boolean =>
  cell.value === null &&
  cell.formula === undefined &&
  cell.style === undefined &&
  cell.hyperlink === undefined &&
  cell.note === undefined;

function forget(styles: Map<number, Style>, first: number, count: number): void {
  for (const index of [...styles.keys()]) if (index >= first && index < first + count) styles.delete(index);
}
