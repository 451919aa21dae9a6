import type { Worksheet } from '@cj-tech-master/excelts';
import type { PageSetup } from '../../model/types.ts';

export function readPage(worksheet: Worksheet): PageSetup {
  const {
    orientation,
    paperSize,
    fitToPage,
    fitToWidth,
    fitToHeight,
    printTitlesRow,
    printTitlesColumn,
    printArea,
  } = worksheet.pageSetup;
  return {
    ...(orientation === 'portrait' || orientation === 'landscape' ? { orientation } : {}),
    ...(paperSize === 9 ? { paper: 'A4' as const } : paperSize === 8 ? { paper: 'A3' as const } : {}),
    ...(fitToPage && fitToWidth !== undefined ? { fitToWidth } : {}),
    ...(fitToPage && fitToHeight !== undefined ? { fitToHeight } : {}),
    ...(printTitlesRow ? { titleRows: printTitlesRow } : {}),
    ...(printTitlesColumn ? { titleColumns: printTitlesColumn } : {}),
    ...(printArea ? { printArea } : {}),
    ...readBand('header', worksheet.headerFooter?.oddHeader),
    ...readBand('footer', worksheet.headerFooter?.oddFooter),
  };
}

export function writePage(worksheet: Worksheet, page: PageSetup): void {
  const setup = worksheet.pageSetup;
  if (page.orientation) setup.orientation = page.orientation;
  if (page.paper) setup.paperSize = page.paper === 'A3' ? 8 : 9;
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  if (fits) {
    setup.fitToPage = true;
    // 0 lets the pages be as many as are needed that way.
    setup.fitToWidth = page.fitToWidth ?? 0;
    setup.fitToHeight = page.fitToHeight ?? 0;
  }
  if (page.titleRows) setup.printTitlesRow = page.titleRows.replaceAll('$', '');
  if (page.titleColumns) setup.printTitlesColumn = page.titleColumns.replaceAll('$', '');
  if (page.printArea) setup.printArea = page.printArea.replace(/^.*!/, '').replaceAll('$', '');
  if (page.header) worksheet.headerFooter.oddHeader = writtenBand(page.header);
  if (page.footer) worksheet.headerFooter.oddFooter = writtenBand(page.footer);
}

type Band = NonNullable<PageSetup['header']>;

function readBand<K extends 'header' | 'footer'>(
  name: K,
  text: string | null | undefined,
): { [P in K]?: Band } | object {
  if (!text) return {};
  const part = (mark: string) => new RegExp(`&${mark}((?:(?!&[LCR]).)*)`, 's').exec(text)?.[1];
  const [left, center, right] = ['L', 'C', 'R'].map(part);
  return {
    [name]: { ...(left ? { left } : {}), ...(center ? { center } : {}), ...(right ? { right } : {}) },
  };
}

const writtenBand = ({ left, center, right }: Band): string =>
  `${left ? `&L${left}` : ''}${center ? `&C${center}` : ''}${right ? `&R${right}` : ''}`;
