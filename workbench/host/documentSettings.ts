import type { Book } from '../model/book.ts';

/**
 * `Office.context.document.settings` as Excel stores them: the same ones as `workbook.settings`, each as JSON text.
 * office.js passes two lists to fill, or two lists that hold the whole new content.
 */
export function documentSettings(book: Book) {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of book.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: string[], values: string[]) {
      book.settings.clear();
      for (const [index, key] of keys.entries()) {
        const value: unknown = JSON.parse(values[index] ?? 'null');
        book.settings.set(key, value);
      }
    },
  };
}
