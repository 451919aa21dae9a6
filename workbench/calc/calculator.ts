import { keyOf, MAX_COLUMNS, union } from '../model/area.ts';
import type { Book } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area, CellError, Value } from '../model/types.ts';
import { type AsyncFunction, Calls } from './calls.ts';
import { EngineRun, MOST_AT_ONCE, type Task } from './engine.ts';
import { engineText, omittedCall } from './engine-text.ts';
import { areaOf, type FormulaNode, type RangeNode } from './graph.ts';
import { inOrder } from './order.ts';
import { readFormula } from './reading.ts';
import { type Placed, placeOne, placeTable } from './spill.ts';
import { StaleFormulas } from './stale-formulas.ts';
import type { EngineFunction, Tagged } from './tagged.ts';
import { omittedText, toArgument, toTagged, toValue } from './values.ts';

/** A spilled result that changes what it is made from may never come to rest: it is stopped after this many rounds. */
const MOST_ROUNDS = 60;

const circularError: CellError = {
  error: '#CALC!',
  message:
    'Référence circulaire : cette formule dépend de son propre résultat. Changez l’une des cellules qu’elle lit.',
};

/**
 * Keeps a book's formulas calculated: `recalculate()` works out those that an edit made stale and no others. Custom functions are asynchronous: a cell shows #BUSY! until the
 * answer is there, then it and its dependents are calculated again; `settle()` waits for all of them.
 */
