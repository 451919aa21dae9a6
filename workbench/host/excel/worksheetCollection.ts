import type { Book } from '../../model/book.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { registrations } from './registrations.ts';
import { worksheet } from './worksheet.ts';

const named = (book: Book, key: string) => {
  const sheet = book.sheet(key);
  return sheet ? worksheet(sheet) : null;
};
const counted = (book: Book, visibleOnly: boolean) =>
  book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

export const worksheetCollection: ExcelClass<Book> = define('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheet(sheet)),
  find: (book, key) => named(book, String(key)),
  methods: {
    add: (book, args) => worksheet(book.addSheet(args.has(0) ? args.text(0) : undefined)),
    getItem: (book, args) => named(book, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (book, args) => named(book, args.text(0)),
    getActiveWorksheet: (book) => worksheet(book.active),
    getFirst: (book, args) => worksheet(counted(book, args.flag(0))[0] ?? fail('ItemNotFound')),
    getLast: (book, args) => worksheet(counted(book, args.flag(0)).at(-1) ?? fail('ItemNotFound')),
    getCount: (book, args) => counted(book, args.flag(0)).length,
    ...registrations(
      'Activated',
      'Added',
      'Calculated',
      'DataChanged',
      'Deactivated',
      'Deleted',
      'SelectionChanged',
    ),
  },
});
