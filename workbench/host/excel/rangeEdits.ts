import { intersects } from '../../model/area.ts';
import type { Arguments } from '../arguments.ts';
import type { Outcome } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { cellProperties, setCellProperties } from './cellProperties.ts';
import { copyInto } from './copyInto.ts';
import { range } from './range.ts';
import { rangeArgument } from './rangeGeometry.ts';
import type { RangeRef } from './rangeRef.ts';
import { closeUp, openUp } from './shiftCells.ts';
import { oneOf } from './values.ts';

type Method = (self: RangeRef, args: Arguments) => Outcome;

/** The methods of Range that change the sheet. */
export const rangeEdits: Record<string, Method> = {
  clear: ({ sheet, area }, args) => {
    const what = oneOf(args.text(0, 'All'), ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks']);
    if (what === 'All' || what === 'Contents' || what === 'Formats') sheet.clear(area, what);
    if (what === 'Hyperlinks' || what === 'RemoveHyperlinks') {
      sheet.eachCell(area, (cell, row, column) => {
        if (cell.hyperlink) sheet.setHyperlink(row, column, null);
      });
    }
    if (what === 'All' || what === 'Formats') {
      sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    }
    return null;
  },
  copyFrom: (self, args) => {
    const kind = oneOf(args.text(1, 'All'), ['All', 'Formulas', 'Values', 'Formats', 'Link']);
    copyInto(self, rangeArgument(self, args, 0), kind, { skipBlanks: args.flag(2), transpose: args.flag(3) });
    return null;
  },
  insert: (self, args) => {
    openUp(self, oneOf(args.text(0), ['Down', 'Right']));
    return range(self);
  },
  delete: (self, args) => {
    closeUp(self, oneOf(args.text(0), ['Up', 'Left']));
    return null;
  },
  select: ({ sheet, area }) => {
    if (sheet.visibility !== 'Visible') fail('InvalidOperation');
    sheet.book.selection = { sheet, area };
    return null;
  },
  merge: ({ sheet, area }, args) => {
    const across = args.flag(0);
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    const lines = across
      ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
      : [area];
    for (const line of lines) {
      sheet.eachCell(line, (cell, row, column) => {
        if (row === line.row && column === line.column) return;
        if (cell.value !== null) sheet.setValue(row, column, null);
      });
    }
    sheet.merges.push(...lines);
    sheet.lookChanged();
    return null;
  },
  unmerge: ({ sheet, area }) => {
    sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
    sheet.lookChanged();
    return null;
  },
  calculate: () => null,
  getCellProperties: (self, args) => cellProperties(self, args.json(0)),
  setCellProperties: (self, args) => {
    setCellProperties(self, args.json(0));
    return null;
  },
  /** The client checks a large write's shape before cutting it up. */
  _ValidateArraySize: ({ area }, args) => {
    if (args.integer(0) !== area.rows || args.integer(1) !== area.columns) fail('InvalidArgument');
    return null;
  },
};