export class Calculator {
  private readonly stale: StaleFormulas;
  private readonly functions = new Map<string, EngineFunction>();
  private readonly calls = new Calls<Task>((waiters) => this.wake(waiters));
  private readonly changes = new Map<Sheet, Area>();
  private run: EngineRun | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly book: Book) {
    this.functions.set(omittedCall.replace('()', ''), () => ({ kind: 2, value: omittedText }));
    this.stale = new StaleFormulas(book);
  }

  /** Stops watching the book. */
  dispose(): void {
    this.stale.dispose();
    if (this.timer) clearTimeout(this.timer);
  }

  /**
   * Makes a function known to formulas, 'CIL.PRECARITE' for instance, or replaces it.
   * A refusal's `code` and `message` end up in the cell.
   */
  registerAsync(name: string, call: AsyncFunction): void {
    const known = name.toUpperCase();
    this.calls.forget(known);
    this.functions.set(known, (args) =>
      toTagged(this.calls.ask(known, call, args.map(toArgument), this.run?.current)),
    );
    for (const node of this.stale.graph.formulas())
      if (node.reading.functions.has(known)) this.stale.touch(node);
  }

  /** Has the formulas of an area, and those that read it, calculated again. */
  markDirty(sheet: Sheet, area: Area): void {
    this.stale.markDirty(sheet, area);
  }

  /** Calculates what is dirty, and volatile functions; calls that have no answer yet show #BUSY!. */
  recalculate(): void {
    this.stale.followNames();
    for (const node of this.stale.graph.formulas()) if (node.reading.volatile) this.stale.touch(node);
    this.calculate();
  }

  /** Calculates until nothing is dirty and no call is awaited. */
  async settle(): Promise<void> {
    this.recalculate();
    while (this.calls.pending > 0 || this.stale.dirty.size > 0) {
      await this.calls.next();
      // Answers come in bunches: let the bunch arrive before calculating.
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.calculate();
    }
  }

  /** The value of each formula as if it stood on the sheet (rules, lists…); nothing is written. */
  evaluate(sheet: Sheet, formulas: readonly string[]): Value[] {
    const values: Value[] = [];
    for (let from = 0; from < formulas.length; from += MOST_AT_ONCE) {
      const run = new EngineRun(this.book, this.functions);
      const reads = new Map<string, { sheet: Sheet; area: Area }>();
      formulas.slice(from, from + MOST_AT_ONCE).forEach((formula, i) => {
        const key = keyOf(i, MAX_COLUMNS - 1);
        run.addTask({ sheet, key, text: this.text(formula, sheet), single: false });
        for (const read of readFormula(formula, sheet).precedents) {
          const { row, column, rows, columns } = read.area;
          reads.set(`${read.sheet.id}:${row}:${column}:${rows}:${columns}`, read);
        }
      });
      for (const read of reads.values()) fill(run, read.sheet, read.area);
      for (const { result } of this.results(run)) values.push(toValue(result));
    }
    return values;
  }

  private calculate(): void {
    for (let round = 0; this.stale.dirty.size > 0 && round < MOST_ROUNDS; round++) this.round();
    for (const node of this.stale.dirty) this.note(node, placeOne(node.sheet, node.key, circularError));
    this.stale.dirty.clear();
    const changes = [...this.changes];
    this.changes.clear();
    for (const [sheet, area] of changes) {
      if (this.book.sheets.includes(sheet))
        this.book.notify({ kind: 'cells', sheet, area, cause: 'calculation' });
    }
  }

  private round(): void {
    const { ordered, circular } = inOrder(this.stale.dirty);
    this.stale.dirty.clear();
    for (const node of circular) this.note(node, placeOne(node.sheet, node.key, circularError));
    const sound = ordered.filter((node) => !circular.has(node));
    const late = this.waitingForSpill(sound);
    const now = late.size < sound.length ? sound.filter((node) => !late.has(node)) : sound;
    if (now !== sound) for (const node of late) this.stale.dirty.add(node);
    const ahead = new Set(now);
    for (let from = 0; from < now.length; from += MOST_AT_ONCE) {
      const chunk = now.slice(from, from + MOST_AT_ONCE);
      for (const node of chunk) ahead.delete(node);
      this.calculateChunk(chunk, ahead);
    }
  }

  private calculateChunk(chunk: FormulaNode[], ahead: ReadonlySet<FormulaNode>): void {
    const run = new EngineRun(this.book, this.functions);
    for (const node of chunk) {
      run.addTask({
        sheet: node.sheet,
        key: node.key,
        text: this.text(node.formula, node.sheet),
        single: this.isSingle(node),
      });
    }
    if (chunk.some((node) => node.reading.anywhere)) {
      for (const sheet of this.book.sheets) fill(run, sheet, null);
    }
    const filled = new Set<RangeNode>();
    for (const node of chunk) {
      for (const range of node.ranges) {
        if (filled.has(range)) continue;
        filled.add(range);
        fill(run, range.sheet, range.area);
      }
    }
    const results = this.results(run);
    chunk.forEach((node, i) => {
      const result = results[i]?.result;
      if (result) this.place(node, result, ahead);
    });
  }

  private results(run: EngineRun): { task: Task; result: Tagged }[] {
    this.run = run;
    try {
      return run.results();
    } finally {
      this.run = null;
    }
  }

  private place(node: FormulaNode, result: Tagged, ahead: ReadonlySet<FormulaNode>): void {
    const { sheet, key } = node;
    const placed =
      result.kind === 5
        ? placeTable(
            sheet,
            key,
            result.rows.map((row) => row.map(toValue)),
          )
        : placeOne(sheet, key, toValue(result));
    this.note(node, placed);
    const { changed } = placed;
    if (changed && changed.rows * changed.columns > 1) this.stale.touchReaders(sheet, changed, ahead);
  }

  private note(node: FormulaNode, { changed, wanted }: Placed): void {
    if (wanted) this.stale.blocked.set(node, wanted);
    else this.stale.blocked.delete(node);
    if (!changed) return;
    const before = this.changes.get(node.sheet);
    this.changes.set(node.sheet, before ? union(before, changed) : changed);
  }

  /** Formulas that had better wait: they read a spilled result that may yet change its size, or read anywhere. */
  private waitingForSpill(nodes: FormulaNode[]): Set<FormulaNode> {
    const late = new Set<FormulaNode>();
    const among = new Set(nodes);
    const queue = nodes.filter((node) => node.reading.anywhere);
    for (const node of queue) late.add(node);
    for (const node of nodes) if (node.sheet.cells.get(node.key)?.spill) queue.push(node);
    for (let node = queue.pop(); node; node = queue.pop()) {
      for (const range of this.stale.graph.rangesOver(node.sheet, areaOf(node))) {
        for (const reader of range.readers) {
          if (!among.has(reader) || late.has(reader)) continue;
          late.add(reader);
          queue.push(reader);
        }
      }
    }
    return late;
  }

  private text(formula: string, sheet: Sheet): string {
    return engineText(formula, sheet, (name) => this.functions.has(name));
  }

  private isSingle(node: FormulaNode): boolean {
    if (!node.sheet.cells.get(node.key)?.single && !node.reading.intersects) return false;
    return ![...node.reading.functions].some((name) => this.functions.has(name));
  }

  private wake(waiters: Iterable<Task>): void {
    for (const { sheet, key } of waiters) {
      const node = this.stale.graph.formula(sheet, key);
      if (node) this.stale.touch(node);
    }
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.calculate();
    }, 0);
  }
}

/** Gives a run the values of an area (of the whole sheet for null); a spilled anchor brings its whole result, for `A3#`. */
function fill(run: EngineRun, sheet: Sheet, area: Area | null): void {
  if (area === null) {
    for (const [key, cell] of sheet.cells) run.addValue(sheet, key, cell.value);
    return;
  }
  const spill = area.rows * area.columns === 1 ? sheet.get(area.row, area.column)?.spill : undefined;
  sheet.eachCell({ ...area, ...spill }, (cell, row, column) =>
    run.addValue(sheet, keyOf(row, column), cell.value),
  );
}
