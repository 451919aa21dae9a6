import { cellArea, columnOf, keyOf, MAX_COLUMNS, MAX_ROWS, rowOf, union } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area, Value } from '../model/types.ts';

/** What became of a result: the cells that changed and, where it had no room, those it wanted. */
export interface Placed {
  readonly changed: Area | null;
  readonly wanted: Area | null;
}

/** Puts one value in a formula's cell; what it had spilled goes away. */
export function placeOne(sheet: Sheet, key: number, value: Value): Placed {
  const row = rowOf(key);
  const column = columnOf(key);
  const cell = sheet.ensure(row, column);
  const had = cell.spill !== undefined;
  const changed = sheet.withdrawSpill(row, column);
  // A formula never leaves its own cell blank: a reference to a blank cell shows 0.
  const shown = value ?? 0;
  const same = !had && sameValue(cell.value, shown);
  cell.value = shown;
  return { changed: same ? null : changed, wanted: null };
}

/** Spills a table of values from a formula's cell, or shows #SPILL! when something stands in the way. */
export function placeTable(sheet: Sheet, key: number, table: Value[][]): Placed {
  const here = cellArea(rowOf(key), columnOf(key));
  const area = { ...here, rows: table.length, columns: table[0]?.length ?? 0 };
  if (area.rows === 1 && area.columns === 1) return placeOne(sheet, key, table[0]?.[0] ?? null);
  if (!isFree(sheet, area, key)) {
    const message = 'Des cellules non vides empêchent le résultat de s’étendre : libérez-les.';
    return { ...placeOne(sheet, key, { error: '#SPILL!', message }), wanted: area };
  }
  if (isThere(sheet, area, key, table)) return { changed: null, wanted: null };
  const before = sheet.withdrawSpill(here.row, here.column);
  table.forEach((line, i) => {
    line.forEach((value, j) => {
      const cell = sheet.ensure(here.row + i, here.column + j);
      cell.value = value ?? 0;
      if (i > 0 || j > 0) cell.spilledFrom = key;
    });
  });
  sheet.ensure(here.row, here.column).spill = { rows: area.rows, columns: area.columns };
  return { changed: union(before, area), wanted: null };
}

function isFree(sheet: Sheet, area: Area, key: number): boolean {
  if (area.row + area.rows > MAX_ROWS || area.column + area.columns > MAX_COLUMNS) return false;
  let free = true;
  sheet.eachCell(area, (cell, row, column) => {
    if (keyOf(row, column) === key || cell.spilledFrom === key) return;
    if (cell.value !== null || cell.formula !== undefined) free = false;
  });
  return free;
}

function isThere(sheet: Sheet, area: Area, key: number, table: Value[][]): boolean {
  const spill = sheet.cells.get(key)?.spill;
  if (spill?.rows !== area.rows || spill.columns !== area.columns) return false;
  return table.every((line, i) =>
    line.every((value, j) => sameValue(sheet.value(area.row + i, area.column + j), value ?? 0)),
  );
}

function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  return a.error === b.error && a.message === b.message;
}
