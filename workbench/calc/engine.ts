import { calculateFormulas, type WorkbookLike } from '@cj-tech-master/excelts/formula';
import { columnOf, rowOf } from '../model/area.ts';
import type { Book } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Value } from '../model/types.ts';
import { type EngineFunction, errorCode, isTagged, type Tagged } from './tagged.ts';

export interface Task {
  readonly sheet: Sheet;
  readonly key: number;
  /** As engineText() gives it. */
  readonly text: string;
  /** Takes one value where a range stands, as workbooks from before spilling do. */
  readonly single: boolean;
}

/** More distinct formulas in one call than this and the engine silently loses some. */
export const MOST_AT_ONCE = 9000;

const NONE = 0;
const PLAIN = 2;
const FORMULA = 6;

interface EngineCell {
  row: number;
  col: number;
  type: number;
  formula?: string;
  model: object;
  value: unknown;
  result: undefined | number | string | boolean | Date | { error: string };
}

/** One engine run: a throw-away workbook where only the tasks are formulas and all other cells are values. */
export class EngineRun {
  private readonly rows = new Map<Sheet, Map<number, Map<number, EngineCell>>>();
  private readonly tasks: { task: Task; cell: EngineCell }[] = [];
  private readonly captured = new Map<number, Tagged>();
  private readonly running: Task[] = [];

  constructor(
    private readonly book: Book,
    private readonly functions: ReadonlyMap<string, EngineFunction>,
  ) {
    for (const sheet of book.sheets) this.rows.set(sheet, new Map());
  }

  /** The formula being worked out when a function of ours is called. */
  get current(): Task | undefined {
    return this.running.at(-1);
  }

  addTask(task: Task): void {
    const id = this.tasks.length;
    const formula = task.single ? task.text : `__PRISE(__ICI(${id}),${task.text})`;
    const cell = this.put(task.sheet, task.key, FORMULA, null);
    if (cell) this.tasks.push({ task, cell: Object.assign(cell, { formula }) });
  }

  /** Gives a cell's value to the formulas; a formula's own cell is left to it, a blank is left out. */
  addValue(sheet: Sheet, key: number, value: Value): void {
    if (value !== null) this.put(sheet, key, PLAIN, value);
  }

  /** Each task with its raw result. */
  results(): { task: Task; result: Tagged }[] {
    if (this.tasks.length === 0) return [];
    calculateFormulas(this.workbook());
    return this.tasks.map(({ task, cell }, id) => ({
      task,
      result: this.captured.get(id) ?? fromEngine(cell.result),
    }));
  }

  private put(sheet: Sheet, key: number, type: number, value: unknown): EngineCell | null {
    const rows = this.rows.get(sheet);
    if (!rows) return null;
    const row = rowOf(key) + 1;
    const col = columnOf(key) + 1;
    let line = rows.get(row);
    if (!line) {
      line = new Map();
      rows.set(row, line);
    }
    if (line.has(col)) return null;
    const cell: EngineCell = { row, col, type, model: {}, value, result: undefined };
    line.set(col, cell);
    return cell;
  }

  private workbook(): WorkbookLike {
    const worksheets = this.book.sheets.map((sheet, index) => this.worksheet(sheet, index));
    const entries = this.book.names.map((defined) => {
      const formula = defined.formula.replace(/^=/, '');
      const scope = this.book.sheets.findIndex((sheet) => sheet.id === defined.scope);
      const entry = { name: defined.name, ranges: [formula], formulaExpression: formula };
      return scope < 0 ? entry : { ...entry, localSheetId: scope };
    });
    return {
      worksheets,
      getWorksheet: (id) => worksheets.find((sheet) => sheet.id === id || sheet.name === id),
      definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
      userFunctions: this.userFunctions(),
    };
  }

  private worksheet(sheet: Sheet, index: number): WorkbookLike['worksheets'][number] {
    const rows = this.rows.get(sheet) ?? new Map<number, Map<number, EngineCell>>();
    const find = (row: number, col: number) => rows.get(row)?.get(col);
    const blank = (row: number, col: number): EngineCell => ({
      row,
      col,
      type: NONE,
      model: {},
      value: null,
      result: undefined,
    });
    const rowView = (row: number) => ({
      hidden: sheet.hiddenRows.has(row - 1),
      eachCell: eachOf<EngineCell>(() => rows.get(row) ?? []),
    });
    return {
      id: index + 1,
      name: sheet.name,
      dimensions: extentOf(rows),
      mergedRegions: [],
      findCell: find,
      getCell: (row, col) => find(row, col) ?? blank(row, col),
      eachRow: eachOf(function* () {
        for (const row of rows.keys()) yield [row, rowView(row)] as const;
      }),
      getTables: () => sheet.tables.map((table) => ({ table: tableView(sheet, table) })),
    };
  }

  private userFunctions(): NonNullable<WorkbookLike['userFunctions']> {
    const wrapped = new Map<
      string,
      { minArity: number; maxArity: number; invoke: (args: unknown[]) => unknown }
    >();
    const add = (name: string, call: EngineFunction) =>
      wrapped.set(name, { minArity: 0, maxArity: 255, invoke: (args) => call(args.filter(isTagged)) });
    for (const [name, call] of this.functions) add(name, call);
    add('__ICI', ([id = { kind: 0 }]) => {
      const task = id.kind === 1 ? this.tasks[id.value]?.task : undefined;
      if (task) this.running.push(task);
      return id;
    });
    add('__PRISE', ([id = { kind: 0 }, result = { kind: 0 }]) => {
      this.running.pop();
      if (id.kind === 1) this.captured.set(id.value, result);
      return result.kind === 5 ? (result.rows[0]?.[0] ?? { kind: 0 }) : result;
    });
    return wrapped;
  }
}

type Visit<T> = (item: T, number: number) => void;

/** The engine may give options before its visitor; none of them matters here. */
function eachOf<T>(items: () => Iterable<readonly [number, T]>) {
  return (optionsOrVisit: object | Visit<T>, visit?: Visit<T>): void => {
    const call = visit ?? (isVisit<T>(optionsOrVisit) ? optionsOrVisit : undefined);
    if (call) for (const [number, item] of items()) call(item, number);
  };
}
const isVisit = <T>(value: object | Visit<T>): value is Visit<T> => typeof value === 'function';

function extentOf(rows: Map<number, Map<number, EngineCell>>) {
  let bottom = 1;
  let right = 1;
  for (const [row, line] of rows) {
    if (row > bottom) bottom = row;
    for (const col of line.keys()) if (col > right) right = col;
  }
  return { top: 1, left: 1, bottom, right };
}

function tableView(sheet: Sheet, table: Sheet['tables'][number]) {
  const { row, column, rows, columns } = table.area;
  return {
    name: table.name,
    tl: { row: row + 1, col: column + 1 },
    columns: Array.from({ length: columns }, (_, i) => ({
      name: String(sheet.value(row, column + i) ?? ''),
    })),
    rows: Array.from({ length: rows - (table.hasTotals ? 2 : 1) }),
    headerRow: true,
    totalsRow: table.hasTotals,
  };
}

function fromEngine(result: EngineCell['result']): Tagged {
  if (typeof result === 'number') return { kind: 1, value: result };
  if (typeof result === 'string') return { kind: 2, value: result };
  if (typeof result === 'boolean') return { kind: 3, value: result };
  if (result && 'error' in result) return { kind: 4, code: errorCode(result.error) };
  return { kind: 0 };
}
