import { display } from '../../calc/french.ts';
import type { Chart } from '../../model/types.ts';
import type { Plot } from './frame.ts';
import type { ValueScale } from './scale.ts';

/** A chart by categories, ready to be drawn. */
export interface Layout {
  chart: Chart;
  plot: Plot;
  scale: ValueScale;
  count: number;
  /** Bars lie down: categories run along the left side. */
  lying: boolean;
  /** The value axis of lying bars stands above the plot. */
  onTop: boolean;
  format: string | undefined;
}

export const written = (value: number, format: string | undefined): string =>
  display(value, format ? { numberFormat: format } : {}).text;

/** Place of a value along the value axis. */
export function at({ plot, scale, lying }: Layout, value: number): number {
  const share = scale.place(value);
  return lying ? plot.left + share * plot.width : plot.top + (1 - share) * plot.height;
}

/** Middle of a category along the other axis; a lying chart starts at the bottom unless it is reversed. */
export function middle({ plot, count, lying, chart }: Layout, index: number): number {
  if (!lying) return plot.left + ((index + 0.5) / count) * plot.width;
  const rank = chart.reverseCategories ? index : count - 1 - index;
  return plot.top + ((rank + 0.5) / count) * plot.height;
}
