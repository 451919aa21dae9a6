import { parseA1 } from '../../model/a1.ts';
import type { Book } from '../../model/book.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';

/**
 * Where a defined name or a reference leads in the book, seen from a sheet; null when it leads nowhere in it.
 * @example destinationOf(book, sheet, "'CIL Indices'!B6")
 */
export function destinationOf(book: Book, from: Sheet, text: string): { sheet: Sheet; area: Area } | null {
  const name = book.names.find((defined) => defined.name.toLowerCase() === text.toLowerCase());
  const parsed = parseA1(name?.formula ?? text);
  const sheet = parsed?.sheet ? book.sheet(parsed.sheet) : from;
  return parsed && sheet ? { sheet, area: parsed.area } : null;
}
