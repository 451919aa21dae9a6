import { keyOf, union } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, Cell, Style, Value } from '../../model/types.ts';

/** What a user puts in a cell; a style only where it changes. */
export interface Write {
  row: number;
  column: number;
  value?: Value;
  formula?: string;
  style?: Style | undefined;
}

interface Snapshot extends Write {
  style: Style | undefined;
}
interface Step {
  sheet: Sheet;
  before: Snapshot[];
  after: Snapshot[];
  area: Area;
}

const KEPT = 200;

/** The user's own changes to cells, which can be undone; what the add-in writes is not among them, as in Excel. */
export class Edits {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];

  /** `afterwards` recalculates. */
  constructor(private readonly afterwards: () => void) {}

  apply(sheet: Sheet, writes: readonly Write[]): void {
    const [first] = writes;
    if (!first) return;
    const area = writes.reduce(
      (around, { row, column }) => union(around, cell(row, column)),
      cell(first.row, first.column),
    );
    const before = writes.map(({ row, column }) => snapshot(sheet, row, column));
    for (const write of writes)
      put(sheet, 'style' in write ? write : { ...write, style: sheet.get(write.row, write.column)?.style });
    const after = writes.map(({ row, column }) => snapshot(sheet, row, column));
    this.done.push({ sheet, before, after, area });
    if (this.done.length > KEPT) this.done.shift();
    this.undone.length = 0;
    this.afterwards();
  }

  /** Gives the sheet and area to show again, null when there is nothing to undo. */
  undo(): { sheet: Sheet; area: Area } | null {
    return this.move(this.done, this.undone, 'before');
  }

  redo(): { sheet: Sheet; area: Area } | null {
    return this.move(this.undone, this.done, 'after');
  }

  forget(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }

  private move(from: Step[], to: Step[], side: 'before' | 'after'): { sheet: Sheet; area: Area } | null {
    const step = from.pop();
    if (!step) return null;
    to.push(step);
    for (const write of step[side]) put(step.sheet, write);
    this.afterwards();
    return { sheet: step.sheet, area: step.area };
  }
}

const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** A cell that only shows part of another's result holds nothing of its own. */
function snapshot(sheet: Sheet, row: number, column: number): Snapshot {
  const held: Cell | undefined = sheet.get(row, column);
  const style = held?.style;
  if (held?.formula !== undefined) return { row, column, formula: held.formula, style };
  return { row, column, value: held?.spilledFrom === undefined ? (held?.value ?? null) : null, style };
}

function put(sheet: Sheet, { row, column, value, formula, style }: Write): void {
  const spilled = sheet.get(row, column)?.spilledFrom !== undefined;
  if (formula !== undefined) sheet.setFormula(row, column, formula);
  else if (!(spilled && (value ?? null) === null)) sheet.setValue(row, column, value ?? null);
  const held = sheet.cells.get(keyOf(row, column));
  if (!held && !style) return;
  const target = sheet.ensure(row, column);
  if (style) target.style = style;
  else delete target.style;
  sheet.lookChanged();
}
