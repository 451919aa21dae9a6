import type { Desk } from '../desk.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { application } from './application.ts';
import { documentProperties } from './documentProperties.ts';
import { namedItemCollection } from './namedItem.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';
import { registrations } from './registrations.ts';
import { settingCollection } from './settings.ts';
import { tableCollection } from './tableCollection.ts';
import { worksheetCollection } from './worksheetCollection.ts';

export const workbook: ExcelClass<Desk> = define('Workbook', {
  properties: {
    name: { get: ({ book }) => book.fileName },
    readOnly: { get: () => false },
    autoSave: { get: () => false },
  },
  children: {
    application: (desk) => application(desk),
    names: ({ book }) => namedItemCollection({ book }),
    properties: ({ book }) => documentProperties(book),
    settings: ({ book }) => settingCollection(book),
    tables: ({ book }) => tableCollection({ book }),
    worksheets: ({ book }) => worksheetCollection(book),
  },
  methods: {
    getSelectedRange: ({ book }) => range(book.selection),
    getActiveCell: ({ book }) => {
      const { sheet, area } = book.selection;
      return range({ sheet, area: { ...area, rows: 1, columns: 1 } });
    },
    _GetRangeForEventByReferenceId: ({ book }, args) => range(rangeNamed(book.active, args.text(0))),
    _GetRangeOrNullObjectForEventByReferenceId: ({ book }, args) =>
      range(rangeNamed(book.active, args.text(0))),
    ...registrations('Activated', 'AutoSaveSettingChanged'),
  },
});
