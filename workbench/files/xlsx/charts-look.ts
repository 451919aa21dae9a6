import type { Worksheet } from '@cj-tech-master/excelts';
import type { Chart, ChartSeries } from '../../model/types.ts';
import type { Family } from './charts.ts';

type ChartOptions = Parameters<Worksheet['addChart']>[0];
type SeriesOptions = NonNullable<ChartOptions['series']>[number];
type AxisOptions = NonNullable<ChartOptions['valueAxis']>;

// Excel's own first style: grey letters on thin grey lines.
const INK = { srgb: '595959' };
/** Letters of so many points. */
export const letters = (points: number, color = INK) => ({ size: points * 100, bold: false, color });
export const GRIDLINE = { border: 'D9D9D9', borderWidth: 0.75 };

/** Title and legend. */
export function chartFrame(chart: Chart) {
  const positions = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
  return {
    title: chart.title === undefined ? null : written(chart.title, chart.titleSize ?? 14),
    showLegend: chart.legend !== null,
    ...(chart.legend ? { legendPosition: positions[chart.legend] } : {}),
    legendOptions: { txPr: letters(9) },
  };
}

/** A chart's or axis's title is as large as it is said to be: without a size, readers choose their own. */
const written = (text: string, size: number) => {
  const properties = letters(size);
  return { paragraphs: [{ runProperties: properties, runs: [{ text, properties }] }] };
};

/** An axis's title; that of an upright axis runs upwards. */
export const axisTitle = (text: string, upright: boolean) => ({
  text: {
    ...written(text, 10),
    bodyProperties: { rotation: upright ? -90 * 60_000 : 0, vertical: 'horz' as const },
  },
  overlay: false,
});

/** Where the value axis meets the categories: at the first one, wherever that lies, unless told otherwise. */
export const valueAxisPlace = ({ valueAxis }: Chart): Pick<AxisOptions, 'crosses'> =>
  valueAxis?.atLast ? { crosses: 'max' } : {};

const reference = (text: string): string => text.replace(/^=/, '');

export function seriesOptions(series: ChartSeries, family: Family, clustered: boolean): SeriesOptions {
  const name = series.nameRef !== undefined ? { formula: reference(series.nameRef) } : series.name;
  const categories = series.categories === undefined ? undefined : reference(series.categories);
  const marker =
    series.marker === false
      ? { symbol: 'none' as const }
      : {
          symbol: 'circle' as const,
          size: 6,
          ...(series.color ? { fill: series.color, border: series.color } : {}),
        };
  // Scatter points are joined only when they have no marker: then the series is a line.
  const points = family === 'scatter' && series.marker !== false;
  return {
    values: reference(series.values),
    ...(name === undefined ? {} : { name }),
    ...(categories === undefined ? {} : family === 'scatter' ? { xValues: categories } : { categories }),
    ...(family === 'line' || family === 'scatter' ? { marker } : {}),
    // Readers take silence for consent: an unsaid line would be smoothed.
    ...(family === 'line' ? { smooth: false } : {}),
    ...(points ? { spPr: { line: { noFill: true } } } : look(series, family)),
    ...(family === 'bar' ? { invertIfNegative: false } : {}),
    ...labelsOf(series, family, clustered),
    ...pointLooks(series, family),
  };
}

function labelsOf(
  { dataLabels, pointLabels }: ChartSeries,
  family: Family,
  clustered: boolean,
): Pick<SeriesOptions, 'dataLabels'> {
  const entries = Object.entries(pointLabels ?? {}).flatMap(([rank, label]) =>
    'text' in label && label.text !== ''
      ? [{ index: Number(rank), text: label.text, position: 'r' as const, ...HIDDEN, showVal: true }]
      : [],
  );
  if (entries.length === 0) return dataLabels ? { dataLabels: valueLabels(family, clustered) } : {};
  return { dataLabels: { ...valueLabels(family, clustered), showVal: dataLabels ?? false, entries } };
}

const HIDDEN = {
  showCatName: false,
  showSerName: false,
  showLegendKey: false,
  showPercent: false,
  showBubbleSize: false,
} as const;

/** Everything that is not shown is said to be hidden: some readers take silence for consent. */
const valueLabels = (family: Family, clustered: boolean): NonNullable<SeriesOptions['dataLabels']> => ({
  showVal: true,
  ...HIDDEN,
  numFmt: 'General',
  numFmtLinked: true,
  ...(family === 'bar' && clustered ? { position: 'outEnd' as const } : {}),
  txPr: letters(9, { srgb: '404040' }),
});

function pointLooks({ pointColors }: ChartSeries, family: Family): Pick<SeriesOptions, 'dataPoints'> {
  const points = Object.entries(pointColors ?? {});
  if (points.length === 0) return {};
  const marked = family === 'line' || family === 'scatter';
  return {
    dataPoints: points.map(([rank, color]) => ({
      index: Number(rank),
      ...(marked
        ? { marker: { symbol: 'circle' as const, size: 6, fill: color, border: color } }
        : { fill: color }),
      ...(family === 'bar' ? { invertIfNegative: false } : {}),
    })),
  };
}

function look(series: ChartSeries, family: Family): Partial<SeriesOptions> {
  if (!series.color) return {};
  const lined = family === 'line' || family === 'scatter';
  return lined ? { line: series.color, lineWidth: 1.5 } : { fill: series.color };
}
