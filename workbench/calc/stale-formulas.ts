import { cellArea, columnOf, contains, intersects, keyOf, rowOf } from '../model/area.ts';
import type { Book, BookChange } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area } from '../model/types.ts';
import { areaOf, type FormulaNode, Graph } from './graph.ts';

/** Which formulas must be calculated again. It watches the book: what is edited makes its dependents dirty. */
export class StaleFormulas {
  readonly graph = new Graph();
  readonly dirty = new Set<FormulaNode>();
  /** Formulas that had no room to spill, with the cells they wanted: an edit there gives them another try. */
  readonly blocked = new Map<FormulaNode, Area>();
  private readonly unsubscribe: () => void;
  private knownNames: string;

  constructor(private readonly book: Book) {
    for (const sheet of book.sheets) this.readSheet(sheet);
    this.knownNames = this.names();
    this.unsubscribe = book.subscribe((change) => this.follow(change));
  }

  /** Stops watching the book. */
  dispose(): void {
    this.unsubscribe();
  }

  /** Makes the formulas of an area dirty, and those that read it. */
  markDirty(sheet: Sheet, area: Area): void {
    for (const [key, node] of this.graph.formulasOf(sheet)) {
      if (contains(area, rowOf(key), columnOf(key))) this.touch(node);
    }
    this.touchReaders(sheet, area);
  }

  private follow(change: BookChange): void {
    if (change.kind === 'sheets') this.followSheets();
    if (change.kind !== 'cells' || change.cause !== 'edit') return;
    const { sheet, area } = change;
    if (area.rows === 1 && area.columns === 1) this.readCell(sheet, keyOf(area.row, area.column));
    else {
      for (const key of [...this.graph.formulasOf(sheet).keys()]) {
        if (contains(area, rowOf(key), columnOf(key))) this.readCell(sheet, key);
      }
      sheet.eachCell(area, (cell, row, column) => {
        if (cell.formula !== undefined) this.readCell(sheet, keyOf(row, column));
      });
    }
    for (const anchor of change.broken ?? []) {
      const node = this.graph.formula(sheet, anchor);
      if (node) this.touch(node);
    }
    this.touchReaders(sheet, area);
    for (const [node, wanted] of this.blocked) {
      if (node.sheet === sheet && intersects(wanted, area)) this.touch(node);
    }
  }

  private readCell(sheet: Sheet, key: number): void {
    const former = this.graph.formula(sheet, key);
    if (former) {
      this.dirty.delete(former);
      this.blocked.delete(former);
      this.graph.unlink(sheet, key);
    }
    const formula = sheet.cells.get(key)?.formula;
    if (formula !== undefined) this.dirty.add(this.graph.link(sheet, key, formula));
  }

  private readSheet(sheet: Sheet): void {
    for (const [key, cell] of sheet.cells) if (cell.formula !== undefined) this.readCell(sheet, key);
  }

  private followSheets(): void {
    for (const sheet of this.graph.sheets()) {
      if (this.book.sheets.includes(sheet)) continue;
      for (const node of this.graph.formulasOf(sheet).values()) {
        this.dirty.delete(node);
        this.blocked.delete(node);
      }
      this.graph.removeSheet(sheet);
    }
    this.followNames();
  }

  /** Names carry no change of their own: those that changed since the last time have their formulas read again. */
  followNames(): void {
    const names = this.names();
    if (names === this.knownNames) return;
    this.knownNames = names;
    this.readNamedAgain();
  }

  /** The names as they stand, and which of the sheets they point to there are. */
  private names(): string {
    const { names, sheets } = this.book;
    const pointedTo = sheets.filter(({ name }) => names.some(({ formula }) => formula.includes(name)));
    return JSON.stringify([names, pointedTo.map(({ id }) => id)]);
  }

  private readNamedAgain(): void {
    for (const node of [...this.graph.formulas()]) {
      if (!node.reading.named) continue;
      this.readCell(node.sheet, node.key);
      this.touchReaders(node.sheet, cellArea(rowOf(node.key), columnOf(node.key)));
    }
  }

  /** Makes a formula and all that depends on it dirty. */
  touch(node: FormulaNode): void {
    if (this.dirty.has(node)) return;
    this.dirty.add(node);
    this.touchReaders(node.sheet, areaOf(node));
  }

  /** Makes all that depends on an area dirty, but for the formulas excepted and what depends on them alone. */
  touchReaders(sheet: Sheet, area: Area, except?: ReadonlySet<FormulaNode>): void {
    const queue: { sheet: Sheet; area: Area }[] = [{ sheet, area }];
    for (let changed = queue.pop(); changed; changed = queue.pop()) {
      for (const range of this.graph.rangesOver(changed.sheet, changed.area)) {
        for (const reader of range.readers) {
          if (this.dirty.has(reader) || except?.has(reader)) continue;
          this.dirty.add(reader);
          queue.push({ sheet: reader.sheet, area: areaOf(reader) });
        }
      }
    }
  }
}
