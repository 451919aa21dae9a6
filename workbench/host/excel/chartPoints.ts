import { parseA1 } from '../../model/a1.ts';
import { sizeOf } from '../../model/area.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { chartDataLabel } from './chartDataLabel.ts';
import type { SeriesRef } from './chartSeries.ts';
import { color } from './color.ts';
import { flag, number } from './values.ts';

export interface PointRef extends SeriesRef {
  readonly rank: number;
}

const count = ({ series }: SeriesRef) => {
  const area = parseA1(series.values)?.area;
  return area ? sizeOf(area) : 0;
};
const at = (self: SeriesRef, rank: number) =>
  rank >= 0 && rank < count(self) ? chartPoint({ ...self, rank }) : fail('InvalidArgument');

export const chartPoints: ExcelClass<SeriesRef> = define('ChartPointsCollection', {
  properties: { count: { get: count } },
  items: (self) => Array.from({ length: count(self) }, (_, rank) => chartPoint({ ...self, rank })),
  find: (self, key) => at(self, number(key)),
  methods: {
    getItemAt: (self, args) => at(self, args.integer(0)),
    getCount: count,
  },
});

const chartPoint = define<PointRef>('ChartPoint', {
  id: ({ rank }) => rank,
  properties: {
    value: { get: pointValue },
    hasDataLabel: {
      get: ({ series, rank }) => series.pointLabels?.[rank] !== undefined || (series.dataLabels ?? false),
      set: ({ sheet, series, rank }, value) => {
        const { [rank]: own, ...others } = series.pointLabels ?? {};
        series.pointLabels = flag(value) ? { ...others, [rank]: own ?? { text: '' } } : others;
        sheet.lookChanged();
      },
    },
  },
  children: { format: (self) => pointFormat(self), dataLabel: (self) => chartDataLabel(self) },
});

function pointValue({ sheet, series, rank }: PointRef) {
  const parsed = parseA1(series.values);
  const home = parsed?.sheet ? sheet.book.sheet(parsed.sheet) : sheet;
  if (!parsed || !home) return null;
  const { row, column, columns } = parsed.area;
  const value = home.value(row + Math.floor(rank / columns), column + (rank % columns));
  return value !== null && typeof value === 'object' ? null : value;
}

const pointFormat = define<PointRef>('ChartPointFormat', {
  children: { fill: (self) => pointFill(self) },
});

const pointFill = define<PointRef>('ChartFill', {
  methods: {
    setSolidColor: ({ sheet, series, rank }, args) => {
      series.pointColors = { ...series.pointColors, [rank]: color(args.json(0)) };
      sheet.lookChanged();
      return null;
    },
    clear: ({ sheet, series, rank }) => {
      const { [rank]: _cleared, ...others } = series.pointColors ?? {};
      series.pointColors = others;
      sheet.lookChanged();
      return null;
    },
  },
});
