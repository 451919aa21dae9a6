import type { Worksheet } from '@cj-tech-master/excelts';
import { printArea } from '../../model/a1.ts';
import { columnOf, rowOf } from '../../model/area.ts';
import type { Book } from '../../model/book.ts';
import { rowHeights } from '../../model/row-heights.ts';
import { Sheet } from '../../model/sheet.ts';
import { plainStyle } from '../../model/style.ts';
import { isSame, writeCell } from './cells.ts';
import { addChart } from './charts.ts';
import { toColor } from './colors.ts';
import { pointsToWidth } from './geometry.ts';
import { aspectsOf, type KeptCell, type KeptSheet, keep, keepSheet, keptOf, namesOf } from './kept.ts';
import { newFile } from './library.ts';
import { writeNames } from './names.ts';
import { writePage } from './page.ts';
import { withParts } from './parts.ts';
import { type PictureWords, writePictures } from './pictures.ts';
import { writeRules } from './rules.ts';
import { writeStash } from './stash.ts';
import { restyled } from './styles.ts';
import { writeValidations } from './validations.ts';

/**
 * The book as an .xlsx file. Into the file it came from, if any: what changed is written, the rest stays as it was.
 * Cached values are written, and Excel is asked to calculate when it opens.
 */
export async function saveXlsx(book: Book): Promise<Uint8Array> {
  const kept = keptOf(book) ?? { workbook: newFile(), sheets: new Map<Sheet, KeptSheet>(), names: '' };
  const { workbook, sheets } = kept;
  for (const [sheet, { worksheet }] of [...sheets]) {
    if (book.sheets.includes(sheet)) continue;
    workbook.removeWorksheet(worksheet.id);
    sheets.delete(sheet);
  }
  book.sheets.forEach((sheet, position) => {
    const file = sheets.get(sheet) ?? {
      worksheet: workbook.addWorksheet(sheet.name),
      cells: new Map<number, KeptCell>(),
      aspects: aspectsOf(new Sheet(book, '', '')),
      charts: new Map(),
      pictures: new Map(),
      picturesBefore: new Map(),
    };
    writeSheet(file, sheet);
    writePictures(workbook, file.worksheet, sheet, file.pictures, file.picturesBefore);
    file.worksheet.orderNo = position;
    sheets.set(sheet, keepSheet(sheet, file.worksheet, file.charts, file.pictures));
  });
  if (namesOf(book) !== kept.names) writeNames(workbook, book);
  writeStash(workbook, book);
  workbook.calcProperties.fullCalcOnLoad = true;
  const activeTab = Math.max(0, book.sheets.indexOf(book.active));
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, visibility: 'visible', activeTab },
  ];
  for (const worksheet of workbook.worksheets) mendRules(worksheet);
  keep(book, { workbook, sheets, names: namesOf(book) });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return withParts(bytes, book, chartNames(sheets), picturesSaid(sheets));
}

function writeSheet({ worksheet, cells, aspects, charts }: KeptSheet, sheet: Sheet): void {
  if (worksheet.name !== sheet.name) worksheet.name = sheet.name;
  worksheet.state =
    sheet.visibility === 'VeryHidden' ? 'veryHidden' : sheet.visibility === 'Hidden' ? 'hidden' : 'visible';
  const now = aspectsOf(sheet);
  const changed = (aspect: string): boolean => now[aspect] !== aspects[aspect];
  if (changed('columns')) writeColumns(worksheet, sheet);
  if (changed('merges'))
    for (const region of [...worksheet.mergedRegions])
      worksheet.unMergeCells(region.top, region.left, region.bottom, region.right);
  writeCells(worksheet, sheet, cells);
  if (changed('merges')) for (const area of sheet.merges) worksheet.mergeCellsWithoutStyle(printArea(area));
  if (changed('rows')) writeRows(worksheet, sheet);
  if (changed('view')) writeView(worksheet, sheet);
  if (changed('tab') && sheet.tabColor) worksheet.properties.tabColor = toColor(sheet.tabColor);
  if (changed('rules')) writeRules(worksheet, sheet);
  if (changed('validations')) writeValidations(worksheet, sheet);
  if (changed('filter')) worksheet.autoFilter = sheet.autoFilter ? printArea(sheet.autoFilter) : null;
  if (changed('page')) writePage(worksheet, sheet.page);
  writeCharts(worksheet, sheet, charts);
}

