import { rowHeights } from '../../model/row-heights.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, Chart } from '../../model/types.ts';
import type { Json } from '../wire.ts';
import { flag } from './values.ts';

/** Points from the sheet's left edge to a column's. */
export const left = (sheet: Sheet, column: number): number =>
  edge(column, sheet.columnWidths, sheet.defaultColumnWidth, sheet.hiddenColumns);

/** Points from the sheet's top edge to a row's. */
export const top = (sheet: Sheet, row: number): number =>
  edge(row, rowHeights(sheet), sheet.defaultRowHeight, sheet.hiddenRows);

/** Where a chart lies now, in points: over its cells when it was placed over some. */
export function chartBox(sheet: Sheet, chart: Chart): Pick<Chart, 'left' | 'top' | 'width' | 'height'> {
  const { over } = chart;
  if (!over) return chart;
  const x = left(sheet, over.column);
  const y = top(sheet, over.row);
  return {
    left: x,
    top: y,
    width: left(sheet, over.column + over.columns) - x,
    height: top(sheet, over.row + over.rows) - y,
  };
}

function edge(
  end: number,
  sizes: ReadonlyMap<number, number>,
  otherwise: number,
  hidden: ReadonlySet<number>,
) {
  let points = end * otherwise;
  for (const [index, size] of sizes) if (index < end) points += size - otherwise;
  for (const index of hidden) if (index < end) points -= sizes.get(index) ?? otherwise;
  return points;
}

export function hideRows(sheet: Sheet, area: Area, value: Json): void {
  toggle(sheet.hiddenRows, area.row, area.rows, flag(value));
  sheet.lookChanged();
}

export function hideColumns(sheet: Sheet, area: Area, value: Json): void {
  toggle(sheet.hiddenColumns, area.column, area.columns, flag(value));
  sheet.lookChanged();
}

function toggle(hidden: Set<number>, first: number, count: number, hide: boolean) {
  for (let i = first; i < first + count; i++) {
    if (hide) hidden.add(i);
    else hidden.delete(i);
  }
}
