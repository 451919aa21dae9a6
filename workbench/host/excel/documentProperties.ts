import type { Book } from '../../model/book.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { recorded } from './recorded.ts';

const kept = (name: string) => recorded((book: Book) => book, `properties.${name}`, '');

export const documentProperties: ExcelClass<Book> = define('DocumentProperties', {
  properties: {
    author: kept('author'),
    category: kept('category'),
    comments: kept('comments'),
    company: kept('company'),
    keywords: kept('keywords'),
    lastAuthor: kept('lastAuthor'),
    manager: kept('manager'),
    subject: kept('subject'),
    title: kept('title'),
  },
});