function writeColumns(worksheet: Worksheet, sheet: Sheet): void {
  worksheet.properties.defaultColWidth = pointsToWidth(sheet.defaultColumnWidth);
  for (const [column, width] of sheet.columnWidths)
    worksheet.getColumn(column + 1).width = pointsToWidth(width);
  for (const column of worksheet.columns ?? []) {
    if (column.hidden && !sheet.hiddenColumns.has(column.number - 1)) column.hidden = false;
  }
  for (const column of sheet.hiddenColumns) worksheet.getColumn(column + 1).hidden = true;
  for (const [column, style] of sheet.columnStyles) {
    worksheet.getColumn(column + 1).style = restyled({}, plainStyle, style);
  }
}

function writeRows(worksheet: Worksheet, sheet: Sheet): void {
  const heights = rowHeights(sheet);
  for (const [row, height] of heights) {
    const fileRow = worksheet.getRow(row + 1);
    fileRow.height = height;
    // A height that nobody chose is only where who opens the file starts from.
    fileRow.customHeight = sheet.rowHeights.has(row);
  }
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden && !sheet.hiddenRows.has(number - 1)) row.hidden = false;
    if (row.height && !heights.has(number - 1)) delete row.height;
  });
  for (const row of sheet.hiddenRows) worksheet.getRow(row + 1).hidden = true;
}

function writeView(worksheet: Worksheet, sheet: Sheet): void {
  const { rows, columns } = sheet.frozen;
  const showGridLines = sheet.gridlines;
  worksheet.views =
    rows > 0 || columns > 0
      ? [{ state: 'frozen', xSplit: columns, ySplit: rows, showGridLines }]
      : [{ state: 'normal', showGridLines }];
}

function writeCells(worksheet: Worksheet, sheet: Sheet, kept: ReadonlyMap<number, KeptCell>): void {
  for (const [key, cell] of sheet.cells) {
    const before = kept.get(key);
    if (before && isSame(before, cell)) continue;
    writeCell(worksheet.getCell(rowOf(key) + 1, columnOf(key) + 1), cell, before, key);
  }
  for (const [key, before] of kept) {
    if (sheet.cells.has(key)) continue;
    writeCell(worksheet.getCell(rowOf(key) + 1, columnOf(key) + 1), { value: null }, before, key);
  }
}

/** Charts of the file that did not change stay; changed or removed ones go, new and changed ones are added. */
function writeCharts(worksheet: Worksheet, sheet: Sheet, kept: KeptSheet['charts']): void {
  const unchanged = new Set<string>();
  for (const file of [...worksheet.getCharts()]) {
    const before = kept.get(file);
    if (!before) continue;
    const own = sheet.charts.find((chart) => chart.id === before.id);
    if (own && JSON.stringify(own) === before.json) unchanged.add(own.id);
    else {
      worksheet.removeChart(file);
      kept.delete(file);
    }
  }
  for (const chart of sheet.charts) {
    if (unchanged.has(chart.id)) continue;
    addChart(worksheet, sheet, chart);
    const file = worksheet.getCharts().at(-1);
    if (file) kept.set(file, { id: chart.id, json: JSON.stringify(chart) });
  }
}

/** The charts that this workbook drew, by the number of their part. */
function chartNames(sheets: ReadonlyMap<Sheet, KeptSheet>): Map<number, string> {
  const names = new Map<number, string>();
  for (const [sheet, { charts }] of sheets) {
    for (const [file, { id }] of charts) {
      const chart = sheet.charts.find((one) => one.id === id);
      if (chart) names.set(file.chartNumber, chart.name);
    }
  }
  return names;
}

/** By sheet name, the words of its pictures in the order of the file; nothing for one that the book does not know. */
function picturesSaid(sheets: ReadonlyMap<Sheet, KeptSheet>): Map<string, PictureWords[]> {
  const said = new Map<string, PictureWords[]>();
  for (const [sheet, { worksheet, pictures }] of sheets) {
    const words = worksheet.getImages().map((file) => {
      const picture = sheet.pictures.find(({ id }) => id === pictures.get(file));
      return { name: picture?.name ?? 'Image', title: picture?.altTitle ?? '', text: picture?.altText ?? '' };
    });
    if (words.length > 0) said.set(sheet.name, words);
  }
  return said;
}

/** The library writes an unreadable pattern for a rule's fill that has none, and loses the text of "contains" rules. */
function mendRules(worksheet: Worksheet): void {
  for (const { rules } of worksheet.conditionalFormattings) {
    rules.forEach((rule, i) => {
      const fill = rule.style?.fill;
      if (fill?.type === 'pattern' && !fill.pattern) fill.pattern = 'solid';
      if (rule.type !== 'containsText' || !('formulae' in rule) || !Array.isArray(rule.formulae)) return;
      rules[i] = {
        type: 'expression',
        formulae: rule.formulae,
        ...(rule.style ? { style: rule.style } : {}),
        ...(rule.priority ? { priority: rule.priority } : {}),
      };
    });
  }
}
