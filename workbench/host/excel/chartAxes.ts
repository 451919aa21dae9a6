import { define, type ExcelClass, type Property } from '../excelClass.ts';
import type { Json } from '../wire.ts';
import type { ChartRef } from './chart.ts';
import { chartFont, chartLine, gridlines } from './chartFormat.ts';
import { recorded } from './recorded.ts';
import { flag, number, oneOf, text } from './values.ts';

interface AxisRef extends ChartRef {
  readonly axis: 'category' | 'value';
}

export const chartAxes: ExcelClass<ChartRef> = define('ChartAxes', {
  children: {
    categoryAxis: (self) => chartAxis({ ...self, axis: 'category' }),
    valueAxis: (self) => chartAxis({ ...self, axis: 'value' }),
  },
  methods: {
    getItem: (self, args) => chartAxis({ ...self, axis: args.text(0) === 'Value' ? 'value' : 'category' }),
  },
});

const kept = (name: string, initial: Json) =>
  recorded(
    ({ chart }: AxisRef) => chart,
    ({ axis }) => `axes.${axis}.${name}`,
    initial,
  );
const partOf = (self: AxisRef, name: string) => ({ owner: self.chart, path: `axes.${self.axis}.${name}` });

/** Of the value axis the model knows the bounds and format; those of the category axis are only kept. */
function bound(name: 'minimum' | 'maximum', key: 'min' | 'max'): Property<AxisRef> {
  const other = kept(name, null);
  return {
    get: (self) => (self.axis === 'value' ? (self.chart.valueAxis?.[key] ?? '') : (other.get?.(self) ?? '')),
    set: (self, value) => {
      const { chart, sheet, axis } = self;
      if (axis === 'category') return other.set?.(self, value === '' ? null : number(value));
      const { [key]: _former, ...rest } = chart.valueAxis ?? {};
      chart.valueAxis = value === '' ? rest : { ...rest, [key]: number(value) };
      sheet.lookChanged();
    },
  };
}

const reversed = kept('reversePlotOrder', false);
const format = kept('numberFormat', 'General');

const chartAxis = define<AxisRef>('ChartAxis', {
  properties: {
    minimum: bound('minimum', 'min'),
    maximum: bound('maximum', 'max'),
    numberFormat: {
      get: (self) =>
        self.axis === 'value' ? (self.chart.valueAxis?.format ?? 'General') : (format.get?.(self) ?? ''),
      set: (self, value) => {
        if (self.axis === 'category') return format.set?.(self, text(value));
        self.chart.valueAxis = { ...self.chart.valueAxis, format: text(value) };
        self.sheet.lookChanged();
      },
    },
    reversePlotOrder: {
      get: (self) =>
        self.axis === 'category' ? (self.chart.reverseCategories ?? false) : (reversed.get?.(self) ?? false),
      set: (self, value) => {
        if (self.axis === 'value') return reversed.set?.(self, flag(value));
        self.chart.reverseCategories = flag(value);
        self.sheet.lookChanged();
      },
    },
    visible: kept('visible', true),
    linkNumberFormat: kept('linkNumberFormat', true),
    majorUnit: kept('majorUnit', null),
    minorUnit: kept('minorUnit', null),
    position: { get: positionOf, set: setPosition },
    tickLabelPosition: kept('tickLabelPosition', 'NextToAxis'),
    tickLabelSpacing: kept('tickLabelSpacing', null),
    majorTickMark: kept('majorTickMark', 'Outside'),
    minorTickMark: kept('minorTickMark', 'None'),
  },
  children: {
    title: (self) => chartAxisTitle(self),
    majorGridlines: (self) => gridlines(partOf(self, 'majorGridlines')),
    minorGridlines: (self) => gridlines(partOf(self, 'minorGridlines')),
    format: (self) => chartAxisFormat(self),
  },
});

const position = kept('position', 'Automatic');

/** Where the other axis crosses this one: the model knows of a value axis at the last category. */
function positionOf(self: AxisRef): Json {
  if (self.axis === 'category' && self.chart.valueAxis?.atLast) return 'Maximum';
  return position.get?.(self) ?? 'Automatic';
}

function setPosition(self: AxisRef, value: Json): void {
  const word = oneOf(value, ['Automatic', 'Maximum', 'Minimum', 'Custom']);
  position.set?.(self, word);
  if (self.axis === 'value') return;
  self.chart.valueAxis = { ...self.chart.valueAxis, atLast: word === 'Maximum' };
  self.sheet.lookChanged();
}

const chartAxisFormat = define<AxisRef>('ChartAxisFormat', {
  children: {
    font: (self) => chartFont(partOf(self, 'format')),
    line: (self) => chartLine(partOf(self, 'format')),
  },
});

const TITLES = { category: 'categoryAxisTitle', value: 'valueAxisTitle' } as const;

const chartAxisTitle = define<AxisRef>('ChartAxisTitle', {
  properties: {
    text: {
      get: ({ chart, axis }) => chart[TITLES[axis]] ?? '',
      set: ({ sheet, chart, axis }, value) => {
        chart[TITLES[axis]] = text(value);
        sheet.lookChanged();
      },
    },
    visible: {
      get: ({ chart, axis }) => chart[TITLES[axis]] !== undefined,
      set: ({ sheet, chart, axis }, value) => {
        if (flag(value)) chart[TITLES[axis]] ??= "Titre de l'axe";
        else delete chart[TITLES[axis]];
        sheet.lookChanged();
      },
    },
  },
  children: { format: (self) => chartAxisTitleFormat(self) },
});

const chartAxisTitleFormat = define<AxisRef>('ChartAxisTitleFormat', {
  children: { font: (self) => chartFont(partOf(self, 'title')) },
});
