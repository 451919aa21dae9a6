import { parseA1 } from '../../model/a1.ts';
import { MAX_COLUMNS, MAX_ROWS, sheetArea } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';
import { fail } from '../failure.ts';

/** What a Range stands for. */
export interface RangeRef {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A range of the sheet; one that leaves it is refused. */
export function rangeRef(sheet: Sheet, area: Area): RangeRef {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return inside && rows >= 1 && columns >= 1 ? { sheet, area } : fail('InvalidArgument');
}

/** The range that an address, a name or a table's name means on this sheet; absent, the whole sheet. */
export function rangeNamed(sheet: Sheet, address?: string): RangeRef {
  if (address === undefined || address === '') return { sheet, area: sheetArea };
  const parsed = parseA1(address);
  if (parsed) {
    const home = parsed.sheet === undefined ? sheet : sheet.book.sheet(parsed.sheet);
    return home ? { sheet: home, area: parsed.area } : fail('ItemNotFound');
  }
  const row = /^\$?(\d+)$/.exec(address);
  if (row) return rangeNamed(sheet, `${row[1]}:${row[1]}`);
  const column = /^\$?([A-Z]{1,3})$/i.exec(address);
  if (column) return rangeNamed(sheet, `${column[1]}:${column[1]}`);
  return nameTarget(sheet, address) ?? fail('InvalidArgument', `"${address}" is no range of this workbook.`);
}

/** The range behind a defined name or a table's name, where there is one. */
export function nameTarget(sheet: Sheet, name: string): RangeRef | null {
  const { book } = sheet;
  const wanted = name.toLowerCase();
  const named = book.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  const defined = named.find((one) => one.scope === sheet.id) ?? named.find((one) => one.scope === undefined);
  if (defined) {
    const parsed = parseA1(defined.formula);
    const home = parsed?.sheet === undefined ? sheet : book.sheet(parsed.sheet);
    return parsed && home ? { sheet: home, area: parsed.area } : null;
  }
  for (const home of book.sheets) {
    const table = home.tables.find((candidate) => candidate.name.toLowerCase() === wanted);
    if (table) {
      const { row, rows } = table.area;
      return {
        sheet: home,
        area: { ...table.area, row: row + 1, rows: rows - 1 - (table.hasTotals ? 1 : 0) },
      };
    }
  }
  return null;
}
