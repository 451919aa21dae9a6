import { printArea, qualified } from '../../model/a1.ts';
import { isWholeColumns, isWholeRows, sizeOf } from '../../model/area.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { conditionalFormatCollection } from './conditionalFormat.ts';
import { dataValidation } from './dataValidation.ts';
import { displayText } from './displayText.ts';
import { valueJson, valueType } from './errorText.ts';
import { hyperlinkOf, setHyperlink } from './hyperlink.ts';
import { readCells, typeInto, writeCells } from './rangeCells.ts';
import { rangeEdits } from './rangeEdits.ts';
import { rangeFormat } from './rangeFormat.ts';
import { rangeGeometry } from './rangeGeometry.ts';
import type { RangeRef } from './rangeRef.ts';
import { hideColumns, hideRows, left, top } from './sheetGeometry.ts';
import { text } from './values.ts';
import { worksheet } from './worksheet.ts';

export const range: ExcelClass<RangeRef> = define('Range', {
  byReference: true,
  properties: {
    address: { get: ({ sheet, area }) => qualified(sheet.name, area, false) },
    addressLocal: { get: ({ area }) => printArea(area) },
    rowIndex: { get: ({ area }) => area.row },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rows },
    columnCount: { get: ({ area }) => area.columns },
    cellCount: { get: ({ area }) => (sizeOf(area) > 2 ** 31 - 1 ? -1 : sizeOf(area)) },
    isEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    isEntireRow: { get: ({ area }) => isWholeRows(area) },
    values: {
      get: (self) => readCells(self, (row, column) => valueJson(self.sheet.value(row, column))),
      set: typeInto,
    },
    formulas: {
      get: (self) =>
        readCells(self, (row, column) => {
          const cell = self.sheet.get(row, column);
          return cell?.formula ?? valueJson(cell?.value ?? null);
        }),
      set: typeInto,
    },
    text: {
      get: (self) =>
        readCells(self, (row, column) =>
          displayText(self.sheet.value(row, column), self.sheet.style(row, column).numberFormat),
        ),
    },
    valueTypes: {
      get: (self) => readCells(self, (row, column) => valueType(self.sheet.value(row, column))),
    },
    numberFormat: {
      get: (self) =>
        readCells(self, (row, column) => self.sheet.style(row, column).numberFormat ?? 'General'),
      set: (self, value) => {
        if (typeof value === 'string') return self.sheet.patchStyle(self.area, { numberFormat: value });
        writeCells(self, value, (row, column, format) => {
          if (format === null) return;
          self.sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: text(format) });
        });
      },
    },
    hasSpill: {
      get: ({ sheet, area }) => {
        let spilling = false;
        sheet.eachCell(area, (cell) => {
          if (cell.spill || cell.spilledFrom !== undefined) spilling = true;
        });
        return spilling;
      },
    },
    hyperlink: { get: hyperlinkOf, set: setHyperlink },
    rowHidden: {
      get: ({ sheet, area }) => sheet.hiddenRows.has(area.row),
      set: ({ sheet, area }, value) => hideRows(sheet, area, value),
    },
    columnHidden: {
      get: ({ sheet, area }) => sheet.hiddenColumns.has(area.column),
      set: ({ sheet, area }, value) => hideColumns(sheet, area, value),
    },
    left: { get: ({ sheet, area }) => left(sheet, area.column) },
    top: { get: ({ sheet, area }) => top(sheet, area.row) },
    width: { get: ({ sheet, area }) => left(sheet, area.column + area.columns) - left(sheet, area.column) },
    height: { get: ({ sheet, area }) => top(sheet, area.row + area.rows) - top(sheet, area.row) },
  },
  children: {
    format: (self) => rangeFormat(self),
    worksheet: ({ sheet }) => worksheet(sheet),
    conditionalFormats: (self) => conditionalFormatCollection(self),
    dataValidation: (self) => dataValidation(self),
  },
  get methods() {
    return { ...rangeGeometry, ...rangeEdits };
  },
});
