import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';

function freeze(sheet: Sheet, rows: number, columns: number) {
  sheet.frozen = { rows, columns };
  sheet.lookChanged();
  return null;
}

export const freezePanes: ExcelClass<Sheet> = define('WorksheetFreezePanes', {
  methods: {
    freezeRows: (sheet, args) => freeze(sheet, args.integer(0, 1), 0),
    freezeColumns: (sheet, args) => freeze(sheet, 0, args.integer(0, 1)),
    /** The rows and columns of the range stay in sight, and all that lies above and left of it. */
    freezeAt: (sheet, args) => {
      const { area } = args.object(0, range) ?? rangeNamed(sheet, args.text(0));
      return freeze(
        sheet,
        isWholeColumns(area) ? 0 : area.row + area.rows,
        isWholeRows(area) ? 0 : area.column + area.columns,
      );
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
    getLocation: (sheet) =>
      frozenRange(sheet) ?? range({ sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } }),
    getLocationOrNullObject: (sheet) => frozenRange(sheet),
  },
});

function frozenRange(sheet: Sheet) {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return range({
    sheet,
    area: { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS },
  });
}
