import { define, type ExcelClass, type Property } from '../excelClass.ts';
import type { Json } from '../wire.ts';
import { color } from './color.ts';
import { recorded } from './recorded.ts';

/** A part of a chart whose look the model does not hold. */
export interface ChartPart {
  readonly owner: object;
  readonly path: string;
}
const kept = (name: string, initial: Json) =>
  recorded(
    ({ owner }: ChartPart) => owner,
    ({ path }) => `${path}.${name}`,
    initial,
  );
const keptColor = (name: string) => {
  const property = kept(name, '#000000');
  return { ...property, set: (self: ChartPart, value: Json) => property.set?.(self, color(value)) };
};
const below = (name: string) => (self: ChartPart) => ({ ...self, path: `${self.path}.${name}` });

const fontProperties: Record<string, Property<ChartPart>> = {
  bold: kept('font.bold', false),
  italic: kept('font.italic', false),
  name: kept('font.name', 'Calibri'),
  size: kept('font.size', 10),
  color: keptColor('font.color'),
  underline: kept('font.underline', 'None'),
};

export const chartFont: ExcelClass<ChartPart> = define('ChartFont', { properties: fontProperties });

/** The font of a part whose size the model holds; the rest of it is only kept. */
export function chartFontSized<Self>(
  part: (self: Self) => ChartPart,
  size: Property<Self>,
): ExcelClass<Self> {
  const properties: Record<string, Property<Self>> = {};
  for (const [name, { get, set }] of Object.entries(fontProperties)) {
    properties[name] = {
      ...(get ? { get: (self: Self) => get(part(self)) } : {}),
      ...(set ? { set: (self: Self, value: Json) => set(part(self), value) } : {}),
    };
  }
  return define('ChartFont', { properties: { ...properties, size } });
}

export const chartLine: ExcelClass<ChartPart> = define('ChartLineFormat', {
  properties: {
    color: keptColor('line.color'),
    weight: kept('line.weight', 0.75),
    lineStyle: kept('line.lineStyle', 'Continuous'),
  },
  methods: { clear: () => null },
});

const chartFill = define<ChartPart>('ChartFill', {
  methods: {
    setSolidColor: (self, args) => {
      keptColor('fill.color').set(self, color(args.json(0)));
      return null;
    },
    clear: () => null,
  },
});

export const areaFormat: ExcelClass<ChartPart> = define('ChartAreaFormat', {
  children: {
    border: (self) => chartLine(below('border')(self)),
    fill: (self) => chartFill(self),
    font: (self) => chartFont(self),
  },
});

export const chartDataLabels: ExcelClass<ChartPart> = define('ChartDataLabels', {
  properties: {
    numberFormat: kept('numberFormat', 'General'),
    position: kept('position', 'None'),
    showValue: kept('showValue', true),
    showCategoryName: kept('showCategoryName', false),
    showSeriesName: kept('showSeriesName', false),
    showLegendKey: kept('showLegendKey', false),
    showPercentage: kept('showPercentage', false),
    linkNumberFormat: kept('linkNumberFormat', true),
  },
  children: { format: (self) => areaFormat(below('format')(self)) },
});

export const gridlines: ExcelClass<ChartPart> = define('ChartGridlines', {
  properties: { visible: kept('visible', false) },
  children: { format: (self) => gridlinesFormat(self) },
});

const gridlinesFormat = define<ChartPart>('ChartGridlinesFormat', {
  children: { line: (self) => chartLine(self) },
});
