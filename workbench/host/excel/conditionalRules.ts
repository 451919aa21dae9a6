import type { CfRule } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { isObject, type Json } from '../wire.ts';
import { borderCollection } from './borders.ts';
import { color } from './color.ts';
import type { FormatRef } from './conditionalFormat.ts';
import { formulaField } from './formulaField.ts';
import { lookOfFormat } from './look.ts';
import { rangeFill, rangeFont } from './rangeFormat.ts';
import { object, oneOf, text } from './values.ts';

type RuleOf<Type extends CfRule['type']> = Extract<CfRule, { type: Type }>;

function ruleOf<Type extends CfRule['type']>({ format }: FormatRef, type: Type): RuleOf<Type> {
  const { rule } = format;
  const isType = (one: CfRule): one is RuleOf<Type> => one.type === type;
  return isType(rule) ? rule : fail('InvalidOperation');
}

function setRule({ sheet, format }: FormatRef, rule: CfRule) {
  format.rule = rule;
  sheet.lookChanged();
}

const look = ({ sheet, format }: FormatRef) => lookOfFormat(sheet, format);

const conditionalRangeFormat = define<FormatRef>('ConditionalRangeFormat', {
  properties: {
    numberFormat: {
      get: (self) => self.format.style.numberFormat ?? '',
      set: (self, value) => look(self).patch({ numberFormat: text(value) }),
    },
  },
  children: {
    fill: (self) => rangeFill(look(self)),
    font: (self) => rangeFont(look(self)),
    borders: (self) => borderCollection({ look: look(self) }),
  },
});
const format = (self: FormatRef) => conditionalRangeFormat(self);

export const customFormat: ExcelClass<FormatRef> = define('CustomConditionalFormat', {
  children: { format, rule: (self) => conditionalFormatRule(self) },
});

const conditionalFormatRule = define<FormatRef>('ConditionalFormatRule', {
  properties: {
    formula: {
      get: (self) => ruleOf(self, 'expression').formula,
      set: (self, value) => setRule(self, { type: 'expression', formula: formulaField(value) }),
    },
  },
});

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
} as const;
type Operator = keyof typeof OPERATORS;
const OPERATOR_NAMES = Object.keys(OPERATORS) as Operator[];

export const cellValueFormat: ExcelClass<FormatRef> = define('CellValueConditionalFormat', {
  properties: {
    rule: {
      get: (self) => {
        const { operator, formulas } = ruleOf(self, 'cellIs');
        const [formula1 = '', formula2] = formulas;
        const name = OPERATOR_NAMES.find((one) => OPERATORS[one] === operator) ?? operator;
        return { operator: name, formula1, ...(formula2 === undefined ? {} : { formula2 }) };
      },
      set: (self, value) => {
        const { operator, formula1, formula2 } = object(value);
        const formulas = [formula1, formula2].filter(
          (one) => one !== undefined && one !== null && one !== '',
        );
        const name = oneOf(operator, OPERATOR_NAMES);
        const needed = name === 'Between' || name === 'NotBetween' ? 2 : 1;
        if (formulas.length < needed) fail('InvalidArgument');
        setRule(self, {
          type: 'cellIs',
          operator: OPERATORS[name],
          formulas: formulas.slice(0, needed).map((one) => formulaField(one ?? null)),
        });
      },
    },
  },
  children: { format },
});

const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;

export const textFormat: ExcelClass<FormatRef> = define('TextConditionalFormat', {
  properties: {
    rule: {
      get: (self) => {
        const { operator, text: wanted } = ruleOf(self, 'containsText');
        return { operator: oneOf(operator, TEXT_OPERATORS), text: wanted };
      },
      set: (self, value) => {
        const { operator, text: wanted } = object(value);
        const name = oneOf(operator, TEXT_OPERATORS);
        setRule(self, {
          type: 'containsText',
          operator: name.charAt(0).toLowerCase() + name.slice(1),
          text: text(wanted ?? null),
        });
      },
    },
  },
  children: { format },
});

const KINDS = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
} as const;
type Kind = keyof typeof KINDS;
const KIND_NAMES = Object.keys(KINDS) as Kind[];

export const colorScaleFormat: ExcelClass<FormatRef> = define('ColorScaleConditionalFormat', {
  properties: {
    threeColorScale: { get: (self) => ruleOf(self, 'colorScale').points.length === 3 },
    criteria: {
      get: (self) => {
        const points = ruleOf(self, 'colorScale').points.map((point) => ({
          type: KIND_NAMES.find((name) => KINDS[name] === point.kind) ?? point.kind,
          formula: point.value === undefined ? null : String(point.value),
          color: point.color,
        }));
        const [minimum = null, midpoint = null, maximum = null] =
          points.length === 3 ? points : [points[0], null, points[1]];
        return { minimum, maximum, ...(midpoint === null ? {} : { midpoint }) };
      },
      set: (self, value) => {
        const { minimum, midpoint, maximum } = object(value);
        const points = [minimum, midpoint, maximum]
          .filter((one) => one !== undefined && one !== null)
          .map(scalePoint);
        if (!isObject(minimum) || !isObject(maximum)) fail('InvalidArgument');
        setRule(self, { type: 'colorScale', points });
      },
    },
  },
});

function scalePoint(given: Json | undefined) {
  const { type, formula, color: shade } = object(given);
  const kind = KINDS[oneOf(type, KIND_NAMES)];
  if (formula === undefined || formula === null || formula === '')
    return { kind, color: color(shade ?? null) };
  const written = formulaField(formula);
  const number = Number(written.slice(1));
  return { kind, color: color(shade ?? null), value: Number.isNaN(number) ? written : number };
}
