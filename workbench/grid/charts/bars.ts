import type { Series } from './data.ts';
import { at, type Layout, middle, written } from './layout.ts';
import { rect, text } from './svg.ts';

/** A series whose values stand on those of the series before it. */
export type Stacked = Series & { from: number[] };

export function stack(series: readonly Series[], percent: boolean): Stacked[] {
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

export function bars(layout: Layout, series: readonly Stacked[], stacked: boolean): string {
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
          const color = one.pointColors[i] ?? one.color;
          const bar = lying
            ? rect(low, start, size, thickness, color)
            : rect(start, low, thickness, size, color);
          return (
            bar +
            (one.labels ? barLabel(layout, value - (one.from[i] ?? 0), one, start + thickness / 2, to) : '')
          );
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
