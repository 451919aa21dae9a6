import type { Book } from '../../model/book.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';

interface SettingRef {
  readonly book: Book;
  readonly key: string;
}
const named = (book: Book, key: string) => (book.settings.has(key) ? setting({ book, key }) : null);

/** A setting as Json: the model keeps whatever was put there. */
function settingValue({ book, key }: SettingRef): Json {
  const held = JSON.stringify(book.settings.get(key) ?? null);
  const value: Json = JSON.parse(held);
  return value;
}

/** The add-in's own settings, kept in the workbook. */
export const settingCollection: ExcelClass<Book> = define('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((key) => setting({ book, key })),
  find: (book, key) => named(book, String(key)),
  methods: {
    add: (book, args) => {
      const key = args.text(0);
      book.settings.set(key, args.json(1));
      return setting({ book, key });
    },
    getItem: (book, args) => named(book, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (book, args) => named(book, args.text(0)),
    getCount: (book) => book.settings.size,
  },
});

const setting = define<SettingRef>('Setting', {
  id: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: settingValue,
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.settings.delete(key);
      return null;
    },
  },
});
