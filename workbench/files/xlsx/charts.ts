import type { Worksheet } from '@cj-tech-master/excelts';
import { labelText } from '../../model/pointLabels.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Chart, ChartSeries } from '../../model/types.ts';
import { axisTitle, chartFrame, GRIDLINE, letters, seriesOptions, valueAxisPlace } from './charts-look.ts';
import { columnWidth, EMU_PER_POINT, indexAt, rowHeight } from './geometry.ts';

type ChartOptions = Parameters<Worksheet['addChart']>[0];
export type Family = 'bar' | 'line' | 'scatter' | 'pie' | 'doughnut' | 'area';

/** Adds a chart of the workbook to a file's sheet as a native Excel chart. */
export function addChart(worksheet: Worksheet, sheet: Sheet, { series, ...look }: Chart): void {
  const chart: Chart = { ...look, series: series.map((each) => withLabelTexts(sheet, each)) };
  const range = chart.over ? overCells(chart.over) : atPoints(sheet, chart);
  const kinds = new Set(chart.series.map((series) => familyOf(chart, series)));
  if (kinds.size <= 1) worksheet.addChart(options(chart, familyOf(chart), chart.series), range);
  else {
    const groups = [...kinds].map((family) =>
      options(
        chart,
        family,
        chart.series.filter((series) => familyOf(chart, series) === family),
      ),
    );
    worksheet.addComboChart({ ...chartFrame(chart), groups }, range);
  }
  writeAxisTitles(worksheet, chart);
}

/** A label that follows a cell is written as the text of that cell: the library writes no link. */
function withLabelTexts({ book }: Sheet, { pointLabels, ...series }: ChartSeries): ChartSeries {
  if (!pointLabels) return series;
  const texts = Object.entries(pointLabels).map(([rank, label]) => [rank, { text: labelText(book, label) }]);
  return { ...series, pointLabels: Object.fromEntries(texts) };
}

/** The library's options take no letters for these titles; its chart, once made, does. */
function writeAxisTitles(worksheet: Worksheet, chart: Chart): void {
  const lying = /^bar/i.test(chart.type);
  const [category, value] = worksheet.getCharts().at(-1)?.axes ?? [];
  if (category && chart.categoryAxisTitle) category.title = axisTitle(chart.categoryAxisTitle, lying);
  if (value && chart.valueAxisTitle) value.title = axisTitle(chart.valueAxisTitle, !lying);
}

/** Offsets are given as the file holds them: the library would count them in its own default sizes. */
const corner = (column: number, row: number, across = 0, down = 0) => ({
  col: column,
  row,
  nativeCol: column,
  nativeColOff: Math.round(across * EMU_PER_POINT),
  nativeRow: row,
  nativeRowOff: Math.round(down * EMU_PER_POINT),
});

const overCells = ({ row, column, rows, columns }: NonNullable<Chart['over']>) => ({
  tl: corner(column, row),
  br: corner(column + columns, row + rows),
  editAs: 'twoCell' as const,
});

function atPoints(sheet: Sheet, { left, top, width, height }: Chart) {
  const column = indexAt(left, (index) => columnWidth(sheet, index));
  const row = indexAt(top, rowHeight(sheet));
  return {
    tl: corner(column.index, row.index, column.rest, row.rest),
    ext: { cx: Math.round(width * EMU_PER_POINT), cy: Math.round(height * EMU_PER_POINT) },
  };
}

function familyOf(chart: Chart, series?: ChartSeries): Family {
  if (series?.kind) return series.kind;
  const type = chart.type.toLowerCase();
  if (type.startsWith('xyscatter') || type === 'scatter') return 'scatter';
  if (type.startsWith('line')) return 'line';
  if (type.startsWith('area')) return 'area';
  if (type.startsWith('doughnut')) return 'doughnut';
  return type.startsWith('pie') ? 'pie' : 'bar';
}

/** 'clustered', 'stacked' or 'percentStacked', as the Office.js type ends: BarStacked100, ColumnStacked… */
function grouping(type: string): 'clustered' | 'stacked' | 'percentStacked' {
  if (/stacked100$/i.test(type)) return 'percentStacked';
  return /stacked$/i.test(type) ? 'stacked' : 'clustered';
}

function options(chart: Chart, family: Family, series: ChartSeries[]): ChartOptions {
  const { min, max, format } = chart.valueAxis ?? {};
  const horizontal = /^bar/i.test(chart.type);
  const stacked = grouping(chart.type);
  const labels = {
    txPr: letters(9),
    majorTickMark: 'none' as const,
    minorTickMark: 'none' as const,
    tickLblPos: 'nextTo' as const,
  };
  return {
    ...chartFrame(chart),
    type: family,
    varyColors: family === 'pie' || family === 'doughnut',
    series: series.map((each) => seriesOptions(each, family, stacked === 'clustered')),
    ...(family === 'bar' ? { barDir: horizontal ? 'bar' : 'col', grouping: stacked } : {}),
    ...(family === 'bar' && stacked !== 'clustered' ? { overlap: 100 } : {}),
    ...(family === 'bar' ? { gapWidth: chart.gapWidth ?? 150 } : {}),
    ...(family === 'scatter' ? { scatterStyle: 'lineMarker' } : {}),
    categoryAxis: {
      ...labels,
      ...(chart.reverseCategories ? { orientation: 'maxMin' } : {}),
      ...(family === 'scatter' ? { majorGridlines: true, majorGridlinesStyle: GRIDLINE } : {}),
      lineColor: 'BFBFBF',
      lineWidth: 0.75,
    },
    valueAxis: {
      ...labels,
      ...valueAxisPlace(chart),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(format === undefined
        ? { numFmt: 'General', numFmtLinked: true }
        : { numFmt: format, numFmtLinked: false }),
      majorGridlines: true,
      majorGridlinesStyle: GRIDLINE,
      spPr: { line: { noFill: true } },
    },
  };
}
