import { parseA1 } from '../../model/a1.ts';
import type { Book } from '../../model/book.ts';
import { labelText } from '../../model/pointLabels.ts';
import type { Chart, ChartSeries, Value } from '../../model/types.ts';

export interface Series {
  name: string;
  color: string;
  /** Colours of single points, by rank. */
  pointColors: Readonly<Record<number, string>>;
  /** Labels of single points, by rank, as they read now. */
  pointLabels: Readonly<Record<number, string>>;
  kind: 'bar' | 'line' | 'scatter';
  marker: boolean;
  labels: boolean;
  /** null where the cell holds no number: nothing is drawn there, never 0. */
  values: (number | null)[];
  categories: Value[];
  /** Number format of the first value, for labels and axis. */
  format: string | undefined;
}

const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

/** The chart's series as the cells stand now. */
export function seriesOf(book: Book, chart: Chart): Series[] {
  return chart.series.map((series, index) => {
    const values = cellsOf(book, series.values);
    return {
      name: nameOf(book, series) ?? `Série${index + 1}`,
      color: series.color ?? PALETTE[index % PALETTE.length] ?? '#4472C4',
      pointColors: series.pointColors ?? {},
      pointLabels: Object.fromEntries(
        Object.entries(series.pointLabels ?? {}).map(([rank, label]) => [rank, labelText(book, label)]),
      ),
      kind: series.kind ?? kindOf(chart.type),
      marker: series.marker ?? /Markers|^XYScatter$/.test(chart.type),
      labels: series.dataLabels ?? false,
      values: values.map(({ value }) => (typeof value === 'number' ? value : null)),
      categories: series.categories ? cellsOf(book, series.categories).map(({ value }) => value) : [],
      format: values[0]?.format,
    };
  });
}

function kindOf(type: string): Series['kind'] {
  if (type.startsWith('Line')) return 'line';
  return type.startsWith('XYScatter') ? 'scatter' : 'bar';
}

function nameOf(book: Book, series: ChartSeries): string | undefined {
  if (series.name !== undefined) return series.name;
  const value = series.nameRef ? cellsOf(book, series.nameRef)[0]?.value : undefined;
  return value === null || value === undefined || typeof value === 'object' ? undefined : String(value);
}

function cellsOf(book: Book, reference: string): { value: Value; format: string | undefined }[] {
  const parsed = parseA1(reference);
  const sheet = parsed?.sheet ? book.sheet(parsed.sheet) : book.active;
  if (!parsed || !sheet) return [];
  const { row, column, rows, columns } = parsed.area;
  const found: { value: Value; format: string | undefined }[] = [];
  for (let r = row; r < row + rows; r++) {
    if (sheet.hiddenRows.has(r)) continue;
    for (let c = column; c < column + columns; c++) {
      found.push({ value: sheet.value(r, c), format: sheet.style(r, c).numberFormat });
    }
  }
  return found;
}
