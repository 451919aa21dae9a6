import { contains } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { intern } from '../../model/style.ts';
import type { Style, Table } from '../../model/types.ts';

/** The six accents of the Office theme, black for the styles that have none. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const BANDS = ['#D9D9D9', '#D9E1F2', '#FCE4D6', '#EDEDED', '#FFF2CC', '#DDEBF7', '#E2EFDA'];

/** What a table's own style gives to a cell: its header, its bands, its totals; undefined outside tables. */
export function tableStyle(sheet: Sheet, row: number, column: number): Style | undefined {
  const table = sheet.tables.find(({ area }) => contains(area, row, column));
  const parsed = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table?.style ?? '');
  if (!table || !parsed) return undefined;
  const hue = (Number(parsed[2]) - 1) % 7;
  const accent = ACCENTS[hue] ?? '#000000';
  const filled = parsed[1] !== 'Light' || Number(parsed[2]) > 7;
  const line = { style: 'thin', color: accent } as const;
  switch (partOf(table, row)) {
    case 'header':
      return filled
        ? intern({ bold: true, fill: accent, fontColor: '#FFFFFF' })
        : intern({ bold: true, borders: { top: line, bottom: line } });
    case 'totals':
      return intern({ bold: true, borders: { top: { style: 'double', color: accent } } });
    case 'band':
      return intern({ fill: BANDS[hue] ?? '#D9D9D9' });
    default:
      return undefined;
  }
}

function partOf({ area, hasTotals }: Table, row: number): 'header' | 'totals' | 'band' | 'plain' {
  if (row === area.row) return 'header';
  if (hasTotals && row === area.row + area.rows - 1) return 'totals';
  return (row - area.row) % 2 === 1 ? 'band' : 'plain';
}
