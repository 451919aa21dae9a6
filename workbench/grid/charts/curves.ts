import type { Series } from './data.ts';
import { at, type Layout, middle, written } from './layout.ts';
import { valueScale } from './scale.ts';
import { circle, GRID, text } from './svg.ts';

/** A missing value breaks the line. */
export function curve(layout: Layout, one: Series): string {
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
    if (one.marker) marks += circle(x, y, one.pointColors[i] ?? one.color);
    if (one.labels)
      marks += text(x + 7, y + 4, written(value, one.format), { anchor: 'start', color: '#404040' });
  }
  return `<path d="${path}" fill="none" stroke="${one.color}" stroke-width="3" stroke-linejoin="round" stroke-linecap="round"/>${marks}`;
}

/** A scatter series over bars: its x on the value axis, its y spread over the plot's whole other side. */
export function reference(layout: Layout, one: Series): string {
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
