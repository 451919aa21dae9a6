import { parseA1 } from './a1.ts';
import type { Book } from './book.ts';
import type { ChartSeries } from './types.ts';

type PointLabel = NonNullable<ChartSeries['pointLabels']>[number];

/** What the label of a point says now: its own text, or that of the cell it follows. */
export function labelText(book: Book, label: PointLabel | undefined): string {
  if (!label) return '';
  if ('text' in label) return label.text;
  const parsed = parseA1(label.ref);
  const home = parsed?.sheet ? book.sheet(parsed.sheet) : book.active;
  const value = parsed && home ? home.value(parsed.area.row, parsed.area.column) : null;
  return value === null || typeof value === 'object' ? '' : String(value);
}

/** The labels of a series whose cells are now called otherwise; none when it has none. */
export function labelsOver(
  { pointLabels }: ChartSeries,
  over: (reference: string) => string,
): Pick<ChartSeries, 'pointLabels'> {
  if (!pointLabels) return {};
  const moved = Object.entries(pointLabels).map(([rank, label]) => [
    rank,
    'ref' in label ? { ref: over(label.ref) } : label,
  ]);
  return { pointLabels: Object.fromEntries(moved) };
}
