import type { Sheet } from '../../model/sheet.ts';
import type { Area, Table } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';
import { recorded } from './recorded.ts';
import { tableColumnCollection, tableRowCollection } from './tableParts.ts';
import { flag, text } from './values.ts';
import { worksheet } from './worksheet.ts';

export interface TableRef {
  readonly sheet: Sheet;
  readonly table: Table;
}

export const bodyOf = ({ area, hasTotals }: Table): Area => ({
  ...area,
  row: area.row + 1,
  rows: area.rows - 1 - (hasTotals ? 1 : 0),
});

const kept = (name: string, initial: boolean) => recorded(({ table: one }: TableRef) => one, name, initial);

export const table: ExcelClass<TableRef> = define('Table', {
  id: ({ table: one }) => one.id,
  properties: {
    id: { get: ({ table: one }) => one.id },
    name: {
      get: ({ table: one }) => one.name,
      set: ({ sheet, table: one }, value) => {
        const name = text(value);
        const others = sheet.book.sheets.flatMap((home) => home.tables).filter((other) => other !== one);
        if (others.some((other) => other.name.toLowerCase() === name.toLowerCase()))
          fail('ItemAlreadyExists');
        if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) fail('InvalidArgument');
        one.name = name;
        sheet.lookChanged();
      },
    },
    style: {
      get: ({ table: one }) => one.style,
      set: ({ sheet, table: one }, value) => {
        one.style = text(value);
        sheet.lookChanged();
      },
    },
    showTotals: {
      get: ({ table: one }) => one.hasTotals,
      set: ({ sheet, table: one }, value) => {
        const wanted = flag(value);
        if (wanted !== one.hasTotals) one.area = { ...one.area, rows: one.area.rows + (wanted ? 1 : -1) };
        one.hasTotals = wanted;
        sheet.lookChanged();
      },
    },
    showHeaders: { get: () => true },
    showBandedRows: kept('showBandedRows', true),
    showBandedColumns: kept('showBandedColumns', false),
    showFilterButton: kept('showFilterButton', true),
    highlightFirstColumn: kept('highlightFirstColumn', false),
    highlightLastColumn: kept('highlightLastColumn', false),
  },
  children: {
    columns: (self) => tableColumnCollection(self),
    rows: (self) => tableRowCollection(self),
    worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    getRange: ({ sheet, table: one }) => range({ sheet, area: one.area }),
    getHeaderRowRange: ({ sheet, table: one }) => range({ sheet, area: { ...one.area, rows: 1 } }),
    getDataBodyRange: ({ sheet, table: one }) => range({ sheet, area: bodyOf(one) }),
    getTotalRowRange: ({ sheet, table: one }) =>
      one.hasTotals
        ? range({ sheet, area: { ...one.area, row: one.area.row + one.area.rows - 1, rows: 1 } })
        : fail('ItemNotFound'),
    resize: ({ sheet, table: one }, args) => {
      const place = args.object(0, range) ?? rangeNamed(sheet, args.text(0));
      if (place.sheet !== sheet || place.area.row !== one.area.row || place.area.rows < 2)
        fail('InvalidArgument');
      one.area = place.area;
      sheet.lookChanged();
      return null;
    },
    convertToRange: ({ sheet, table: one }) => {
      sheet.tables = sheet.tables.filter((other) => other !== one);
      sheet.lookChanged();
      return range({ sheet, area: one.area });
    },
    delete: ({ sheet, table: one }) => {
      sheet.tables = sheet.tables.filter((other) => other !== one);
      sheet.clear(one.area, 'All');
      return null;
    },
  },
});
