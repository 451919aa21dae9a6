import type { Sheet } from '../../model/sheet.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { text } from './values.ts';

interface PropertyRef {
  readonly sheet: Sheet;
  readonly key: string;
}

/** Excel ignores the capitals of a key. */
const keyOf = (sheet: Sheet, key: string) =>
  [...sheet.customProperties.keys()].find((one) => one.toLowerCase() === key.toLowerCase());
const named = (sheet: Sheet, wanted: string) => {
  const key = keyOf(sheet, wanted);
  return key === undefined ? null : customProperty({ sheet, key });
};

export const customPropertyCollection: ExcelClass<Sheet> = define('WorksheetCustomPropertyCollection', {
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => customProperty({ sheet, key })),
  find: (sheet, key) => named(sheet, String(key)),
  methods: {
    add: (sheet, args) => {
      const key = keyOf(sheet, args.text(0)) ?? args.text(0);
      if (key === '' || key.length > 255) fail('InvalidArgument');
      sheet.customProperties.set(key, args.text(1));
      return customProperty({ sheet, key });
    },
    getItem: (sheet, args) => named(sheet, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (sheet, args) => named(sheet, args.text(0)),
    getCount: (sheet) => sheet.customProperties.size,
  },
});

const customProperty = define<PropertyRef>('WorksheetCustomProperty', {
  id: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? '',
      set: ({ sheet, key }, value) => {
        sheet.customProperties.set(key, text(value));
      },
    },
  },
  methods: {
    delete: ({ sheet, key }) => {
      sheet.customProperties.delete(key);
      return null;
    },
  },
});
