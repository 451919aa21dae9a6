import type { Desk } from '../desk.ts';
import { define, type ExcelClass } from '../excelClass.ts';

/** A workbook made from a file, until it is opened beside the one on the desk. */
interface Created {
  readonly desk: Desk;
  readonly id: string;
  readonly bytes: Uint8Array;
}

export const workbookCreated: ExcelClass<Created> = define('WorkbookCreated', {
  id: ({ id }) => id,
  properties: { id: { get: ({ id }) => id } },
  methods: {
    open: ({ desk, bytes }) => {
      desk.openBeside(bytes);
      return null;
    },
  },
});
