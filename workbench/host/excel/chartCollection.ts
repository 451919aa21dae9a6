import type { Sheet } from '../../model/sheet.ts';
import type { Chart } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { chart } from './chart.ts';
import { seriesFrom } from './chartData.ts';
import { range } from './range.ts';

const KNOWN =
  /^(Bar|Column)(Clustered|Stacked|Stacked100)$|^Line(Markers)?$|^XYScatter(Lines|LinesNoMarkers|Smooth|SmoothNoMarkers)?$|^(Pie|Doughnut|Area)$/;

const named = (sheet: Sheet, key: string) => {
  const wanted = key.toLowerCase();
  const found = sheet.charts.find((one) => one.id === key || one.name.toLowerCase() === wanted);
  return found ? chart({ sheet, chart: found }) : null;
};

export const chartCollection: ExcelClass<Sheet> = define('ChartCollection', {
  properties: { count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((one) => chart({ sheet, chart: one })),
  find: (sheet, key) => named(sheet, String(key)),
  methods: {
    add: (sheet, args) => {
      const type = args.text(0);
      if (!KNOWN.test(type))
        fail('NotImplemented', `Charts of type ${type} are not part of this stand-in for Excel.`);
      const source = args.object(1, range) ?? fail('InvalidArgument');
      const number = nextNumber(sheet);
      const made: Chart = {
        id: `{${String(number).padStart(8, '0')}-0000-0000-0000-${sheet.id.slice(15, 19).padStart(12, '0')}}`,
        name: `Graphique ${number}`,
        type,
        series: seriesFrom(source, args.text(2, 'Auto'), type),
        left: 100,
        top: 50,
        width: 360,
        height: 216,
      };
      sheet.charts.push(made);
      sheet.lookChanged();
      return chart({ sheet, chart: made });
    },
    getItem: (sheet, args) => named(sheet, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (sheet, args) => named(sheet, args.text(0)),
    getItemAt: (sheet, args) =>
      chart({ sheet, chart: sheet.charts[args.integer(0)] ?? fail('InvalidArgument') }),
    getCount: (sheet) => sheet.charts.length,
  },
});

function nextNumber(sheet: Sheet): number {
  let n = sheet.charts.length + 1;
  while (
    sheet.charts.some(
      (one) => one.name === `Graphique ${n}` || one.id.startsWith(`{${String(n).padStart(8, '0')}-`),
    )
  )
    n += 1;
  return n;
}
