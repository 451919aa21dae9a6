import { estimatedWidth } from '../../model/row-heights.ts';
import { displayText } from './displayText.ts';
import type { RangeRef } from './rangeRef.ts';

/** What Excel leaves free on both sides of a text. */
const MARGIN = 8;

/** Widens or narrows each column to its longest text of the range, estimated without a screen. */
export function autofitColumns({ sheet, area }: RangeRef): void {
  const widths = new Map<number, number>();
  sheet.eachCell(area, (cell, row, column) => {
    if (cell.value === null) return;
    const style = sheet.style(row, column);
    if (style.wrap) return;
    const lines = displayText(cell.value, style.numberFormat).split('\n');
    const width = Math.max(...lines.map((line) => estimatedWidth(line, style))) + MARGIN;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) sheet.columnWidths.set(column, Math.round(width * 4) / 4);
  sheet.lookChanged();
}

/** Gives rows up to fitting: they hold their tallest cell from now on, whatever is written there later. */
export function autofitRows({ sheet, area }: RangeRef): void {
  for (const row of [...sheet.rowHeights.keys()]) {
    if (row >= area.row && row < area.row + area.rows) sheet.rowHeights.delete(row);
  }
  sheet.lookChanged();
}
