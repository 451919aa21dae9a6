import { rowHeights } from '../../model/row-heights.ts';
import type { Sheet } from '../../model/sheet.ts';

/** A file's column width is in characters of 7 pixels, a pixel is 0.75 point. */
const POINTS_PER_CHARACTER = 5.25;
export const EMU_PER_POINT = 12_700;

export const widthToPoints = (width: number): number => Math.round(width * POINTS_PER_CHARACTER * 100) / 100;
export const pointsToWidth = (points: number): number =>
  Math.round((points / POINTS_PER_CHARACTER) * 10_000) / 10_000;

export const columnWidth = (sheet: Sheet, column: number): number =>
  sheet.hiddenColumns.has(column) ? 0 : (sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth);
/** Height of each row; what Excel will fit by itself is estimated. */
export function rowHeight(sheet: Sheet): (row: number) => number {
  const heights = rowHeights(sheet);
  return (row) => (sheet.hiddenRows.has(row) ? 0 : (heights.get(row) ?? sheet.defaultRowHeight));
}

/** Points from the sheet's left (or top) to where a column (or row) begins, and the reverse as index and points left. */
export function offsetOf(index: number, size: (index: number) => number): number {
  let offset = 0;
  for (let i = 0; i < index; i++) offset += size(i);
  return offset;
}

export function indexAt(points: number, size: (index: number) => number): { index: number; rest: number } {
  let rest = points;
  let index = 0;
  for (let here = size(0); rest >= here && index < 16_383; here = size(index)) {
    rest -= here;
    index += 1;
  }
  return { index, rest };
}
