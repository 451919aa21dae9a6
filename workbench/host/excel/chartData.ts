import { qualified } from '../../model/a1.ts';
import type { Area, ChartSeries } from '../../model/types.ts';
import type { RangeRef } from './rangeRef.ts';
import { oneOf } from './values.ts';

/**
 * The series that Excel makes of a source range. Series run along the longer side unless told; a first line of text
 * names them and a first line of text across gives the categories (for a scatter chart, the first one is x).
 */
export function seriesFrom(source: RangeRef, seriesBy: string, type: string): ChartSeries[] {
  const { sheet, area } = source;
  const by = oneOf(seriesBy, ['Auto', 'Columns', 'Rows']);
  const inColumns = by === 'Auto' ? area.rows >= area.columns : by === 'Columns';
  const is = (row: number, column: number, test: (value: unknown) => boolean) =>
    test(sheet.value(row, column));
  const isText = (value: unknown) => typeof value === 'string' || value === null;

  const across = { row: area.row, column: area.column + area.columns - 1 };
  const down = { row: area.row + area.rows - 1, column: area.column };
  const headerRow = area.rows > 1 && is(across.row, across.column, isText);
  const headerColumn =
    area.columns > 1 && (is(down.row, down.column, isText) || (inColumns && type.startsWith('XY')));
  const names = inColumns ? headerRow : headerColumn;
  const categories = inColumns ? headerColumn : headerRow;

  const line = (index: number, offset: boolean): Area =>
    inColumns
      ? {
          ...area,
          column: area.column + index,
          columns: 1,
          row: area.row + (offset ? 1 : 0),
          rows: area.rows - (offset ? 1 : 0),
        }
      : {
          ...area,
          row: area.row + index,
          rows: 1,
          column: area.column + (offset ? 1 : 0),
          columns: area.columns - (offset ? 1 : 0),
        };
  const count = inColumns ? area.columns : area.rows;
  const reference = (part: Area) => qualified(sheet.name, part);

  const series: ChartSeries[] = [];
  for (let i = categories ? 1 : 0; i < count; i++) {
    const head = { ...line(i, false), rows: 1, columns: 1 };
    series.push({
      values: reference(line(i, names)),
      ...(categories ? { categories: reference(line(0, names)) } : {}),
      ...(names ? { nameRef: reference(head) } : {}),
    });
  }
  return series;
}
