import { cellArea, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import type { Geometry } from './geometry.ts';

export interface Place {
  readonly row: number;
  readonly column: number;
}
export type Direction = 'up' | 'down' | 'left' | 'right';

const STEPS: Record<Direction, { rows: number; columns: number }> = {
  up: { rows: -1, columns: 0 },
  down: { rows: 1, columns: 0 },
  left: { rows: 0, columns: -1 },
  right: { rows: 0, columns: 1 },
};

/** The area between two corners, whatever their order. */
export function spanned(a: Place, b: Place): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** One step, over hidden rows and columns and out of a merged cell. */
export function stepped(geometry: Geometry, from: Place, direction: Direction): Place {
  const merge = geometry.mergeAt(from.row, from.column) ?? cellArea(from.row, from.column);
  switch (direction) {
    case 'up':
      return { row: geometry.rows.visible(merge.row, -1), column: from.column };
    case 'down':
      return { row: geometry.rows.visible(merge.row + merge.rows - 1, 1), column: from.column };
    case 'left':
      return { row: from.row, column: geometry.columns.visible(merge.column, -1) };
    case 'right':
      return { row: from.row, column: geometry.columns.visible(merge.column + merge.columns - 1, 1) };
  }
}

/** Ctrl+arrow: to the edge of the filled block, or to the next filled cell, or to the sheet's edge. */
export function jumped(sheet: Sheet, from: Place, direction: Direction): Place {
  const { rows, columns } = STEPS[direction];
  const used = sheet.used(true) ?? cellArea(0, 0);
  const inside = ({ row, column }: Place) =>
    row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;
  const filled = ({ row, column }: Place) => sheet.value(row, column) !== null;
  const next = (place: Place): Place => ({ row: place.row + rows, column: place.column + columns });
  const beyond = (place: Place) =>
    (rows > 0 && place.row >= used.row + used.rows) ||
    (columns > 0 && place.column >= used.column + used.columns);
  let place = next(from);
  if (!inside(place)) return from;
  if (filled(from) && filled(place)) {
    while (inside(next(place)) && filled(next(place))) place = next(place);
    return place;
  }
  while (!filled(place)) {
    if (beyond(place))
      return { row: rows ? MAX_ROWS - 1 : place.row, column: columns ? MAX_COLUMNS - 1 : place.column };
    if (!inside(next(place))) return place;
    place = next(place);
  }
  return place;
}

/** Ctrl+Fin: the last cell of what is filled. */
export function lastUsed(sheet: Sheet): Place {
  const used = sheet.used(true) ?? cellArea(0, 0);
  return { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
}

/** The part of a selection worth walking through: whole rows and columns stop at what is filled. */
export function bounded(sheet: Sheet, area: Area): Area {
  if (!isWholeColumns(area) && !isWholeRows(area)) return area;
  const { row, column } = lastUsed(sheet);
  return {
    ...area,
    rows: isWholeColumns(area) ? row + 1 : area.rows,
    columns: isWholeRows(area) ? column + 1 : area.columns,
  };
}
