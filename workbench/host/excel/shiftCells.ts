import {
  columnOf,
  contains,
  isWholeColumns,
  isWholeRows,
  keyOf,
  MAX_COLUMNS,
  MAX_ROWS,
  rowOf,
} from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, Cell } from '../../model/types.ts';
import { fail } from '../failure.ts';
import type { RangeRef } from './rangeRef.ts';
import { areaAfter, referencesAfter, type Shift } from './shift.ts';

/** Inserts blank cells where the range stands, pushing what was there down or to the right. */
export function openUp({ sheet, area }: RangeRef, direction: 'Down' | 'Right'): void {
  move(sheet, { area, axis: direction === 'Down' ? 'row' : 'column', kind: 'insert' });
}

/** Takes the range's cells away; what lies below or to the right closes up. */
export function closeUp({ sheet, area }: RangeRef, direction: 'Up' | 'Left'): void {
  move(sheet, { area, axis: direction === 'Up' ? 'row' : 'column', kind: 'delete' });
}

function move(sheet: Sheet, shift: Shift): void {
  const { area, axis } = shift;
  const step = (axis === 'row' ? area.rows : area.columns) * (shift.kind === 'insert' ? 1 : -1);
  const band: Area =
    axis === 'row' ? { ...area, rows: MAX_ROWS - area.row } : { ...area, columns: MAX_COLUMNS - area.column };
  if (sheet.tables.some((table) => cutsThrough(table.area, band))) {
    fail('InvalidOperation', 'This would cut through a table.');
  }
  const taken: { row: number; column: number; cell: Cell }[] = [];
  sheet.eachCell(band, (cell, row, column) => {
    if (cell.spill) sheet.withdrawSpill(row, column);
  });
  sheet.eachCell(band, (cell, row, column) => {
    if (cell.spilledFrom === undefined && !(shift.kind === 'delete' && contains(area, row, column))) {
      taken.push({
        row: row + (axis === 'row' ? step : 0),
        column: column + (axis === 'column' ? step : 0),
        cell,
      });
    }
  });
  if (taken.some(({ row, column }) => row >= MAX_ROWS || column >= MAX_COLUMNS)) fail('NonBlankCellOffSheet');

  for (const key of [...sheet.cells.keys()])
    if (contains(band, rowOf(key), columnOf(key))) sheet.cells.delete(key);
  for (const { row, column, cell } of taken) sheet.cells.set(keyOf(row, column), cell);
  moveSurroundings(sheet, shift, step);
  referencesAfter(sheet, shift);
  sheet.book.notify({ kind: 'cells', sheet, area: band, cause: 'edit' });
  sheet.lookChanged();
}

/** A table may move whole, or grow by whole rows of the sheet, but not be torn. */
function cutsThrough(table: Area, band: Area): boolean {
  const columns = overlap(table.column, table.columns, band.column, band.columns);
  const rows = overlap(table.row, table.rows, band.row, band.rows);
  if (columns === 'none' || rows === 'none' || isWholeColumns(band) || isWholeRows(band)) return false;
  return columns === 'part' || (rows === 'part' && band.columns < MAX_COLUMNS && columns !== 'whole');
}

function overlap(start: number, size: number, from: number, count: number): 'none' | 'part' | 'whole' {
  if (from >= start + size || from + count <= start) return 'none';
  return from <= start && from + count >= start + size ? 'whole' : 'part';
}

/** Merges, rules and the like follow their cells; sizes follow when whole rows or columns move. */
function moveSurroundings(sheet: Sheet, shift: Shift, step: number): void {
  const after = (areas: readonly Area[]) => areas.flatMap((area) => areaAfter(area, shift) ?? []);
  sheet.merges = after(sheet.merges);
  for (const format of sheet.conditionalFormats) format.areas = after(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const validation of sheet.validations) validation.areas = after(validation.areas);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.charts = sheet.charts.flatMap((chart) => {
    if (!chart.over) return [chart];
    const over = areaAfter(chart.over, shift);
    return over ? [Object.assign(chart, { over })] : [];
  });
  sheet.tables = sheet.tables.flatMap((table) => {
    const area = areaAfter(table.area, shift);
    return area ? [Object.assign(table, { area })] : [];
  });
  if (sheet.autoFilter) sheet.autoFilter = areaAfter(sheet.autoFilter, shift);
  if (shift.axis === 'row' && isWholeRows(shift.area)) {
    moveSizes(sheet.rowHeights, shift.area.row, shift.area.rows, step);
    moveSizes(sheet.rowStyles, shift.area.row, shift.area.rows, step);
  }
  if (shift.axis === 'column' && isWholeColumns(shift.area)) {
    moveSizes(sheet.columnWidths, shift.area.column, shift.area.columns, step);
    moveSizes(sheet.columnStyles, shift.area.column, shift.area.columns, step);
  }
}

function moveSizes<T>(sizes: Map<number, T>, from: number, count: number, step: number): void {
  const former = [...sizes];
  sizes.clear();
  for (const [index, size] of former) {
    if (index < from) sizes.set(index, size);
    else if (step > 0 || index >= from + count) sizes.set(index + step, size);
  }
}
