import type { Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { Book } from '../../model/book.ts';
import { rowHeights } from '../../model/row-heights.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Cell } from '../../model/types.ts';
import type { FilePicture } from './pictures.ts';

/** What a cell was when the file was opened: what has not changed since is not written again. */
export type KeptCell = Readonly<Cell>;

export interface KeptSheet {
  readonly worksheet: Worksheet;
  readonly cells: ReadonlyMap<number, KeptCell>;
  /** JSON of each aspect of the sheet, by its name. */
  readonly aspects: Readonly<Record<string, string>>;
  /** Which chart of the book each chart of the file is, and what it was. */
  readonly charts: Map<FileChart, KeptChart>;
  /** Which picture of the book each picture of the file is, and JSON of what each was. */
  readonly pictures: Map<FilePicture, string>;
  readonly picturesBefore: ReadonlyMap<string, string>;
}
export type FileChart = ReturnType<Worksheet['getCharts']>[number];
export interface KeptChart {
  readonly id: string;
  readonly json: string;
}
export interface Kept {
  readonly workbook: Workbook;
  readonly sheets: Map<Sheet, KeptSheet>;
  readonly names: string;
}

/** Names as they were, with the order of sheets that local names are counted by. */
export const namesOf = (book: Book): string =>
  JSON.stringify([book.names, book.sheets.map((sheet) => sheet.id)]);

/** The file behind an opened book: it holds what the model does not know, and saving writes back into it. */
const files = new WeakMap<Book, Kept>();

export const keptOf = (book: Book): Kept | undefined => files.get(book);
export function keep(book: Book, kept: Kept): void {
  files.set(book, kept);
}

export function keepSheet(
  sheet: Sheet,
  worksheet: Worksheet,
  charts: KeptSheet['charts'],
  pictures: KeptSheet['pictures'],
): KeptSheet {
  const cells = new Map<number, KeptCell>();
  for (const [key, cell] of sheet.cells) cells.set(key, { ...cell });
  const picturesBefore = new Map(sheet.pictures.map((picture) => [picture.id, JSON.stringify(picture)]));
  return { worksheet, cells, aspects: aspectsOf(sheet), charts, pictures, picturesBefore };
}

/** The parts of a sheet that are written only when they changed. */
export function aspectsOf(sheet: Sheet): Record<string, string> {
  return {
    columns: JSON.stringify([[...sheet.columnWidths], [...sheet.hiddenColumns], [...sheet.columnStyles]]),
    rows: JSON.stringify([
      [...sheet.rowHeights.keys()],
      [...rowHeights(sheet)],
      [...sheet.hiddenRows],
      [...sheet.rowStyles],
    ]),
    merges: JSON.stringify(sheet.merges),
    view: JSON.stringify([sheet.frozen, sheet.gridlines]),
    rules: JSON.stringify(sheet.conditionalFormats),
    validations: JSON.stringify(sheet.validations),
    filter: JSON.stringify(sheet.autoFilter),
    page: JSON.stringify(sheet.page),
    tab: JSON.stringify(sheet.tabColor),
  };
}
