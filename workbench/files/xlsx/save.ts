import type { CellErrorValue, CellFormulaValue, Cell as FileCell, Worksheet } from '@cj-tech-master/excelts';
import { printArea } from '../../model/a1.ts';
import { cellArea, columnOf, rowOf } from '../../model/area.ts';
import type { Book } from '../../model/book.ts';
import { Sheet } from '../../model/sheet.ts';
import { plainStyle } from '../../model/style.ts';
import type { Cell, Value } from '../../model/types.ts';
import { addChart } from './charts.ts';
import { toColor } from './colors.ts';
import { callsCustom, toFile } from './formulas.ts';
import { pointsToWidth } from './geometry.ts';
import { aspectsOf, type KeptCell, type KeptSheet, keep, keepSheet, keptOf, namesOf } from './kept.ts';
import { newFile } from './library.ts';
import { writeNames } from './names.ts';
import { writePage } from './page.ts';
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
    };
    writeSheet(file, sheet);
    file.worksheet.orderNo = position;
    sheets.set(sheet, keepSheet(sheet, file.worksheet, file.charts));
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
  return new Uint8Array(await workbook.xlsx.writeBuffer());
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
  for (const [row, height] of sheet.rowHeights) worksheet.getRow(row + 1).height = height;
  // A row without height is fitted by who opens the file.
  worksheet.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden && !sheet.hiddenRows.has(number - 1)) row.hidden = false;
    if (row.height && !sheet.rowHeights.has(number - 1)) delete row.height;
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

function isSame(a: KeptCell, b: KeptCell): boolean {
  return (
    JSON.stringify([a.value, a.formula, a.spill, a.spilledFrom, a.hyperlink, a.note]) ===
      JSON.stringify([b.value, b.formula, b.spill, b.spilledFrom, b.hyperlink, b.note]) && a.style === b.style
  );
}

function writeCell(file: FileCell, cell: Cell, before: KeptCell | undefined, key: number): void {
  const link = cell.hyperlink;
  if (cell.formula !== undefined) file.value = formulaValue(cell, key);
  else if (link) {
    file.value = {
      text: String(plain(cell.value) ?? link.target),
      hyperlink: link.target,
      ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
    };
  } else if (!before || !isSame({ ...before, ...look(cell) }, cell)) file.value = fileValue(cell.value);
  if (cell.style !== before?.style) {
    file.style = restyled(file.style, before?.style ?? plainStyle, cell.style ?? plainStyle);
  }
  if (cell.note !== undefined && cell.note !== before?.note) file.note = cell.note;
}

/** The fields of a cell that are not its contents. */
const look = (cell: Cell): Partial<Cell> => ({
  ...(cell.style ? { style: cell.style } : {}),
  ...(cell.note === undefined ? {} : { note: cell.note }),
});

function formulaValue(cell: Cell, key: number): CellFormulaValue {
  const formula = toFile(cell.formula ?? '');
  const result = fileResult(cell.value);
  const plainFormula = result === undefined ? { formula } : { formula, result };
  if (!cell.spill && (cell.single || !callsCustom(cell.formula ?? ''))) return plainFormula;
  const ref = printArea({ ...cellArea(rowOf(key), columnOf(key)), ...cell.spill });
  return Object.assign(plainFormula, { shareType: 'array' as const, ref, isDynamicArray: true });
}

function plain(value: Value): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.error : value;
}

function fileResult(value: Value): CellFormulaValue['result'] | undefined {
  return value === null ? undefined : typeof value === 'object' ? fileError(value.error) : value;
}

/** Text is written as text whatever it begins with: only objects with a formula are formulas for the library. */
function fileValue(value: Value): FileCell['value'] {
  return value !== null && typeof value === 'object' ? fileError(value.error) : value;
}

/** Files know no #BUSY!: what is awaited has no value yet. */
const fileError = (code: string): CellErrorValue => ({
  error: fileErrors.find((each) => each === code) ?? '#N/A',
});
const fileErrors: CellErrorValue['error'][] = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
];

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
