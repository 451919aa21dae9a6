import type { Cell as FileCell, Worksheet } from '@cj-tech-master/excelts';
import { errorCode } from '../../calc/tagged.ts';
import { parseA1 } from '../../model/a1.ts';
import { keyOf } from '../../model/area.ts';
import { Book } from '../../model/book.ts';
import type { Sheet } from '../../model/sheet.ts';
import { plainStyle } from '../../model/style.ts';
import type { Area, Value } from '../../model/types.ts';
import { readCharts } from './charts-read.ts';
import { fromColor } from './colors.ts';
import { fromFile } from './formulas.ts';
import { widthToPoints } from './geometry.ts';
import { type KeptSheet, keep, keepSheet, namesOf } from './kept.ts';
import { newFile } from './library.ts';
import { readNames } from './names.ts';
import { readPage } from './page.ts';
import { type PartsRead, readParts } from './parts.ts';
import { readPictures } from './pictures.ts';
import { readRules } from './rules.ts';
import { isStash, readStash } from './stash.ts';
import { fromStyle } from './styles.ts';
import { readValidations } from './validations.ts';

/** Loads an .xlsx; the file stays behind the book for what the book does not know. Throws on a damaged file. */
export async function loadXlsx(bytes: Uint8Array, fileName: string): Promise<Book> {
  const workbook = newFile();
  await workbook.xlsx.load(bytes);
  const parts = await readParts(bytes);
  const visible = workbook.worksheets.filter((worksheet) => !isStash(worksheet.name));
  if (visible.length === 0) throw new Error('no sheet');
  const book = new Book(fileName);
  const [first = book.active] = book.sheets;
  const files = new Map<Sheet, Pick<KeptSheet, 'worksheet' | 'charts' | 'pictures'>>();
  visible.forEach((worksheet, i) => {
    const sheet = i === 0 ? first : book.addSheet(worksheet.name);
    if (i === 0 && sheet.name !== worksheet.name) book.renameSheet(sheet, worksheet.name);
    const charts = readSheet(worksheet, sheet, parts);
    const words = parts.pictures.get(worksheet.name) ?? [];
    files.set(sheet, { worksheet, charts, pictures: readPictures(workbook, worksheet, sheet, words) });
  });
  readNames(workbook, book);
  readStash(workbook, book);
  const active = book.sheets[workbook.views?.[0]?.activeTab ?? 0];
  if (active?.visibility === 'Visible') book.active = active;
  const sheets = new Map<Sheet, KeptSheet>();
  for (const [sheet, file] of files)
    sheets.set(sheet, keepSheet(sheet, file.worksheet, file.charts, file.pictures));
  keep(book, { workbook, sheets, names: namesOf(book) });
  return book;
}

