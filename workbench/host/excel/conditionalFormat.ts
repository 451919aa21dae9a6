import { intersects } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { CfRule, ConditionalFormat } from '../../model/types.ts';
import { define, type ExcelClass, type Item } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { cellValueFormat, colorScaleFormat, customFormat, textFormat } from './conditionalRules.ts';
import { cutAreas } from './cutAreas.ts';
import { range } from './range.ts';
import type { RangeRef } from './rangeRef.ts';
import { flag, number, oneOf } from './values.ts';

export interface FormatRef {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

const NEW_RULES: Readonly<Record<string, CfRule>> = {
  Custom: { type: 'expression', formula: '=FALSE' },
  CellValue: { type: 'cellIs', operator: 'equal', formulas: [] },
  ColorScale: { type: 'colorScale', points: [] },
  ContainsText: { type: 'containsText', operator: 'contains', text: '' },
};
const TYPES: Readonly<Record<CfRule['type'], string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  colorScale: 'ColorScale',
  containsText: 'ContainsText',
  dataBar: 'DataBar',
};

/** The formats that touch a range, first to apply first. */
const touching = ({ sheet, area }: RangeRef): ConditionalFormat[] =>
  sheet.conditionalFormats
    .filter((format) => format.areas.some((one) => intersects(one, area)))
    .sort((a, b) => a.priority - b.priority);

const named = (self: RangeRef, id: string) => {
  const format = touching(self).find((one) => one.id === id);
  return format ? conditionalFormat({ sheet: self.sheet, format }) : null;
};

export const conditionalFormatCollection: ExcelClass<RangeRef> = define('ConditionalFormatCollection', {
  items: (self) => touching(self).map((format) => conditionalFormat({ sheet: self.sheet, format })),
  find: (self, key) => named(self, String(key)),
  methods: {
    add: ({ sheet, area }, args) => {
      const rule = NEW_RULES[oneOf(args.text(0), Object.keys(NEW_RULES))];
      const format: ConditionalFormat = {
        id: freshId(sheet),
        areas: [area],
        rule: structuredClone(rule ?? fail('InvalidArgument')),
        style: {},
        priority: 1,
        stopIfTrue: false,
      };
      for (const other of sheet.conditionalFormats) other.priority += 1;
      sheet.conditionalFormats.push(format);
      sheet.lookChanged();
      return conditionalFormat({ sheet, format });
    },
    getItem: (self, args) => named(self, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (self, args) => named(self, args.text(0)),
    getItemAt: (self, args) => {
      const format = touching(self)[args.integer(0)] ?? fail('InvalidArgument');
      return conditionalFormat({ sheet: self.sheet, format });
    },
    getCount: (self) => touching(self).length,
    clearAll: ({ sheet, area }) => {
      for (const format of sheet.conditionalFormats) format.areas = cutAreas(format.areas, area);
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
      sheet.lookChanged();
      return null;
    },
  },
});

function freshId(sheet: Sheet): string {
  const taken = new Set(sheet.conditionalFormats.map((format) => format.id));
  let n = sheet.conditionalFormats.length + 1;
  const id = () => `{${String(n).padStart(8, '0')}-0000-0000-0000-000000000000}`;
  while (taken.has(id())) n += 1;
  return id();
}

/** A rule of another type has no such part: asking for it fails, its OrNullObject form is a null object. */
const part = (type: CfRule['type'], make: (self: FormatRef) => Item, orNull: boolean) => (self: FormatRef) =>
  self.format.rule.type === type ? make(self) : orNull ? null : fail('ItemNotFound');

const onlyArea = ({ sheet, format }: FormatRef): Item | null => {
  const [area, ...others] = format.areas;
  return area && others.length === 0 ? range({ sheet, area }) : null;
};

export const conditionalFormat: ExcelClass<FormatRef> = define('ConditionalFormat', {
  id: ({ format }) => format.id,
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: ({ format }) => TYPES[format.rule.type] },
    priority: {
      get: ({ format }) => format.priority - 1,
      set: ({ sheet, format }, value) => {
        const others = sheet.conditionalFormats
          .filter((one) => one !== format)
          .sort((a, b) => a.priority - b.priority);
        others.splice(number(value), 0, format);
        for (const [index, one] of others.entries()) one.priority = index + 1;
        sheet.lookChanged();
      },
    },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        format.stopIfTrue = flag(value);
        sheet.lookChanged();
      },
    },
  },
  children: {
    custom: part('expression', (self) => customFormat(self), false),
    customOrNullObject: part('expression', (self) => customFormat(self), true),
    cellValue: part('cellIs', (self) => cellValueFormat(self), false),
    cellValueOrNullObject: part('cellIs', (self) => cellValueFormat(self), true),
    colorScale: part('colorScale', (self) => colorScaleFormat(self), false),
    colorScaleOrNullObject: part('colorScale', (self) => colorScaleFormat(self), true),
    textComparison: part('containsText', (self) => textFormat(self), false),
    textComparisonOrNullObject: part('containsText', (self) => textFormat(self), true),
  },
  methods: {
    getRange: (self) =>
      onlyArea(self) ?? fail('InvalidOperation', 'This conditional format covers several ranges.'),
    getRangeOrNullObject: onlyArea,
    delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      sheet.lookChanged();
      return null;
    },
  },
});
