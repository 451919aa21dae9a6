import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import type { Json } from '../wire.ts';
import { flag } from './values.ts';

/** Points from the sheet's left edge to a column's. */
export const left = (sheet: Sheet, column: number): number =>
  edge(column, sheet.columnWidths, sheet.defaultColumnWidth, sheet.hiddenColumns);

/** Points from the sheet's top edge to a row's. */
export const top = (sheet: Sheet, row: number): number =>
  edge(row, sheet.rowHeights, sheet.defaultRowHeight, sheet.hiddenRows);

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
