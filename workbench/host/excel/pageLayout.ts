import { columnName, parseA1, printArea } from '../../model/a1.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { PageSetup } from '../../model/types.ts';
import type { Arguments } from '../arguments.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';
import { recorded } from './recorded.ts';
import { number, object, oneOf, text } from './values.ts';

function set(sheet: Sheet, change: Partial<PageSetup>) {
  sheet.page = { ...sheet.page, ...change };
  sheet.lookChanged();
}
const rangeGiven = (sheet: Sheet, args: Arguments) =>
  args.object(0, range) ?? rangeNamed(sheet, args.text(0));
const kept = (key: string, initial: string | number | boolean) =>
  recorded((sheet: Sheet) => sheet, `pageLayout.${key}`, initial);

export const pageLayout: ExcelClass<Sheet> = define('PageLayout', {
  properties: {
    orientation: {
      get: ({ page }) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value) =>
        set(sheet, {
          orientation: oneOf(value, ['Portrait', 'Landscape']) === 'Landscape' ? 'landscape' : 'portrait',
        }),
    },
    paperSize: {
      get: ({ page }) => page.paper ?? 'A4',
      set: (sheet, value) => set(sheet, { paper: oneOf(value, ['A4', 'A3']) }),
    },
    zoom: {
      get: ({ page }) => ({
        ...(page.fitToWidth === undefined ? {} : { horizontalFitToPages: page.fitToWidth }),
        ...(page.fitToHeight === undefined ? {} : { verticalFitToPages: page.fitToHeight }),
      }),
      set: (sheet, value) => {
        const { horizontalFitToPages: width, verticalFitToPages: height } = object(value);
        const { fitToWidth: _width, fitToHeight: _height, ...others } = sheet.page;
        sheet.page = others;
        set(sheet, {
          ...(width === undefined || width === null ? {} : { fitToWidth: number(width) }),
          ...(height === undefined || height === null ? {} : { fitToHeight: number(height) }),
        });
      },
    },
    printOrder: kept('printOrder', 'DownThenOver'),
    centerHorizontally: kept('centerHorizontally', false),
    centerVertically: kept('centerVertically', false),
    printGridlines: kept('printGridlines', false),
    blackAndWhite: kept('blackAndWhite', false),
    leftMargin: kept('leftMargin', 50.4),
    rightMargin: kept('rightMargin', 50.4),
    topMargin: kept('topMargin', 54),
    bottomMargin: kept('bottomMargin', 54),
    headerMargin: kept('headerMargin', 21.6),
    footerMargin: kept('footerMargin', 21.6),
  },
  children: { headersFooters: (sheet) => headersFooters(sheet) },
  methods: {
    setPrintArea: (sheet, args) => {
      set(sheet, { printArea: printArea(rangeGiven(sheet, args).area) });
      return null;
    },
    setPrintTitleRows: (sheet, args) => {
      const { row, rows } = rangeGiven(sheet, args).area;
      set(sheet, { titleRows: `${row + 1}:${row + rows}` });
      return null;
    },
    setPrintTitleColumns: (sheet, args) => {
      const { column, columns } = rangeGiven(sheet, args).area;
      set(sheet, { titleColumns: `${columnName(column)}:${columnName(column + columns - 1)}` });
      return null;
    },
    getPrintTitleColumnsOrNullObject: (sheet) => named(sheet, sheet.page.titleColumns),
    getPrintAreaOrNullObject: (sheet) => named(sheet, sheet.page.printArea),
    getPrintTitleRowsOrNullObject: (sheet) => named(sheet, sheet.page.titleRows),
  },
});

function named(sheet: Sheet, address: string | undefined) {
  const parsed = address === undefined ? null : parseA1(address);
  return parsed && range({ sheet, area: parsed.area });
}

const headersFooters = define<Sheet>('HeaderFooterGroup', {
  properties: { state: recorded((sheet) => sheet, 'pageLayout.headersFooters.state', 'Default') },
  children: { defaultForAllPages: (sheet) => headerFooter(sheet) },
});

const part = (where: 'header' | 'footer', side: 'left' | 'center' | 'right') => ({
  get: (sheet: Sheet) => sheet.page[where]?.[side] ?? '',
  set: (sheet: Sheet, value: Parameters<typeof text>[0]) =>
    set(sheet, { [where]: { ...sheet.page[where], [side]: text(value) } }),
});

const headerFooter = define<Sheet>('HeaderFooter', {
  properties: {
    leftHeader: part('header', 'left'),
    centerHeader: part('header', 'center'),
    rightHeader: part('header', 'right'),
    leftFooter: part('footer', 'left'),
    centerFooter: part('footer', 'center'),
    rightFooter: part('footer', 'right'),
  },
});
