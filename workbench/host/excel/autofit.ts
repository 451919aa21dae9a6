import { displayText } from './displayText.ts';
import type { RangeRef } from './rangeRef.ts';

// A letter of 11-point Calibri is about half as wide as high; Excel adds a margin on both sides.
const LETTER_WIDTH = 0.5;
const MARGIN = 8;
const LINE_HEIGHT = 15 / 11;

/** Widens or narrows each column to its longest text of the range, estimated from the number of letters. */
export function autofitColumns({ sheet, area }: RangeRef): void {
  const widths = new Map<number, number>();
  sheet.eachCell(area, (cell, row, column) => {
    if (cell.value === null) return;
    const { fontSize = 11, numberFormat, bold, wrap } = sheet.style(row, column);
    if (wrap) return;
    const letters = Math.max(
      ...displayText(cell.value, numberFormat)
        .split('\n')
        .map((line) => line.length),
    );
    const width = letters * fontSize * LETTER_WIDTH * (bold ? 1.1 : 1) + MARGIN;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.round(width * 4) / 4);
  sheet.lookChanged();
}

/** Sets each row to the height of its tallest cell, wrapped lines estimated from the column's width. */
export function autofitRows({ sheet, area }: RangeRef): void {
  const heights = new Map<number, number>();
  sheet.eachCell(area, (cell, row, column) => {
    if (cell.value === null) return;
    const { fontSize = 11, numberFormat, wrap } = sheet.style(row, column);
    const lines = displayText(cell.value, numberFormat).split('\n');
    const perLine = Math.max(
      1,
      ((sheet.columnWidths.get(column) ?? sheet.defaultColumnWidth) - MARGIN) / (fontSize * LETTER_WIDTH),
    );
    const count = wrap
      ? lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
      : lines.length;
    heights.set(row, Math.max(heights.get(row) ?? 0, count * fontSize * LINE_HEIGHT));
  });
  for (const [row, height] of heights) sheet.rowHeights.set(row, Math.round(height * 4) / 4);
  sheet.lookChanged();
}
