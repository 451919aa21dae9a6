import { intersects } from '../../model/area.ts';
import type { Book } from '../../model/book.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Table } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';
import { type TableRef, table } from './table.ts';

/** The tables of one sheet, or of the whole workbook. */
interface Scope {
  readonly book: Book;
  readonly sheet?: Sheet;
}

const all = ({ book, sheet }: Scope): TableRef[] =>
  (sheet ? [sheet] : book.sheets).flatMap((home) => home.tables.map((one) => ({ sheet: home, table: one })));
const named = (self: Scope, key: string) => {
  const wanted = key.toLowerCase();
  const found = all(self).find((one) => one.table.id === key || one.table.name.toLowerCase() === wanted);
  return found ? table(found) : null;
};

export const tableCollection: ExcelClass<Scope> = define('TableCollection', {
  properties: { count: { get: (self) => all(self).length } },
  items: (self) => all(self).map((one) => table(one)),
  find: (self, key) => named(self, String(key)),
  methods: {
    add: (self, args) => {
      const place = args.object(0, range) ?? rangeNamed(self.sheet ?? self.book.active, args.text(0));
      if (!args.flag(1)) {
        fail(
          'NotImplemented',
          'TableCollection.add without a header row is not part of this stand-in for Excel.',
        );
      }
      const { sheet, area } = place;
      if (sheet.tables.some((one) => intersects(one.area, area))) {
        fail('InvalidOperation', 'A table cannot overlap another table.');
      }
      headers(sheet, area);
      const number = nextNumber(self.book);
      // A table of headers alone gets one blank row, as in Excel.
      const made: Table = {
        id: String(number),
        name: `Tableau${number}`,
        area: { ...area, rows: Math.max(2, area.rows) },
        hasTotals: false,
        style: 'TableStyleMedium2',
      };
      sheet.tables.push(made);
      sheet.lookChanged();
      return table({ sheet, table: made });
    },
    getItem: (self, args) => named(self, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (self, args) => named(self, args.text(0)),
    getItemAt: (self, args) => table(all(self)[args.integer(0)] ?? fail('InvalidArgument')),
    getCount: (self) => all(self).length,
  },
});

function nextNumber(book: Book): number {
  const taken = new Set(
    book.sheets.flatMap((sheet) => sheet.tables).flatMap(({ id, name }) => [id, name.toLowerCase()]),
  );
  let n = 1;
  while (taken.has(String(n)) || taken.has(`tableau${n}`)) n += 1;
  return n;
}

/** Headers are text, filled in where blank and all different. */
function headers(sheet: Sheet, area: Table['area']): void {
  const seen = new Set<string>();
  for (let i = 0; i < area.columns; i++) {
    const column = area.column + i;
    const value = sheet.value(area.row, column);
    const wanted = value === null || typeof value === 'object' ? `Colonne${i + 1}` : String(value);
    let name = wanted;
    for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${wanted}${n}`;
    seen.add(name.toLowerCase());
    if (name !== value) sheet.setValue(area.row, column, name);
  }
}
