import type { Book } from '../../model/book.ts';
import type { Chart } from '../../model/types.ts';
import { escapeHtml } from '../html.ts';
import { categoryChart } from './categories.ts';
import { scatterChart } from './scatter.ts';
import { text } from './svg.ts';

/**
 * A chart as Excel draws it by default, in SVG, from the cells as they stand. Sizes are pixels.
 * Bars, columns, lines and scatters; another type is named in its place.
 */
export function chartSvg(book: Book, chart: Chart, width: number, height: number): string {
  const name = escapeHtml(chart.title ?? chart.name);
  return (
    `<svg role="img" aria-label="Graphique : ${name}" width="100%" height="100%" viewBox="0 0 ${width} ${height}">` +
    content(book, chart, width, height) +
    '</svg>'
  );
}

function content(book: Book, chart: Chart, width: number, height: number): string {
  if (chart.series.length === 0) return text(width / 2, height / 2, chart.title ?? '');
  if (/^(Bar|Column|Line)/.test(chart.type)) return categoryChart(book, chart, width, height);
  if (chart.type.startsWith('XYScatter')) return scatterChart(book, chart, width, height);
  return text(width / 2, height / 2, `Graphique « ${chart.type} » : visible dans Excel`);
}
