import type { Sheet } from '../../model/sheet.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';

const filtered = (sheet: Sheet) => (sheet.autoFilter ? range({ sheet, area: sheet.autoFilter }) : null);

/** Filter arrows on a header row. Criteria are refused: no row is ever hidden by a filter here. */
export const autoFilter: ExcelClass<Sheet> = define('AutoFilter', {
  properties: {
    enabled: { get: (sheet) => sheet.autoFilter !== null },
    isDataFiltered: { get: () => false },
  },
  methods: {
    apply: (sheet, args) => {
      if (args.has(1) || args.has(2))
        fail('NotImplemented', 'AutoFilter.apply with criteria is not part of this stand-in for Excel.');
      sheet.autoFilter = (args.object(0, range) ?? rangeNamed(sheet, args.text(0))).area;
      sheet.lookChanged();
      return null;
    },
    remove: (sheet) => {
      sheet.autoFilter = null;
      sheet.lookChanged();
      return null;
    },
    clearCriteria: () => null,
    getRange: (sheet) => filtered(sheet) ?? fail('ItemNotFound'),
    getRangeOrNullObject: filtered,
  },
});
