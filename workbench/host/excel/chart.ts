import { union } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Chart } from '../../model/types.ts';
import { define, type ExcelClass, type Property } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { chartAxes } from './chartAxes.ts';
import { seriesFrom } from './chartData.ts';
import { areaFormat, chartDataLabels, chartFont, chartFontSized } from './chartFormat.ts';
import { chartSeriesCollection } from './chartSeries.ts';
import { range } from './range.ts';
import { rangeNamed } from './rangeRef.ts';
import { recorded } from './recorded.ts';
import { chartBox } from './sheetGeometry.ts';
import { flag, number, oneOf, text } from './values.ts';
import { worksheet } from './worksheet.ts';

export interface ChartRef {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const points = (name: 'left' | 'top' | 'width' | 'height'): Property<ChartRef> => ({
  get: ({ sheet, chart: one }) => chartBox(sheet, one)[name],
  set: ({ sheet, chart: one }, value) => {
    Object.assign(one, chartBox(sheet, one), { [name]: number(value) });
    delete one.over;
    sheet.lookChanged();
  },
});
const partOf = (path: string) => (self: ChartRef) => ({ owner: self.chart, path });

export const chart: ExcelClass<ChartRef> = define('Chart', {
  id: ({ chart: one }) => one.id,
  properties: {
    id: { get: ({ chart: one }) => one.id },
    name: {
      get: ({ chart: one }) => one.name,
      set: ({ sheet, chart: one }, value) => {
        one.name = text(value);
        sheet.lookChanged();
      },
    },
    chartType: {
      get: ({ chart: one }) => one.type,
      set: ({ sheet, chart: one }, value) => {
        one.type = text(value);
        sheet.lookChanged();
      },
    },
    left: points('left'),
    top: points('top'),
    width: points('width'),
    height: points('height'),
  },
  children: {
    axes: (self) => chartAxes(self),
    dataLabels: (self) => chartDataLabels(partOf('dataLabels')(self)),
    format: (self) => areaFormat(partOf('format')(self)),
    legend: (self) => chartLegend(self),
    series: (self) => chartSeriesCollection(self),
    title: (self) => chartTitle(self),
    worksheet: ({ sheet }) => worksheet(sheet),
  },
  methods: {
    setPosition: ({ sheet, chart: one }, args) => {
      const start = args.object(0, range) ?? rangeNamed(sheet, args.text(0));
      const end = args.has(1) ? (args.object(1, range) ?? rangeNamed(sheet, args.text(1))) : undefined;
      const { width, height } = chartBox(sheet, one);
      if (end) {
        const { row, column } = start.area;
        if (end.area.row < row || end.area.column < column) fail('InvalidArgument');
        one.over = union(start.area, end.area);
      } else {
        const { left, top } = chartBox(sheet, { ...one, over: start.area });
        delete one.over;
        Object.assign(one, { left, top, width, height });
      }
      sheet.lookChanged();
      return null;
    },
    setData: ({ sheet, chart: one }, args) => {
      const source = args.object(0, range) ?? fail('InvalidArgument');
      one.series = seriesFrom(source, args.text(1, 'Auto'), one.type);
      sheet.lookChanged();
      return null;
    },
    activate: () => null,
    delete: ({ sheet, chart: one }) => {
      sheet.charts = sheet.charts.filter((other) => other !== one);
      sheet.lookChanged();
      return null;
    },
  },
});

const chartTitle = define<ChartRef>('ChartTitle', {
  properties: {
    text: {
      get: ({ chart: one }) => one.title ?? '',
      set: ({ sheet, chart: one }, value) => {
        one.title = text(value);
        sheet.lookChanged();
      },
    },
    visible: {
      get: ({ chart: one }) => one.title !== undefined,
      set: ({ sheet, chart: one }, value) => {
        if (flag(value)) one.title ??= 'Titre du graphique';
        else delete one.title;
        sheet.lookChanged();
      },
    },
    overlay: recorded(({ chart: one }) => one, 'title.overlay', false),
  },
  children: { format: (self) => titleFormat(self) },
});

const titleFormat = define<ChartRef>('ChartTitleFormat', {
  children: { font: (self) => titleFont(self) },
});

const titleFont = chartFontSized<ChartRef>(partOf('title'), {
  get: ({ chart: one }) => one.titleSize ?? 14,
  set: ({ sheet, chart: one }, value) => {
    one.titleSize = number(value);
    sheet.lookChanged();
  },
});

const SIDES = { Top: 'top', Bottom: 'bottom', Left: 'left', Right: 'right' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as Side[];

/** A chart shows its legend below unless told otherwise. */
const chartLegend = define<ChartRef>('ChartLegend', {
  properties: {
    visible: {
      get: ({ chart: one }) => one.legend !== null,
      set: ({ sheet, chart: one }, value) => {
        if (!flag(value)) one.legend = null;
        else one.legend ??= 'bottom';
        sheet.lookChanged();
      },
    },
    position: {
      get: ({ chart: one }) =>
        SIDE_NAMES.find((name) => SIDES[name] === (one.legend ?? 'bottom')) ?? 'Bottom',
      set: ({ sheet, chart: one }, value) => {
        one.legend = SIDES[oneOf(value, SIDE_NAMES)];
        sheet.lookChanged();
      },
    },
    overlay: recorded(({ chart: one }) => one, 'legend.overlay', false),
  },
  children: { format: (self) => legendFormat(self) },
});

const legendFormat = define<ChartRef>('ChartLegendFormat', {
  children: { font: (self) => chartFont(partOf('legend')(self)) },
});
