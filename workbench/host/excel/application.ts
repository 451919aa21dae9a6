import { sheetArea } from '../../model/area.ts';
import type { Desk } from '../desk.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { oneOf } from './values.ts';
import { workbookCreated } from './workbookCreated.ts';

const DECIMAL = ',';
/** Narrow no-break space, as French Excel groups thousands. */
const THOUSANDS = '\u202F';

export const application: ExcelClass<Desk> = define('Application', {
  properties: {
    calculationMode: {
      get: (desk) => desk.calculationMode,
      set: (desk, value) => {
        desk.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    calculationState: { get: () => 'Done' },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: () => DECIMAL },
    thousandsSeparator: { get: () => THOUSANDS },
    useSystemSeparators: { get: () => true },
  },
  children: { cultureInfo: (desk) => cultureInfo(desk) },
  methods: {
    calculate: (desk, args) => {
      const kind = oneOf(args.text(0), ['Recalculate', 'Full', 'FullRebuild']);
      if (kind !== 'Recalculate')
        for (const sheet of desk.book.sheets) desk.calculator.markDirty(sheet, sheetArea);
      desk.asked.calculation = true;
      return null;
    },
    createWorkbook: (desk, args) => workbookCreated({ desk, id: 'created', bytes: zipOf(args.text(0)) }),
    suspendApiCalculationUntilNextSync: (desk) => {
      desk.asked.suspension = true;
      return null;
    },
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

/** The file that a base64 text stands for; what is no zip, and so no .xlsx, is refused. */
function zipOf(base64: string): Uint8Array {
  // Letters that base64 lacks would make atob throw.
  const letters = /^UEsD[A-Za-z0-9+/]*=*$/.test(base64) ? atob(base64) : fail('InvalidArgument');
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

const cultureInfo = define<Desk>('CultureInfo', {
  properties: { name: { get: () => 'fr-FR' } },
  children: {
    numberFormat: (desk) => numberFormatInfo(desk),
    datetimeFormat: (desk) => datetimeFormatInfo(desk),
  },
});

const numberFormatInfo = define<Desk>('NumberFormatInfo', {
  properties: {
    numberDecimalSeparator: { get: () => DECIMAL },
    numberGroupSeparator: { get: () => THOUSANDS },
  },
});

const datetimeFormatInfo = define<Desk>('DatetimeFormatInfo', {
  properties: {
    dateSeparator: { get: () => '/' },
    shortDatePattern: { get: () => 'dd/MM/yyyy' },
    longDatePattern: { get: () => 'dddd d MMMM yyyy' },
    shortTimePattern: { get: () => 'HH:mm' },
    longTimePattern: { get: () => 'HH:mm:ss' },
    timeSeparator: { get: () => ':' },
  },
});
