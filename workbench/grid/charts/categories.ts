import { display } from '../../calc/french.ts';
import type { Book } from '../../model/book.ts';
import type { Chart, Value } from '../../model/types.ts';
import { bars, stack } from './bars.ts';
import { curve, reference } from './curves.ts';
import { seriesOf } from './data.ts';
import { frame } from './frame.ts';
import { at, type Layout, middle, written } from './layout.ts';
import { spansZero, valueScale } from './scale.ts';
import { about, line, shortened, text, wrapped } from './svg.ts';

/** Labels are turned when a category has less room than this, in pixels. */
const NARROW = 60;

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
  // Excel turns the value axis over with the categories unless it is told to stand at the last one.
  const onTop = lying && (chart.reverseCategories ?? false) !== (chart.valueAxis?.atLast ?? false);
  const { svg, plot } = frame(chart, series, width, height, {
    left,
    onTop,
    bottom: turned ? Math.min(longest, height * 0.3) + 10 : 8 + 14 * lines,
    ...titles(chart, lying),
  });
  const layout: Layout = { chart, plot, scale, count, lying, onTop, format };
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

function gridlines(layout: Layout, ticks: readonly string[]): string {
  const { plot, scale, lying, onTop } = layout;
  const under = onTop ? plot.top - 8 : plot.top + plot.height + 17;
  return scale.ticks
    .map((tick, i) => {
      const place = at(layout, tick);
      return lying
        ? line(place, plot.top, place, plot.top + plot.height) + text(place, under, ticks[i] ?? '')
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
