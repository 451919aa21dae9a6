import type { Worksheet } from '@cj-tech-master/excelts';
import { decoded } from '../../addin/xml.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Chart, ChartSeries } from '../../model/types.ts';
import { columnWidth, EMU_PER_POINT, offsetOf, rowHeight } from './geometry.ts';
import type { FileChart, KeptChart } from './kept.ts';

type Group = FileChart['chartTypes'][number];
type Anchor = { nativeCol: number; nativeColOff: number; nativeRow: number; nativeRowOff: number };

/** Reads a file's charts into the sheet, as far as the workbook can show them, and tells which is which. */
export function readCharts(
  worksheet: Worksheet,
  sheet: Sheet,
  names: ReadonlyMap<number, string>,
): Map<FileChart, KeptChart> {
  const known = new Map<FileChart, KeptChart>();
  worksheet.getCharts().forEach((file, i) => {
    const group = file.chartTypes[0];
    if (file.isChartEx || !group) return;
    const id = `${sheet.id}-${i + 1}`;
    const name = names.get(file.chartNumber) ?? `Graphique ${i + 1}`;
    const chart: Chart = { ...content(file, group), ...place(file, sheet), id, name };
    sheet.charts.push(chart);
    known.set(file, { id, json: JSON.stringify(chart) });
  });
  return known;
}

function content(
  chart: FileChart,
  group: Group,
): Omit<Chart, 'id' | 'name' | 'left' | 'top' | 'width' | 'height'> {
  const several = chart.chartTypes.length > 1;
  const legend = chart.legend?.legendPos;
  const value = chart.axes.filter((axis) => axis.axisType === 'val').at(-1);
  const { min, max } = value?.scaling ?? {};
  const format = value?.numFmt?.sourceLinked ? undefined : value?.numFmt?.formatCode;
  return {
    type: officeType(group),
    ...(chart.title === undefined ? {} : { title: chart.title, ...titleSize(chart) }),
    series: chart.chartTypes.flatMap((each) =>
      each.series.map((series) => readSeries(series, several ? each : null)),
    ),
    ...axisTitle('categoryAxisTitle', chart.axes[0]),
    ...axisTitle('valueAxisTitle', value),
    valueAxis: {
      ...(value?.crosses === 'max' ? { atLast: true } : {}),
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(format === undefined ? {} : { format }),
    },
    reverseCategories: chart.axes[0]?.scaling?.orientation === 'maxMin',
    legend:
      legend === 't' ? 'top' : legend === 'b' ? 'bottom' : legend === 'l' ? 'left' : legend ? 'right' : null,
    ...('gapWidth' in group && group.gapWidth !== undefined ? { gapWidth: group.gapWidth } : {}),
  };
}

type FileTitle = NonNullable<FileChart['axes'][number]['title']>;

/** A loaded title with letters of its own is kept by the library as raw XML. */
function titleOf({ text, rawTx = '' }: FileTitle): { text: string; size?: number } {
  const first = text?.paragraphs[0];
  const size =
    first?.runs?.[0]?.properties?.size ??
    first?.runProperties?.size ??
    Number(/\bsz="(\d+)"/.exec(rawTx)?.[1]);
  return {
    text: lettersOf(text, rawTx),
    ...(size ? { size: size / 100 } : {}),
  };
}

function lettersOf(text: FileTitle['text'], rawTx: string): string {
  const raw = () => [...rawTx.matchAll(/<a:t[^>]*>(.*?)<\/a:t>/gs)].map(([, part = '']) => part).join('');
  return text?.paragraphs.flatMap(({ runs = [] }) => runs.map((run) => run.text)).join('') ?? decoded(raw());
}

function titleSize({ chartModel }: FileChart): Pick<Chart, 'titleSize'> {
  const title = chartModel?.chart.title;
  const size = title && titleOf(title).size;
  return size === undefined ? {} : { titleSize: size };
}

function axisTitle<K extends 'categoryAxisTitle' | 'valueAxisTitle'>(
  name: K,
  axis: FileChart['axes'][number] | undefined,
): { [P in K]?: string } | object {
  const text = axis?.title && titleOf(axis.title).text;
  return text ? { [name]: text } : {};
}