function readSheet(worksheet: Worksheet, sheet: Sheet, parts: PartsRead): KeptSheet['charts'] {
  sheet.visibility =
    worksheet.state === 'veryHidden' ? 'VeryHidden' : worksheet.state === 'hidden' ? 'Hidden' : 'Visible';
  readSizes(worksheet, sheet);
  readCells(worksheet, sheet);
  sheet.merges = worksheet.mergedRegions.map(({ top, left, bottom, right }) => ({
    row: top - 1,
    column: left - 1,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
  const view = worksheet.views?.[0];
  if (view?.state === 'frozen') sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  sheet.gridlines = view?.showGridLines !== false;
  sheet.tabColor = fromColor(worksheet.properties.tabColor) ?? null;
  sheet.autoFilter = readFilter(worksheet);
  sheet.page = readPage(worksheet);
  readRules(worksheet, sheet, parts.stopping.get(worksheet.name));
  readValidations(worksheet, sheet);
  readTables(worksheet, sheet);
  return readCharts(worksheet, sheet, parts.chartNames);
}

function readSizes(worksheet: Worksheet, sheet: Sheet): void {
  const { defaultColWidth, defaultRowHeight } = worksheet.properties;
  if (defaultColWidth) sheet.defaultColumnWidth = widthToPoints(defaultColWidth);
  if (defaultRowHeight) sheet.defaultRowHeight = defaultRowHeight;
  (worksheet.columns ?? []).forEach((column, i) => {
    if (column.width !== undefined) sheet.columnWidths.set(i, widthToPoints(column.width));
    if (column.hidden) sheet.hiddenColumns.add(i);
    const style = fromStyle(column.style);
    if (style !== plainStyle) sheet.columnStyles.set(i, style);
  });
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    // A height that nobody chose is fitted here as it is in Excel.
    if (row.height && row.customHeight) sheet.rowHeights.set(number - 1, row.height);
    if (row.hidden) sheet.hiddenRows.add(number - 1);
  });
}

const MERGED = 1;

function readCells(worksheet: Worksheet, sheet: Sheet): void {
  const spilled: { key: number; area: Area }[] = [];
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    row.eachCell({ includeEmpty: true }, (fileCell, column) => {
      const style = fromStyle(fileCell.style);
      const value = fileCell.type === MERGED ? null : plainValue(fileCell);
      const formula = fileCell.type === MERGED ? undefined : fileCell.formula;
      if (value === null && !formula && style === plainStyle && !fileCell.note) return;
      const cell = sheet.ensure(number - 1, column - 1);
      cell.value = value;
      cell.style = style;
      const note = noteText(fileCell);
      if (note !== undefined) cell.note = note;
      const link = fileCell.hyperlink;
      if (link) cell.hyperlink = { target: link };
      if (!formula) return;
      cell.formula = fromFile(formula);
      const { shareType, ref } = arrayOf(fileCell);
      if (shareType !== 'array') cell.single = true;
      else if (ref) spilled.push({ key: keyOf(number - 1, column - 1), area: ref });
    });
  });
  for (const { key, area } of spilled) markSpill(sheet, key, area);
}

/** Cells that show part of an array formula are its own, not the user's values. */
function markSpill(sheet: Sheet, key: number, area: Area): void {
  if (area.rows * area.columns === 1) return;
  const anchor = sheet.cells.get(key);
  if (anchor) anchor.spill = { rows: area.rows, columns: area.columns };
  sheet.eachCell(area, (cell, row, column) => {
    if (keyOf(row, column) === key) return;
    cell.spilledFrom = key;
    delete cell.formula;
    delete cell.single;
  });
}

function arrayOf(cell: FileCell): { shareType?: string; ref?: Area | undefined } {
  const { value } = cell;
  if (value === null || typeof value !== 'object' || !('shareType' in value)) return {};
  return { shareType: value.shareType, ref: parseA1(value.ref)?.area };
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function plainValue(cell: FileCell): Value {
  return plain(cell.formula ? cell.result : cell.value);
}

function plain(value: unknown): Value {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return Math.round(((value.getTime() - EPOCH) / DAY) * 1e9) / 1e9;
  if (typeof value !== 'object') return null;
  if ('error' in value) return { error: errorCode(value.error) };
  if ('richText' in value && Array.isArray(value.richText)) {
    return value.richText.map((run: { text: string }) => run.text).join('');
  }
  return 'text' in value ? plain(value.text) : null;
}

function noteText(cell: FileCell): string | undefined {
  const { note } = cell;
  if (typeof note === 'string') return note;
  return note?.texts?.map((run) => run.text).join('');
}

function readFilter({ autoFilter }: Worksheet): Area | null {
  if (typeof autoFilter === 'string') return parseA1(autoFilter)?.area ?? null;
  if (!autoFilter || typeof autoFilter.from === 'string' || typeof autoFilter.to === 'string') return null;
  const { from, to } = autoFilter;
  return {
    row: from.row - 1,
    column: from.col - 1,
    rows: to.row - from.row + 1,
    columns: to.col - from.col + 1,
  };
}

function readTables(worksheet: Worksheet, sheet: Sheet): void {
  for (const { table } of worksheet.getTables()) {
    if (!table.tl) continue;
    const { row, col } = table.tl;
    const rows = table.rows.length + 1 + (table.totalsRow ? 1 : 0);
    sheet.tables.push({
      id: table.name,
      name: table.displayName ?? table.name,
      area: { row: row - 1, column: col - 1, rows, columns: table.columns.length },
      hasTotals: table.totalsRow === true,
      style: table.style?.theme ?? 'TableStyleMedium2',
    });
  }
}
