import { Book } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import { duplicate } from '../model/sheet-copy.ts';
import { sheetName } from './sheet-name.ts';

/**
 * One workbook out of several files, as a user makes it by moving their sheets together. A file's only sheet is called
 * after the file, the sheets of a file that has several keep their names; a name already taken gets a number. A file
 * alone stays as it is.
 */
export function gathered(books: readonly Book[]): Book {
  const [only] = books;
  if (only && books.length === 1) return only;
  const whole = new Book(only?.fileName);
  const [blank] = whole.sheets;
  if (blank) whole.renameSheet(blank, 'blank page of a new book');
  for (const book of books) {
    const filled = book.sheets.filter((sheet) => sheet.used(true) !== null);
    for (const sheet of filled) {
      const wanted = filled.length === 1 ? sheetName(book.fileName) : sheet.name;
      // Renamed where it comes from first, so that the formulas of its file follow it.
      book.renameSheet(sheet, freeName(wanted, sheet, whole));
      duplicate(sheet, whole.addSheet(sheet.name));
    }
  }
  if (blank && whole.sheets.length > 1) {
    whole.removeSheet(blank);
    whole.active = whole.sheets[0] ?? whole.active;
  }
  return whole;
}

/** The name wanted, or « name (2) », free in the whole and in the book that the sheet comes from. */
function freeName(wanted: string, sheet: Sheet, whole: Book): string {
  const taken = (name: string) => {
    const namesake = sheet.book.sheet(name);
    return whole.sheet(name) !== undefined || (namesake !== undefined && namesake !== sheet);
  };
  const numbered = (n: number) => (n === 1 ? wanted : `${wanted.slice(0, 31 - ` (${n})`.length)} (${n})`);
  let n = 1;
  while (taken(numbered(n))) n += 1;
  return numbered(n);
}
