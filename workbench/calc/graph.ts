import { columnOf, contains, intersects, MAX_COLUMNS, rowOf, sizeOf } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area } from '../model/types.ts';
import { type Reading, readFormula } from './reading.ts';

/** A formula in its cell. */
export interface FormulaNode {
  readonly kind: 'formula';
  readonly sheet: Sheet;
  readonly key: number;
  readonly formula: string;
  readonly reading: Reading;
  readonly ranges: RangeNode[];
}
/** An area that formulas read; formulas that read the same area share it. */
export interface RangeNode {
  readonly kind: 'range';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly readers: Set<FormulaNode>;
}

/** Areas up to this size are found through their cells, larger ones by looking at each. */
const SMALL = 1024;

interface Ground {
  readonly formulas: Map<number, FormulaNode>;
  readonly byCell: Map<number, Set<RangeNode>>;
  readonly ranges: Map<string, RangeNode>;
  readonly large: Set<RangeNode>;
}

/** Which formulas read which areas. */
export class Graph {
  private readonly grounds = new Map<Sheet, Ground>();

  formula(sheet: Sheet, key: number): FormulaNode | undefined {
    return this.grounds.get(sheet)?.formulas.get(key);
  }

  *formulas(): Iterable<FormulaNode> {
    for (const ground of this.grounds.values()) yield* ground.formulas.values();
  }

  formulasOf(sheet: Sheet): ReadonlyMap<number, FormulaNode> {
    return this.ground(sheet).formulas;
  }

  /** Takes in the formula of a cell, in place of the one known there. */
  link(sheet: Sheet, key: number, formula: string): FormulaNode {
    this.unlink(sheet, key);
    const reading = readFormula(formula, sheet);
    const ranges = reading.precedents.map((precedent) => this.range(precedent.sheet, precedent.area));
    const node: FormulaNode = { kind: 'formula', sheet, key, formula, reading, ranges };
    for (const range of ranges) range.readers.add(node);
    this.ground(sheet).formulas.set(key, node);
    return node;
  }

  unlink(sheet: Sheet, key: number): void {
    const node = this.formula(sheet, key);
    if (!node) return;
    this.ground(sheet).formulas.delete(key);
    for (const range of node.ranges) {
      range.readers.delete(node);
      if (range.readers.size === 0) this.forget(range);
    }
  }

  /** Forgets a sheet's own formulas; those of other sheets that read it are theirs to change. */
  removeSheet(sheet: Sheet): void {
    for (const key of [...this.ground(sheet).formulas.keys()]) this.unlink(sheet, key);
  }

  sheets(): Sheet[] {
    return [...this.grounds.keys()];
  }

  /** Every area read by a formula that shares a cell with this one. */
  *rangesOver(sheet: Sheet, area: Area): Iterable<RangeNode> {
    const ground = this.grounds.get(sheet);
    if (!ground) return;
    if (sizeOf(area) > ground.ranges.size) {
      for (const range of ground.ranges.values()) if (intersects(range.area, area)) yield range;
      return;
    }
    const found = new Set<RangeNode>();
    for (const key of keysOf(area)) for (const range of ground.byCell.get(key) ?? []) found.add(range);
    for (const range of ground.large) if (intersects(range.area, area)) found.add(range);
    yield* found;
  }

  private ground(sheet: Sheet): Ground {
    let ground = this.grounds.get(sheet);
    if (!ground) {
      ground = { formulas: new Map(), byCell: new Map(), ranges: new Map(), large: new Set() };
      this.grounds.set(sheet, ground);
    }
    return ground;
  }

  private range(sheet: Sheet, area: Area): RangeNode {
    const ground = this.ground(sheet);
    const name = nameOfArea(area);
    const known = ground.ranges.get(name);
    if (known) return known;
    const range: RangeNode = { kind: 'range', sheet, area, readers: new Set() };
    ground.ranges.set(name, range);
    if (sizeOf(area) > SMALL) ground.large.add(range);
    else {
      for (const key of keysOf(area)) {
        const here = ground.byCell.get(key);
        if (here) here.add(range);
        else ground.byCell.set(key, new Set([range]));
      }
    }
    return range;
  }

  private forget(range: RangeNode): void {
    const ground = this.ground(range.sheet);
    ground.ranges.delete(nameOfArea(range.area));
    if (ground.large.delete(range)) return;
    for (const key of keysOf(range.area)) {
      const here = ground.byCell.get(key);
      here?.delete(range);
      if (here?.size === 0) ground.byCell.delete(key);
    }
  }
}

const nameOfArea = (area: Area): string => `${area.row}:${area.column}:${area.rows}:${area.columns}`;

function* keysOf(area: Area): Iterable<number> {
  for (let r = area.row; r < area.row + area.rows; r++) {
    const line = r * MAX_COLUMNS;
    for (let c = area.column; c < area.column + area.columns; c++) yield line + c;
  }
}

/** The area a formula fills: its own cell, or all that it spilled. */
export function areaOf(node: FormulaNode): Area {
  const row = rowOf(node.key);
  const column = columnOf(node.key);
  const spill = node.sheet.cells.get(node.key)?.spill;
  return { row, column, rows: spill?.rows ?? 1, columns: spill?.columns ?? 1 };
}

/** The formulas, among these, that fill a cell of the range. */
export function producersIn(range: RangeNode, among: ReadonlyMap<number, FormulaNode>): FormulaNode[] {
  const found = new Set<FormulaNode>();
  if (sizeOf(range.area) > among.size) {
    for (const node of among.values()) {
      const { spill } = node.sheet.cells.get(node.key) ?? {};
      const touches = spill
        ? intersects(areaOf(node), range.area)
        : contains(range.area, rowOf(node.key), columnOf(node.key));
      if (touches) found.add(node);
    }
    return [...found];
  }
  for (const key of keysOf(range.area)) {
    const anchor = range.sheet.cells.get(key)?.spilledFrom;
    const node = among.get(anchor ?? key);
    if (node) found.add(node);
  }
  return [...found];
}
