import { sizeOf } from '../../model/area.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';
import type { RangeRef } from './rangeRef.ts';
import { typed } from './typing.ts';

/** Excel gives nothing back beyond this many cells in one read. */
const MOST_CELLS_READ = 5_000_000;

/** A value per cell, row by row; null when the range is too large for Excel to answer. */
export function readCells(range: RangeRef, read: (row: number, column: number) => Json): Json {
  const { row, column, rows, columns } = range.area;
  if (sizeOf(range.area) > MOST_CELLS_READ) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => read(row + r, column + c)),
  );
}

/** Hands out an array of the range's exact shape cell by cell; a lone value goes to every cell. */
export function writeCells(
  range: RangeRef,
  input: Json,
  write: (row: number, column: number, value: Json) => void,
) {
  const { row, column, rows, columns } = range.area;
  const mismatch = () =>
    fail(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  if (Array.isArray(input) && input.length !== rows) mismatch();
  for (let r = 0; r < rows; r++) {
    const line = Array.isArray(input) ? input[r] : undefined;
    if (Array.isArray(input) && (!Array.isArray(line) || line.length !== columns)) mismatch();
    for (let c = 0; c < columns; c++) {
      write(row + r, column + c, Array.isArray(line) ? (line[c] ?? null) : input);
    }
  }
}

/** Writes values or formulas as if typed. The whole array is understood before the first cell changes. */
export function typeInto(range: RangeRef, input: Json): void {
  const { sheet } = range;
  const entries: { row: number; column: number; entry: ReturnType<typeof typed> }[] = [];
  writeCells(range, input, (row, column, value) => {
    entries.push({ row, column, entry: typed(value, sheet.style(row, column).numberFormat) });
  });
  for (const { row, column, entry } of entries) {
    if (entry.kind === 'untouched') continue;
    if (entry.kind === 'formula') sheet.setFormula(row, column, entry.formula);
    else sheet.setValue(row, column, entry.value);
    if (entry.kind === 'value' && entry.numberFormat && !sheet.style(row, column).numberFormat) {
      sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: entry.numberFormat });
    }
  }
}
