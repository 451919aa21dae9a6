import { display } from '../../calc/french.ts';
import type { Book } from '../../model/book.ts';
import type { Chart } from '../../model/types.ts';
import { seriesOf } from './data.ts';
import { frame } from './frame.ts';
import { spansZero, valueScale } from './scale.ts';
import { about, circle, line, text } from './svg.ts';

/** Points at (category, value); a series without markers is drawn as a line (reference lines). */
export function scatterChart(book: Book, chart: Chart, width: number, height: number): string {
  const series = seriesOf(book, chart);
  const points = series.map((one) => ({
    ...one,
    points: one.values.flatMap((y, i) => {
      const x = one.categories.length > 0 ? one.categories[i] : i + 1;
      return y !== null && typeof x === 'number' ? [{ x, y, rank: i }] : [];
    }),
  }));
  const all = points.flatMap((one) => one.points);
  const across = valueScale(
    all.map(({ x }) => x),
    {},
    spansZero(all.map(({ x }) => x)),
    7,
  );
  const up = valueScale(
    all.map(({ y }) => y),
    chart.valueAxis ?? {},
    spansZero(all.map(({ y }) => y)),
  );
  const written = (value: number, format?: string) =>
    display(value, format ? { numberFormat: format } : {}).text;
  const labels = up.ticks.map((tick) => written(tick, chart.valueAxis?.format));
  const { svg, plot } = frame(chart, series, width, height, {
    left: Math.max(...labels.map((one) => about(one))) + 10,
    bottom: 22,
    ...(chart.categoryAxisTitle ? { horizontalTitle: chart.categoryAxisTitle } : {}),
    ...(chart.valueAxisTitle ? { verticalTitle: chart.valueAxisTitle } : {}),
  });
  const x = (value: number) => plot.left + across.place(value) * plot.width;
  const y = (value: number) => plot.top + (1 - up.place(value)) * plot.height;
  const bottom = plot.top + plot.height;
  const parts = [svg];
  for (const tick of across.ticks)
    parts.push(line(x(tick), plot.top, x(tick), bottom), text(x(tick), bottom + 17, written(tick)));
  for (const [i, tick] of up.ticks.entries()) {
    parts.push(line(plot.left, y(tick), plot.left + plot.width, y(tick)));
    parts.push(text(plot.left - 7, y(tick) + 4, labels[i] ?? '', { anchor: 'end' }));
  }
  for (const { points: own, color, pointColors, pointLabels, marker, labels: named, name } of points) {
    const path = own.map((point) => `${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('L');
    if (!marker) parts.push(`<path d="M${path}" fill="none" stroke="${color}" stroke-width="2"/>`);
    else
      parts.push(...own.map((point) => circle(x(point.x), y(point.y), pointColors[point.rank] ?? color, 4)));
    for (const point of own) {
      const said = pointLabels[point.rank];
      if (said) parts.push(text(x(point.x) + 7, y(point.y) + 4, said, { anchor: 'start' }));
    }
    if (named)
      parts.push(
        ...own.map((point) =>
          text(x(point.x) + 8, y(point.y) + 4, own.length === 1 ? name : written(point.y), {
            anchor: 'start',
          }),
        ),
      );
  }
  return parts.join('');
}
