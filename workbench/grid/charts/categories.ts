import { display } from '../../calc/french.ts';
import type { Book } from '../../model/book.ts';
import type { Chart, Value } from '../../model/types.ts';
import { type Series, seriesOf } from './data.ts';
import { frame, type Plot } from './frame.ts';
import { spansZero, type ValueScale, valueScale } from './scale.ts';
import { about, circle, GRID, line, rect, shortened, text, wrapped } from './svg.ts';

/** Labels are turned when a category has less room than this, in pixels. */
const NARROW = 60;

interface Layout {
  chart: Chart;
  plot: Plot;
  scale: ValueScale;
  count: number;
  /** Bars lie down: categories run along the left side. */
  lying: boolean;
  format: string | undefined;
}

/** Bar, column and line charts, stacked or not, with a scatter series laid over bars for a reference line. */
export function categoryChart(book: Book, chart: Chart, width: number, height: number): string {
  const series = seriesOf(book, chart);
  const lying = chart.type.startsWith('Bar');
  const plain = series.filter(({ kind }) => kind !== 'scatter');
  const stacked = /Stacked/.test(chart.type);
  const shown = stacked ? stack(plain, /100$/.test(chart.type)) : plain.map((one) => ({ ...one, from: [] }));
  const names = (plain[0]?.categories ?? []).map(label);
  const count = Math.max(names.length, ...plain.map(({ values }) => values.length), 1);
  const numbers = shown.flatMap(({ values }) => values).filter((value) => value !== null);
  const over = series.filter(({ kind }) => kind === 'scatter').flatMap(({ categories }) => categories);
  const scale = valueScale(
    [...numbers, ...over.filter((x) => typeof x === 'number')],
    chart.valueAxis ?? {},
    plain.some(({ kind }) => kind === 'bar') || spansZero(numbers),
  );
  const format = chart.valueAxis?.format ?? (/100$/.test(chart.type) ? '0%' : plain[0]?.format);
  const ticks = scale.ticks.map((tick) => written(tick, format));
  const longest = Math.max(...names.map((name) => about(name)), 10);
  const left = lying
    ? Math.min(longest, width * 0.36) + 8
    : Math.max(...ticks.map((tick) => about(tick))) + 10;
  const slot = (width - left) / count;
  const turned = !lying && longest > slot && slot < NARROW;
  const lines = turned || lying ? 1 : Math.max(1, ...names.map((name) => wrapped(name, slot).length));
  const { svg, plot } = frame(chart, series, width, height, {
    left,
    bottom: turned ? Math.min(longest, height * 0.3) + 10 : 8 + 14 * lines,
    ...titles(chart, lying),
  });
  const layout: Layout = { chart, plot, scale, count, lying, format };
  return [
    svg,
    gridlines(layout, ticks),
    categoryAxis(layout, names, turned, left),
    bars(
      layout,
      shown.filter(({ kind }) => kind === 'bar'),
      stacked,
    ),
    ...shown.filter(({ kind }) => kind === 'line').map((one) => curve(layout, one)),
    ...series.filter(({ kind }) => kind === 'scatter').map((one) => reference(layout, one)),
  ].join('');
}

type Stacked = Series & { from: number[] };