function officeType(group: Group): string {
  switch (group.type) {
    case 'bar':
    case 'bar3D': {
      const ends = {
        clustered: 'Clustered',
        standard: 'Clustered',
        stacked: 'Stacked',
        percentStacked: 'Stacked100',
      };
      return `${group.barDir === 'bar' ? 'Bar' : 'Column'}${ends[group.grouping]}`;
    }
    case 'scatter':
      return 'XYScatter';
    default:
      return group.type.charAt(0).toUpperCase() + group.type.slice(1);
  }
}

function readSeries(series: Group['series'][number], group: Group | null): ChartSeries {
  const values = 'yVal' in series ? series.yVal : 'val' in series ? series.val : undefined;
  const categories = 'xVal' in series ? series.xVal : 'cat' in series ? series.cat : undefined;
  const where =
    categories &&
    ('strRef' in categories ? categories.strRef : 'numRef' in categories ? categories.numRef : undefined);
  const kind = group?.type;
  return {
    values: values && 'numRef' in values ? (values.numRef?.formula ?? '') : '',
    ...(where?.formula ? { categories: where.formula } : {}),
    ...(series.tx?.strRef ? { nameRef: series.tx.strRef.formula } : {}),
    ...(series.tx?.value === undefined ? {} : { name: series.tx.value }),
    ...(kind === 'bar' || kind === 'line' || kind === 'scatter' ? { kind } : {}),
    ...colorOf(series.spPr),
    ...pointColors(series),
    ...pointLabels(series),
    ...('dataLabels' in series && series.dataLabels?.showVal ? { dataLabels: true } : {}),
    ...('marker' in series && series.marker?.symbol === 'none' ? { marker: false } : {}),
  };
}

/** The library keeps a loaded look as raw XML: its first plain colour is the series'. */
function colorOf(look: object | undefined): { color?: string } {
  const raw = look && '_rawXml' in look && typeof look._rawXml === 'string' ? look._rawXml : '';
  const color = /srgbClr val="([0-9A-F]{6})"/i.exec(raw)?.[1];
  return color ? { color: `#${color.toUpperCase()}` } : {};
}

function pointColors(series: Group['series'][number]): Pick<ChartSeries, 'pointColors'> {
  const points = 'dataPoints' in series ? (series.dataPoints ?? []) : [];
  const colors = points.flatMap(({ index, spPr }) => {
    const { color } = colorOf(spPr);
    return color ? [[index, color] as const] : [];
  });
  return colors.length > 0 ? { pointColors: Object.fromEntries(colors) } : {};
}

function pointLabels(series: Group['series'][number]): Pick<ChartSeries, 'pointLabels'> {
  const entries = ('dataLabels' in series && series.dataLabels?.entries) || [];
  const labels = entries.flatMap((entry) => {
    const raw = 'rawTx' in entry && typeof entry.rawTx === 'string' ? entry.rawTx : '';
    const said = lettersOf(entry.text, raw);
    return said === '' ? [] : [[entry.index, { text: said }] as const];
  });
  return labels.length > 0 ? { pointLabels: Object.fromEntries(labels) } : {};
}

function place(chart: FileChart, sheet: Sheet): Pick<Chart, 'over' | 'left' | 'top' | 'width' | 'height'> {
  const { tl, br, ext } = chart.model.range;
  const from = at(tl, sheet);
  if (br) {
    const to = at(br, sheet);
    const whole = [tl, br].every((anchor) => anchor.nativeColOff === 0 && anchor.nativeRowOff === 0);
    const over = {
      row: tl.nativeRow,
      column: tl.nativeCol,
      rows: br.nativeRow - tl.nativeRow,
      columns: br.nativeCol - tl.nativeCol,
    };
    return { ...(whole ? { over } : {}), ...from, width: to.left - from.left, height: to.top - from.top };
  }
  // A loaded extent is in pixels whatever its name says.
  const size = ext && 'width' in ext && 'height' in ext ? ext : undefined;
  return { ...from, width: Number(size?.width ?? 480) * 0.75, height: Number(size?.height ?? 290) * 0.75 };
}

const at = (anchor: Anchor, sheet: Sheet): { left: number; top: number } => ({
  left:
    offsetOf(anchor.nativeCol, (column) => columnWidth(sheet, column)) + anchor.nativeColOff / EMU_PER_POINT,
  top: offsetOf(anchor.nativeRow, rowHeight(sheet)) + anchor.nativeRowOff / EMU_PER_POINT,
});
