import { renamedIn } from './formula.ts';
import { labelsOver } from './pointLabels.ts';
import type { Sheet } from './sheet.ts';
import type { ChartSeries } from './types.ts';

/** Copies all that a sheet holds into an empty one. Tables are left out: their names are the workbook's. */
export function duplicate(from: Sheet, to: Sheet): void {
  for (const [key, cell] of from.cells) to.cells.set(key, { ...cell });
  copyMap(from.columnWidths, to.columnWidths);
  copyMap(from.rowHeights, to.rowHeights);
  copyMap(from.columnStyles, to.columnStyles);
  copyMap(from.rowStyles, to.rowStyles);
  copyMap(from.customProperties, to.customProperties);
  for (const row of from.hiddenRows) to.hiddenRows.add(row);
  for (const column of from.hiddenColumns) to.hiddenColumns.add(column);
  to.visibility = from.visibility;
  to.merges = [...from.merges];
  to.frozen = { ...from.frozen };
  to.conditionalFormats = from.conditionalFormats.map((format) => ({
    ...format,
    areas: [...format.areas],
    rule: structuredClone(format.rule),
  }));
  to.validations = structuredClone(from.validations);
  to.charts = from.charts.map((chart) => ({
    ...structuredClone(chart),
    id: `${chart.id}-${to.id}`,
    series: chart.series.map((series) => pointedAt(series, from.name, to.name)),
  }));
  to.pictures = from.pictures.map((picture) => ({ ...picture, id: `${picture.id}-${to.id}` }));
  to.autoFilter = from.autoFilter;
  to.page = structuredClone(from.page);
  to.gridlines = from.gridlines;
  to.tabColor = from.tabColor;
  to.defaultColumnWidth = from.defaultColumnWidth;
  to.defaultRowHeight = from.defaultRowHeight;
  const area = to.used(false);
  if (area) to.book.notify({ kind: 'cells', sheet: to, area, cause: 'edit' });
}

function pointedAt(series: ChartSeries, from: string, to: string): ChartSeries {
  const moved: ChartSeries = { ...series, values: renamedIn(series.values, from, to) };
  if (series.categories !== undefined) moved.categories = renamedIn(series.categories, from, to);
  if (series.nameRef !== undefined) moved.nameRef = renamedIn(series.nameRef, from, to);
  return { ...moved, ...labelsOver(series, (reference) => renamedIn(reference, from, to)) };
}

function copyMap<K, V>(from: Map<K, V>, to: Map<K, V>): void {
  for (const [key, value] of from) to.set(key, value);
}