function stack(series: readonly Series[], percent: boolean): Stacked[] {
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const totals = Array.from({ length }, (_, i) =>
    series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  const reached = Array.from({ length }, () => 0);
  return series.map((one) => {
    const from = [...reached];
    const values = one.values.map((value, i) => {
      const part = percent ? (value ?? 0) / (totals[i] || 1) : (value ?? 0);
      reached[i] = (reached[i] ?? 0) + part;
      return reached[i] ?? 0;
    });
    return { ...one, values, from };
  });
}

const written = (value: number, format: string | undefined): string =>
  display(value, format ? { numberFormat: format } : {}).text;

const label = (value: Value): string =>
  value === null || typeof value === 'object'
    ? ''
    : typeof value === 'number'
      ? display(value).text
      : String(value);

function titles(chart: Chart, lying: boolean): { horizontalTitle?: string; verticalTitle?: string } {
  const across = lying ? chart.valueAxisTitle : chart.categoryAxisTitle;
  const up = lying ? chart.categoryAxisTitle : chart.valueAxisTitle;
  return { ...(across ? { horizontalTitle: across } : {}), ...(up ? { verticalTitle: up } : {}) };
}

/** Place of a value along the value axis. */
function at({ plot, scale, lying }: Layout, value: number): number {
  const share = scale.place(value);
  return lying ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
}

/** Middle of a category along the other axis; a lying chart starts at the bottom unless it is reversed. */
function middle({ plot, count, lying, chart }: Layout, index: number): number {
  if (!lying) return plot.left + ((index + 0.5) / count) * plot.width;
  const rank = chart.reverseCategories ? index : count - 1 - index;
  return plot.top + ((rank + 0.5) / count) * plot.height;
}

function gridlines(layout: Layout, ticks: readonly string[]): string {
  const { plot, scale, lying } = layout;
  return scale.ticks
    .map((tick, i) => {
      const place = at(layout, tick);
      return lying
        ? line(place, plot.top, place, plot.top + plot.height) +
            text(place, plot.top + plot.height + 17, ticks[i] ?? '')
        : line(plot.left, place, plot.left + plot.width, place) +
            text(plot.left - 7, place + 4, ticks[i] ?? '', { anchor: 'end' });
    })
    .join('');
}

function categoryAxis(layout: Layout, names: readonly string[], turned: boolean, room: number): string {
  const { plot, lying, scale, count } = layout;
  const zero = at(layout, Math.max(scale.min, Math.min(0, scale.max)));
  const axis = lying
    ? line(zero, plot.top, zero, plot.top + plot.height, '#BFBFBF')
    : line(plot.left, zero, plot.left + plot.width, zero, '#BFBFBF');
  const every = Math.ceil(
    (count * 13) / (lying ? plot.height : turned ? plot.width : Number.POSITIVE_INFINITY),
  );
  const labels = names.map((name, i) => {
    if (every > 1 && i % every !== 0) return '';
    const place = middle(layout, i);
    const below = plot.top + plot.height;
    if (lying) return text(plot.left - 7, place + 4, shortened(name, room), { anchor: 'end' });
    return turned
      ? text(place + 4, below + 8, shortened(name, 110), { anchor: 'end', turned: true })
      : wrapped(name, plot.width / count)
          .map((part, rank) => text(place, below + 17 + 14 * rank, part))
          .join('');
  });
  return axis + labels.join('');
}

function bars(layout: Layout, series: readonly Stacked[], stacked: boolean): string {
  const { plot, count, lying, scale, chart } = layout;
  const slot = (lying ? plot.height : plot.width) / count;
  const side = stacked ? 1 : Math.max(1, series.length);
  const thickness = slot / (side + (chart.gapWidth ?? 150) / 100);
  const base = Math.max(scale.min, Math.min(0, scale.max));
  return series
    .map((one, rank) =>
      one.values
        .map((value, i) => {
          if (value === null) return '';
          const order = stacked ? 0 : lying && !chart.reverseCategories ? side - 1 - rank : rank;
          const start = middle(layout, i) - (thickness * side) / 2 + order * thickness;
          const from = at(layout, one.from[i] ?? base);
          const to = at(layout, Math.max(scale.min, Math.min(scale.max, value)));
          const low = Math.min(from, to);
          const size = Math.abs(to - from);
          const bar = lying
            ? rect(low, start, size, thickness, one.color)
            : rect(start, low, thickness, size, one.color);
          return bar + (one.labels ? barLabel(layout, value, one, start + thickness / 2, to) : '');
        })
        .join(''),
    )
    .join('');
}

function barLabel(
  { lying, format }: Layout,
  value: number,
  one: Series,
  across: number,
  end: number,
): string {
  const shown = written(value, one.format ?? format);
  const sign = value < 0 ? -1 : 1;
  return lying
    ? text(end + 5 * sign, across + 4, shown, { anchor: sign > 0 ? 'start' : 'end', color: '#404040' })
    : text(across, sign > 0 ? end - 5 : end + 14, shown, { color: '#404040' });
}

/** A missing value breaks the line. */
function curve(layout: Layout, one: Series): string {
  let path = '';
  let pen = 'M';
  let marks = '';
  for (const [i, value] of one.values.entries()) {
    if (value === null) {
      pen = 'M';
      continue;
    }
    const x = middle(layout, i);
    const y = at(layout, value);
    path += `${pen}${x.toFixed(1)} ${y.toFixed(1)}`;
    pen = 'L';
    if (one.marker) marks += circle(x, y, one.color);
    if (one.labels) marks += text(x, y - 8, written(value, one.format), { color: '#404040' });
  }
  return `<path d="${path}" fill="none" stroke="${one.color}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>${marks}`;
}

/** A scatter series over bars: its x on the value axis, its y spread over the plot's whole other side. */
function reference(layout: Layout, one: Series): string {
  const { plot, lying } = layout;
  const ys = one.values.filter((value) => value !== null);
  const across = valueScale(ys, { min: Math.min(0, ...ys), max: Math.max(...ys, 0) || 1 }, true);
  const points = one.values.flatMap((y, i) => {
    const x = one.categories[i];
    if (y === null || typeof x !== 'number') return [];
    const share = across.place(y);
    const place = at(layout, x);
    return lying
      ? [`${place.toFixed(1)} ${(plot.top + (1 - share) * plot.height).toFixed(1)}`]
      : [`${(plot.left + share * plot.width).toFixed(1)} ${place.toFixed(1)}`];
  });
  return points.length > 1
    ? `<path d="M${points.join('L')}" fill="none" stroke="${one.color ?? GRID}" stroke-width="2"/>`
    : '';
}
