import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';

/** The sorted numbers that a colour scale or a data bar spreads over. */
export interface Scale {
  readonly sorted: readonly number[];
  readonly low: number;
  readonly high: number;
}
export interface Point {
  readonly kind: string;
  readonly value?: number | string;
  readonly color: string;
}

export function scaleOf(sheet: Sheet, areas: readonly Area[]): Scale {
  const numbers: number[] = [];
  for (const area of areas) {
    sheet.eachCell(area, (cell) => {
      if (typeof cell.value === 'number') numbers.push(cell.value);
    });
  }
  const sorted = numbers.sort((a, b) => a - b);
  return { sorted, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

/** The colour of a value between the scale's points, null when the scale has none. */
export function colorAt(scale: Scale, points: readonly Point[], value: number): string | null {
  const stops = points.map((point) => ({ at: position(scale, point), color: point.color }));
  const [first] = stops;
  const last = stops.at(-1);
  if (!first || !last) return null;
  if (value <= first.at) return first.color;
  for (const [i, to] of stops.entries()) {
    const from = stops[i - 1];
    if (from && value <= to.at) return mix(from.color, to.color, (value - from.at) / (to.at - from.at || 1));
  }
  return last.color;
}

function position({ sorted, low, high }: Scale, point: Point): number {
  const value = Number(point.value ?? 0);
  switch (point.kind.toLowerCase()) {
    case 'min':
    case 'lowestvalue':
      return low;
    case 'max':
    case 'highestvalue':
      return high;
    case 'percent':
      return low + ((high - low) * value) / 100;
    case 'percentile':
      return sorted[Math.round(((sorted.length - 1) * value) / 100)] ?? low;
    default:
      return value;
  }
}

function mix(from: string, to: string, share: number): string {
  const channel = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share),
  );
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
