import type { Chart } from '../../model/types.ts';
import { PIXELS_PER_POINT } from '../sheet/axis.ts';
import type { Series } from './data.ts';
import { about, circle, INK, line, rect, text, wrapped } from './svg.ts';

export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Title, axis titles and legend, and the room that they leave to the plot. */
export function frame(
  chart: Chart,
  series: readonly Series[],
  width: number,
  height: number,
  axis: {
    left: number;
    bottom: number;
    /** The horizontal axis stands above the plot. */
    onTop?: boolean;
    horizontalTitle?: string;
    verticalTitle?: string;
  },
): { svg: string; plot: Plot } {
  const parts: string[] = [];
  let top = 12;
  let bottom = height - 12;
  let left = 14;
  let right = width - 18;
  if (chart.title) {
    const size = (chart.titleSize ?? 14) * PIXELS_PER_POINT;
    const lines = wrapped(chart.title, width - 40, size);
    lines.forEach((part, rank) => {
      parts.push(text(width / 2, 10 + size * (1 + 1.2 * rank), part, { size }));
    });
    top = 22 + size * 1.2 * lines.length;
  }
  if (chart.legend) {
    const atBottom = chart.legend === 'bottom';
    if (atBottom || chart.legend === 'top') {
      parts.push(legendRow(series, width, atBottom ? bottom - 4 : top + 6));
      if (atBottom) bottom -= 24;
      else top += 22;
    } else {
      const room = Math.min(width / 3, 30 + Math.max(...series.map(({ name }) => about(name))));
      const x = chart.legend === 'right' ? right - room : left;
      parts.push(
        ...series.map((one, i) => legendEntry(one, x + 8, height / 2 + (i - series.length / 2) * 18)),
      );
      if (chart.legend === 'right') right -= room;
      else left += room;
    }
  }
  if (axis.horizontalTitle) {
    const y = axis.onTop ? top + 10 : bottom - 2;
    parts.push(text((left + axis.left + right) / 2, y, axis.horizontalTitle, { size: 13 }));
    if (axis.onTop) top += 20;
    else bottom -= 22;
  }
  if (axis.verticalTitle) {
    parts.push(
      text(left + 8, (top + bottom - axis.bottom) / 2, axis.verticalTitle, { size: 13, turned: true }),
    );
    left += 22;
  }
  left += axis.left;
  if (axis.onTop) top += axis.bottom;
  else bottom -= axis.bottom;
  return { svg: parts.join(''), plot: { left, top, width: right - left, height: bottom - top } };
}

function legendRow(series: readonly Series[], width: number, y: number): string {
  const widths = series.map(({ name }) => about(name) * 1.15 + 40);
  let x = (width - widths.reduce((sum, w) => sum + w, 0)) / 2;
  return series
    .map((one, i) => {
      const entry = legendEntry(one, x, y);
      x += widths[i] ?? 0;
      return entry;
    })
    .join('');
}

function legendEntry({ name, color, kind, marker }: Series, x: number, y: number): string {
  const keys = {
    bar: rect(x + 8, y - 8, 7, 7, color),
    line: line(x, y - 4, x + 18, y - 4, color, 2.5),
    scatter: marker ? circle(x + 10, y - 4, color) : line(x, y - 4, x + 18, y - 4, color, 2),
  };
  return keys[kind] + text(x + 22, y, name, { anchor: 'start', color: INK });
}
