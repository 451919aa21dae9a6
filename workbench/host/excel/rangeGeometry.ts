import { columnOf, intersection, keyOf, MAX_COLUMNS, MAX_ROWS, rowOf, union } from '../../model/area.ts';
import type { Area } from '../../model/types.ts';
import type { Arguments } from '../arguments.ts';
import type { Outcome } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { range } from './range.ts';
import { type RangeRef, rangeNamed, rangeRef } from './rangeRef.ts';

type Method = (self: RangeRef, args: Arguments) => Outcome;

/** A range given as argument, as an object or as an address. */
export const rangeArgument = (self: RangeRef, args: Arguments, index: number): RangeRef =>
  args.object(index, range) ?? rangeNamed(self.sheet, args.text(index));

const within = (self: RangeRef, area: Area) => range(rangeRef(self.sheet, area));
const orNull = (self: RangeRef, area: Area | null) => (area ? within(self, area) : null);
const orFail = (self: RangeRef, area: Area | null) => within(self, area ?? fail('ItemNotFound'));

/** The methods of Range that give other ranges. */
export const rangeGeometry: Record<string, Method> = {
  getCell: (self, args) =>
    within(self, {
      row: self.area.row + args.integer(0),
      column: self.area.column + args.integer(1),
      rows: 1,
      columns: 1,
    }),
  getRow: (self, args) =>
    within(self, { ...self.area, row: self.area.row + index(args, self.area.rows), rows: 1 }),
  getColumn: (self, args) =>
    within(self, { ...self.area, column: self.area.column + index(args, self.area.columns), columns: 1 }),
  getLastRow: (self) => within(self, lastRow(self.area)),
  getLastColumn: (self) => within(self, lastColumn(self.area)),
  getLastCell: (self) => within(self, lastColumn(lastRow(self.area))),
  getEntireRow: (self) => within(self, { ...self.area, column: 0, columns: MAX_COLUMNS }),
  getEntireColumn: (self) => within(self, { ...self.area, row: 0, rows: MAX_ROWS }),
  getOffsetRange: (self, args) =>
    within(self, {
      ...self.area,
      row: self.area.row + args.integer(0),
      column: self.area.column + args.integer(1),
    }),
  getResizedRange: (self, args) =>
    within(self, {
      ...self.area,
      rows: self.area.rows + args.integer(0),
      columns: self.area.columns + args.integer(1),
    }),
  getAbsoluteResizedRange: (self, args) =>
    within(self, { ...self.area, rows: args.integer(0), columns: args.integer(1) }),
  getRowsBelow: (self, args) =>
    within(self, { ...self.area, row: self.area.row + self.area.rows, rows: args.integer(0, 1) }),
  getRowsAbove: (self, args) =>
    within(self, { ...self.area, row: self.area.row - args.integer(0, 1), rows: args.integer(0, 1) }),
  getColumnsAfter: (self, args) =>
    within(self, { ...self.area, column: self.area.column + self.area.columns, columns: args.integer(0, 1) }),
  getColumnsBefore: (self, args) =>
    within(self, {
      ...self.area,
      column: self.area.column - args.integer(0, 1),
      columns: args.integer(0, 1),
    }),
  getBoundingRect: (self, args) =>
    within(self, union(self.area, sameSheet(self, rangeArgument(self, args, 0)).area)),
  getIntersection: (self, args) => orFail(self, shared(self, rangeArgument(self, args, 0))),
  getIntersectionOrNullObject: (self, args) => orNull(self, shared(self, rangeArgument(self, args, 0))),
  getUsedRange: (self, args) =>
    within(self, usedWithin(self, args.flag(0)) ?? { ...self.area, rows: 1, columns: 1 }),
  getUsedRangeOrNullObject: (self, args) => orNull(self, usedWithin(self, args.flag(0))),
  getSurroundingRegion: (self) => within(self, surrounding(self)),
  getSpillingToRange: (self) => orFail(self, spilled(self)),
  getSpillingToRangeOrNullObject: (self) => orNull(self, spilled(self)),
  getSpillParent: (self) => orFail(self, spillParent(self)),
  getSpillParentOrNullObject: (self) => orNull(self, spillParent(self)),
};

function index(args: Arguments, count: number): number {
  const at = args.integer(0);
  return at >= 0 && at < count ? at : fail('InvalidArgument');
}

const lastRow = (area: Area): Area => ({ ...area, row: area.row + area.rows - 1, rows: 1 });
const lastColumn = (area: Area): Area => ({ ...area, column: area.column + area.columns - 1, columns: 1 });

const sameSheet = (self: RangeRef, other: RangeRef) =>
  other.sheet === self.sheet ? other : fail('InvalidArgument');
const shared = (self: RangeRef, other: RangeRef) =>
  other.sheet === self.sheet ? intersection(self.area, other.area) : null;

/** The smallest area inside the range that holds its values, and its looks unless `valuesOnly`. */
function usedWithin({ sheet, area }: RangeRef, valuesOnly: boolean): Area | null {
  let found: Area | null = null;
  sheet.eachCell(area, (cell, row, column) => {
    if (valuesOnly && cell.value === null && cell.formula === undefined) return;
    const here = { row, column, rows: 1, columns: 1 };
    found = found ? union(found, here) : here;
  });
  return found;
}

/** Grows the range until blank rows and columns surround it, as Ctrl+* does. */
function surrounding({ sheet, area }: RangeRef): Area {
  let region = area;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const ring = {
      row,
      column,
      rows: Math.min(MAX_ROWS, region.row + region.rows + 1) - row,
      columns: Math.min(MAX_COLUMNS, region.column + region.columns + 1) - column,
    };
    const filled = usedWithin({ sheet, area: ring }, true);
    const grown = filled ? union(region, filled) : region;
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}

function spilled({ sheet, area }: RangeRef): Area | null {
  const spill = sheet.get(area.row, area.column)?.spill;
  return spill ? { row: area.row, column: area.column, ...spill } : null;
}

function spillParent({ sheet, area }: RangeRef): Area | null {
  const cell = sheet.get(area.row, area.column);
  const key = cell?.spill ? keyOf(area.row, area.column) : cell?.spilledFrom;
  return key === undefined ? null : { row: rowOf(key), column: columnOf(key), rows: 1, columns: 1 };
}
