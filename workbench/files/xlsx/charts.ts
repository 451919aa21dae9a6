import type { Worksheet } from '@cj-tech-master/excelts';
import type { Sheet } from '../../model/sheet.ts';
import type { Chart, ChartSeries } from '../../model/types.ts';
import { columnWidth, EMU_PER_POINT, indexAt, rowHeight } from './geometry.ts';

type ChartOptions = Parameters<Worksheet['addChart']>[0];
type SeriesOptions = NonNullable<ChartOptions['series']>[number];
type Family = 'bar' | 'line' | 'scatter' | 'pie' | 'doughnut' | 'area';

/** Adds a chart of the workbook to a file's sheet as a native Excel chart. */
export function addChart(worksheet: Worksheet, sheet: Sheet, chart: Chart): void {
  const range = {
    tl: anchor(sheet, chart),
    ext: { cx: Math.round(chart.width * EMU_PER_POINT), cy: Math.round(chart.height * EMU_PER_POINT) },
  };
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
    worksheet.addComboChart({ ...frame(chart), groups }, range);
  }
}

/** Offsets are given as the file holds them: the library would count them in its own default sizes. */
function anchor(sheet: Sheet, { left, top }: Chart) {
  const column = indexAt(left, (index) => columnWidth(sheet, index));
  const row = indexAt(top, (index) => rowHeight(sheet, index));
  return {
    col: column.index,
    row: row.index,
    nativeCol: column.index,
    nativeColOff: Math.round(column.rest * EMU_PER_POINT),
    nativeRow: row.index,
    nativeRowOff: Math.round(row.rest * EMU_PER_POINT),
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

function frame(chart: Chart) {
  const positions = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
  return {
    title: chart.title ?? null,
    showLegend: chart.legend !== null,
    ...(chart.legend ? { legendPosition: positions[chart.legend] } : {}),
  };
}

function options(chart: Chart, family: Family, series: ChartSeries[]): ChartOptions {
  const { min, max, format } = chart.valueAxis ?? {};
  const horizontal = /^bar/i.test(chart.type);
  const stacked = grouping(chart.type);
  return {
    ...frame(chart),
    type: family,
    series: series.map((each) => seriesOptions(each, family)),
    ...(family === 'bar' ? { barDir: horizontal ? 'bar' : 'col', grouping: stacked } : {}),
    ...(family === 'bar' && stacked !== 'clustered' ? { overlap: 100 } : {}),
    ...(family === 'bar' && chart.gapWidth !== undefined ? { gapWidth: chart.gapWidth } : {}),
    ...(family === 'scatter' ? { scatterStyle: 'lineMarker' } : {}),
    categoryAxis: {
      ...(chart.categoryAxisTitle ? { title: chart.categoryAxisTitle } : {}),
      ...(chart.reverseCategories ? { orientation: 'maxMin' } : {}),
    },
    valueAxis: {
      ...(chart.valueAxisTitle ? { title: chart.valueAxisTitle } : {}),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(format === undefined ? {} : { numFmt: format, numFmtLinked: false }),
      majorGridlines: true,
    },
  };
}

const reference = (text: string): string => text.replace(/^=/, '');

function seriesOptions(series: ChartSeries, family: Family): SeriesOptions {
  const name = series.nameRef !== undefined ? { formula: reference(series.nameRef) } : series.name;
  const categories = series.categories === undefined ? undefined : reference(series.categories);
  const marker =
    series.marker === false
      ? { symbol: 'none' as const }
      : {
          symbol: 'circle' as const,
          size: 6,
          ...(series.color ? { fill: series.color, border: series.color } : {}),
        };
  // Scatter points are joined only when they have no marker: then the series is a line.
  const points = family === 'scatter' && series.marker !== false;
  return {
    values: reference(series.values),
    ...(name === undefined ? {} : { name }),
    ...(categories === undefined ? {} : family === 'scatter' ? { xValues: categories } : { categories }),
    ...(family === 'line' || family === 'scatter' ? { marker } : {}),
    ...(points ? { spPr: { line: { noFill: true } } } : look(series, family)),
    ...(series.dataLabels ? { dataLabels: { showVal: true } } : {}),
  };
}

function look(series: ChartSeries, family: Family): Partial<SeriesOptions> {
  if (!series.color) return {};
  const lined = family === 'line' || family === 'scatter';
  return lined ? { line: series.color, lineWidth: 1.5 } : { fill: series.color };
}
