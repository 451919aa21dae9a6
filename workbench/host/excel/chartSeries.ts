import { qualified } from '../../model/a1.ts';
import type { ChartSeries } from '../../model/types.ts';
import type { Arguments } from '../arguments.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';
import type { ChartRef } from './chart.ts';
import { chartDataLabels } from './chartFormat.ts';
import { chartPoints } from './chartPoints.ts';
import { color } from './color.ts';
import { range } from './range.ts';
import { nameTarget, rangeNamed } from './rangeRef.ts';
import { recorded } from './recorded.ts';
import { flag, number, oneOf, text } from './values.ts';

export interface SeriesRef extends ChartRef {
  readonly series: ChartSeries;
}

const at = (self: ChartRef, index: number) =>
  chartSeries({ ...self, series: self.chart.series[index] ?? fail('InvalidArgument') });

export const chartSeriesCollection: ExcelClass<ChartRef> = define('ChartSeriesCollection', {
  properties: { count: { get: ({ chart }) => chart.series.length } },
  items: (self) => self.chart.series.map((series) => chartSeries({ ...self, series })),
  find: (self, key) => at(self, number(key)),
  methods: {
    add: (self, args) => {
      const series: ChartSeries = { values: '' };
      if (args.has(0)) series.name = args.text(0);
      const index = args.has(1) ? args.integer(1) : self.chart.series.length;
      self.chart.series.splice(index, 0, series);
      self.sheet.lookChanged();
      return chartSeries({ ...self, series });
    },
    getItemAt: (self, args) => at(self, args.integer(0)),
    getCount: ({ chart }) => chart.series.length,
  },
});

const referenceOf = (args: Arguments) => {
  const source = args.object(0, range) ?? fail('InvalidArgument');
  return qualified(source.sheet.name, source.area);
};

/** The name shown: the one given, or the text of the cell that names the series. */
function nameOf({ sheet, series }: SeriesRef): string {
  if (series.name !== undefined) return series.name;
  if (series.nameRef === undefined) return '';
  const { sheet: home, area } = nameTarget(sheet, series.nameRef) ?? rangeNamed(sheet, series.nameRef);
  return String(home.value(area.row, area.column) ?? '');
}

const kept = (name: string, initial: Json) => recorded(({ series }: SeriesRef) => series, name, initial);
const KINDS = { Bar: 'bar', Column: 'bar', Line: 'line', XYScatter: 'scatter' } as const;
type KindName = keyof typeof KINDS;

const chartSeries = define<SeriesRef>('ChartSeries', {
  id: ({ chart, series }) => chart.series.indexOf(series),
  properties: {
    name: {
      get: nameOf,
      set: ({ sheet, series }, value) => {
        series.name = text(value);
        delete series.nameRef;
        sheet.lookChanged();
      },
    },
    chartType: {
      get: ({ chart, series }) => series.kind ?? chart.type,
      set: ({ sheet, series }, value) => {
        const family = (Object.keys(KINDS) as KindName[]).find((name) => text(value).startsWith(name));
        series.kind =
          KINDS[
            family ??
              fail('NotImplemented', `Series of type ${text(value)} are not part of this stand-in for Excel.`)
          ];
        if (text(value).endsWith('NoMarkers')) series.marker = false;
        sheet.lookChanged();
      },
    },
    hasDataLabels: {
      get: ({ series }) => series.dataLabels ?? false,
      set: ({ sheet, series }, value) => {
        series.dataLabels = flag(value);
        sheet.lookChanged();
      },
    },
    gapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 150,
      set: ({ sheet, chart }, value) => {
        chart.gapWidth = number(value);
        sheet.lookChanged();
      },
    },
    markerStyle: {
      get: ({ series }) => (series.marker === false ? 'None' : 'Automatic'),
      set: ({ sheet, series }, value) => {
        series.marker = oneOf(value, MARKERS) !== 'None';
        sheet.lookChanged();
      },
    },
    markerSize: kept('markerSize', 5),
    markerBackgroundColor: { get: ({ series }) => series.color ?? '', set: paint },
    markerForegroundColor: { get: ({ series }) => series.color ?? '', set: paint },
    overlap: kept('overlap', 0),
    smooth: kept('smooth', false),
    showShadow: kept('showShadow', false),
    axisGroup: kept('axisGroup', 'Primary'),
    invertIfNegative: kept('invertIfNegative', false),
  },
  children: {
    format: (self) => seriesFormat(self),
    dataLabels: ({ series }) => chartDataLabels({ owner: series, path: 'dataLabels' }),
    points: (self) => chartPoints(self),
  },
  methods: {
    setValues: ({ sheet, series }, args) => {
      series.values = referenceOf(args);
      sheet.lookChanged();
      return null;
    },
    setXAxisValues: ({ sheet, series }, args) => {
      series.categories = referenceOf(args);
      sheet.lookChanged();
      return null;
    },
    delete: ({ sheet, chart, series }) => {
      chart.series = chart.series.filter((other) => other !== series);
      sheet.lookChanged();
      return null;
    },
  },
});

const MARKERS = [
  'Invalid',
  'Automatic',
  'None',
  'Square',
  'Diamond',
  'Triangle',
  'X',
  'Star',
  'Dot',
  'Dash',
  'Circle',
  'Plus',
  'Picture',
] as const;

function paint({ sheet, series }: SeriesRef, value: Json) {
  series.color = color(value);
  sheet.lookChanged();
}

const seriesFormat = define<SeriesRef>('ChartSeriesFormat', {
  children: { fill: (self) => seriesFill(self), line: (self) => seriesLine(self) },
});

const seriesFill = define<SeriesRef>('ChartFill', {
  methods: {
    setSolidColor: (self, args) => {
      paint(self, args.json(0));
      return null;
    },
    clear: ({ sheet, series }) => {
      delete series.color;
      sheet.lookChanged();
      return null;
    },
  },
});

/** A series has one colour in the model: its line's is its own. */
const seriesLine = define<SeriesRef>('ChartLineFormat', {
  properties: {
    color: { get: ({ series }) => series.color ?? '', set: paint },
    weight: kept('line.weight', 2.25),
    lineStyle: kept('line.lineStyle', 'Continuous'),
  },
});
