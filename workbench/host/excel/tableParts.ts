import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { valueJson } from './errorText.ts';
import { range } from './range.ts';
import { readCells } from './rangeCells.ts';
import { bodyOf, type TableRef } from './table.ts';

interface ColumnRef extends TableRef {
  readonly index: number;
}
interface RowRef extends TableRef {
  readonly index: number;
}

const header = ({ sheet, table, index }: ColumnRef) =>
  String(valueJson(sheet.value(table.area.row, table.area.column + index)));
const columns = (self: TableRef): ColumnRef[] =>
  Array.from({ length: self.table.area.columns }, (_, index) => ({ ...self, index }));
const columnNamed = (self: TableRef, key: string | number) => {
  const found = columns(self).find((one) => one.index + 1 === key || header(one) === key);
  return found ? tableColumn(found) : null;
};

export const tableColumnCollection: ExcelClass<TableRef> = define('TableColumnCollection', {
  properties: { count: { get: ({ table }) => table.area.columns } },
  items: (self) => columns(self).map((one) => tableColumn(one)),
  find: (self, key) => columnNamed(self, typeof key === 'number' ? key : String(key)),
  methods: {
    getItem: (self, args) => columnNamed(self, keyOf(args.json(0))) ?? fail('ItemNotFound'),
    getItemOrNullObject: (self, args) => columnNamed(self, keyOf(args.json(0))),
    getItemAt: (self, args) => tableColumn(columns(self)[args.integer(0)] ?? fail('InvalidArgument')),
    getCount: ({ table }) => table.area.columns,
  },
});

const keyOf = (value: unknown) => (typeof value === 'number' ? value : String(value));

const tableColumn = define<ColumnRef>('TableColumn', {
  id: ({ index }) => index + 1,
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: { get: header },
  },
  methods: {
    getRange: ({ sheet, table, index }) =>
      range({ sheet, area: { ...table.area, column: table.area.column + index, columns: 1 } }),
    getDataBodyRange: ({ sheet, table, index }) =>
      range({ sheet, area: { ...bodyOf(table), column: table.area.column + index, columns: 1 } }),
  },
});

export const tableRowCollection: ExcelClass<TableRef> = define('TableRowCollection', {
  properties: { count: { get: ({ table }) => bodyOf(table).rows } },
  items: (self) =>
    Array.from({ length: bodyOf(self.table).rows }, (_, index) => tableRow({ ...self, index })),
  methods: { getCount: ({ table }) => bodyOf(table).rows },
});

const tableRow = define<RowRef>('TableRow', {
  properties: {
    index: { get: ({ index }) => index },
    values: {
      get: ({ sheet, table, index }) => {
        const body = bodyOf(table);
        const area = { ...body, row: body.row + index, rows: 1 };
        return readCells({ sheet, area }, (row, column) => valueJson(sheet.value(row, column)));
      },
    },
  },
});
