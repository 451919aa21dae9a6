import type { Sheet } from '../../model/sheet.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';
import { autoFilter } from './autoFilter.ts';
import { chartCollection } from './chartCollection.ts';
import { color } from './color.ts';
import { customPropertyCollection } from './customProperties.ts';
import { freezePanes } from './freezePanes.ts';
import { namedItemCollection } from './namedItem.ts';
import { pageLayout } from './pageLayout.ts';
import { range } from './range.ts';
import { rangeNamed, rangeRef } from './rangeRef.ts';
import { registrations } from './registrations.ts';
import { shapeCollection } from './shapes.ts';
import { tableCollection } from './tableCollection.ts';
import { flag, number, oneOf, text } from './values.ts';

export const worksheet: ExcelClass<Sheet> = define('Worksheet', {
  id: (sheet) => sheet.id,
  properties: {
    id: { get: (sheet) => sheet.id },
    name: { get: (sheet) => sheet.name, set: (sheet, value) => sheet.book.renameSheet(sheet, text(value)) },
    position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => sheet.book.moveSheet(sheet, number(value)),
    },
    visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => show(sheet, oneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    tabColor: {
      get: (sheet) => sheet.tabColor ?? '',
      set: (sheet, value) => {
        sheet.tabColor = value === '' ? null : color(value);
        sheet.book.notify({ kind: 'sheets' });
      },
    },
    showGridlines: { get: (sheet) => sheet.gridlines, set: showGridlines },
    // The client's own name for a write to showGridlines.
    gridlines: { set: showGridlines },
    standardWidth: {
      get: (sheet) => sheet.defaultColumnWidth,
      set: (sheet, value) => {
        sheet.defaultColumnWidth = number(value);
        sheet.lookChanged();
      },
    },
    standardHeight: { get: (sheet) => sheet.defaultRowHeight },
    enableCalculation: { get: () => true },
  },
  children: {
    autoFilter: (sheet) => autoFilter(sheet),
    charts: (sheet) => chartCollection(sheet),
    customProperties: (sheet) => customPropertyCollection(sheet),
    freezePanes: (sheet) => freezePanes(sheet),
    names: (sheet) => namedItemCollection({ book: sheet.book, scope: sheet }),
    pageLayout: (sheet) => pageLayout(sheet),
    protection: (sheet) => worksheetProtection(sheet),
    shapes: (sheet) => shapeCollection(sheet),
    tables: (sheet) => tableCollection({ book: sheet.book, sheet }),
  },
  methods: {
    activate: (sheet) => {
      if (sheet.visibility !== 'Visible') fail('InvalidOperation', 'A hidden worksheet cannot be activated.');
      sheet.book.active = sheet;
      return null;
    },
    calculate: () => null,
    delete: (sheet) => {
      if (sheet.visibility === 'VeryHidden')
        fail('InvalidOperation', 'A very hidden worksheet cannot be deleted.');
      sheet.book.removeSheet(sheet);
      return null;
    },
    copy: (sheet, args) => {
      const where = oneOf(args.text(0, 'None'), ['None', 'Before', 'After', 'Beginning', 'End']);
      const beside = args.object(1, worksheet);
      const copy = sheet.book.copySheet(sheet);
      sheet.book.moveSheet(copy, place(sheet, where, beside));
      return worksheet(copy);
    },
    getRange: (sheet, args) => range(rangeNamed(sheet, args.text(0, ''))),
    getRangeByIndexes: (sheet, args) =>
      range(
        rangeRef(sheet, {
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        }),
      ),
    getCell: (sheet, args) =>
      range(rangeRef(sheet, { row: args.integer(0), column: args.integer(1), rows: 1, columns: 1 })),
    getUsedRange: (sheet, args) =>
      range(rangeRef(sheet, sheet.used(args.flag(0)) ?? { row: 0, column: 0, rows: 1, columns: 1 })),
    getUsedRangeOrNullObject: (sheet, args) => {
      const area = sheet.used(args.flag(0));
      return area ? range({ sheet, area }) : null;
    },
    getNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    getPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
    ...registrations('Activated', 'Calculated', 'DataChanged', 'Deactivated', 'SelectionChanged'),
  },
});

/** Sheets are never protected here: nothing in the model protects one. */
const worksheetProtection = define<Sheet>('WorksheetProtection', {
  properties: { protected: { get: () => false } },
});

function show(sheet: Sheet, visibility: Sheet['visibility']) {
  const { book } = sheet;
  const others = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  const [next] = others;
  if (visibility !== 'Visible') {
    if (!next) fail('InvalidOperation', 'A workbook keeps at least one visible worksheet.');
    if (book.active === sheet) book.active = next;
  }
  sheet.visibility = visibility;
  book.notify({ kind: 'sheets' });
}

function showGridlines(sheet: Sheet, value: Json) {
  sheet.gridlines = flag(value);
  sheet.lookChanged();
}

type Place = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

/** The position of a copy, which stands right after its original when this is asked. */
function place(sheet: Sheet, where: Place, beside: Sheet | undefined): number {
  const { sheets } = sheet.book;
  const original = sheets.indexOf(sheet);
  if (where === 'Beginning') return 0;
  if (where === 'Before' || where === 'After') {
    const at = sheets.indexOf(beside ?? fail('InvalidArgument'));
    const shifted = at > original + 1 ? at - 1 : at;
    return where === 'Before' ? shifted : shifted + 1;
  }
  return sheets.length - 1;
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean) {
  const { sheets } = sheet.book;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const other = sheets[at];
    if (!other) return null;
    if (!visibleOnly || other.visibility === 'Visible') return worksheet(other);
  }
}
