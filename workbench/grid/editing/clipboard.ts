import { display } from '../../calc/french.ts';
import { cellName } from '../../model/a1.ts';
import { shifted } from '../../model/formula.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, Cell, Value } from '../../model/types.ts';
import { bounded } from '../sheet/selection.ts';
import type { Write } from './edits.ts';
import { readTsv, writeTsv } from './tsv.ts';
import { typed } from './typed.ts';

/** What was copied or cut here; pasted only while the clipboard still holds the same text. */
export interface Copied {
  sheet: Sheet;
  area: Area;
  cut: boolean;
  text: string;
  cells: (Cell | undefined)[][];
}

export function copied(sheet: Sheet, selection: Area, cut: boolean): Copied {
  const area = bounded(sheet, selection);
  const cells: (Cell | undefined)[][] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const line: (Cell | undefined)[] = [];
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = sheet.get(row, column);
      line.push(cell ? { ...cell } : undefined);
    }
    cells.push(line);
  }
  const text = writeTsv(
    cells.map((line) => line.map((cell) => (cell ? display(cell.value, cell.style).text : ''))),
  );
  return { sheet, area, cut, text, cells };
}

/** Cells as copied, formulas moved with their relative references; one copied cell fills the whole selection. */
export function pastedCells({ cells, area, cut }: Copied, target: Area): Write[] {
  const height = cells.length;
  const width = cells[0]?.length ?? 0;
  const repeats = target.rows % height === 0 && target.columns % width === 0;
  const rows = repeats ? target.rows : height;
  const columns = repeats ? target.columns : width;
  const writes: Write[] = [];
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const cell = cells[r % height]?.[c % width];
      const row = target.row + r;
      const column = target.column + c;
      const style = cell?.style;
      if (cell?.formula === undefined) writes.push({ row, column, value: plain(cell), style });
      else {
        const down = row - area.row - (r % height);
        const across = column - area.column - (c % width);
        writes.push({
          row,
          column,
          formula: cut ? cell.formula : shifted(cell.formula, down, across),
          style,
        });
      }
    }
  }
  return writes;
}

const plain = (cell: Cell | undefined): Value =>
  cell?.spilledFrom === undefined ? (cell?.value ?? null) : null;

/** Text from elsewhere, read as if typed: French numbers, dates and formulas. */
export function pastedText(text: string, sheet: Sheet, target: Area): Write[] {
  const lines = readTsv(text);
  const single = lines.length === 1 && lines[0]?.length === 1;
  const rows = single ? target.rows : lines.length;
  return Array.from({ length: rows }, (_, r) => {
    const line = single
      ? Array.from({ length: target.columns }, () => lines[0]?.[0] ?? '')
      : (lines[r] ?? []);
    return line.map((cell, c) => typed(cell, sheet, target.row + r, target.column + c));
  }).flat();
}

/** Ctrl+B (« recopier vers le bas »): the first row of the area into the others; of a single row, the one above it. */
export function filledDown(sheet: Sheet, selection: Area): Write[] {
  const area = bounded(sheet, selection);
  const source = area.rows > 1 ? area.row : area.row - 1;
  if (source < 0) return [];
  const target = area.rows > 1 ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  return pastedCells(copied(sheet, { ...area, row: source, rows: 1 }, false), target);
}

/** What a cut leaves blank: its cells that the paste does not write again. */
export function leftBlank({ area }: Copied, pasted: readonly Write[]): Write[] {
  const written = new Set(pasted.map(({ row, column }) => cellName(row, column)));
  const blanks: Write[] = [];
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++)
      if (!written.has(cellName(row, column))) blanks.push({ row, column, value: null });
  return blanks;
}
