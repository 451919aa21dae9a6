import { intersects } from '../../model/area.ts';
import type { Validation } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { isObject, type Json, type JsonObject } from '../wire.ts';
import { cutAreas } from './cutAreas.ts';
import { formulaField } from './formulaField.ts';
import type { RangeRef } from './rangeRef.ts';
import { flag, object, oneOf, optionalText } from './values.ts';

const TYPES = {
  list: 'List',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  textLength: 'TextLength',
  custom: 'Custom',
} as const;
const KEYS = {
  list: 'list',
  wholeNumber: 'whole',
  decimal: 'decimal',
  date: 'date',
  textLength: 'textLength',
  custom: 'custom',
} as const;
const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
const FILE_OPERATORS: Readonly<Record<(typeof OPERATORS)[number], string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
};

const found = ({ sheet, area }: RangeRef) =>
  sheet.validations.find((one) => one.areas.some((place) => intersects(place, area)));

const ruled = (self: RangeRef): Validation =>
  found(self) ?? fail('InvalidOperation', 'Give the range a validation rule before its messages.');

export const dataValidation: ExcelClass<RangeRef> = define('DataValidation', {
  properties: {
    type: {
      get: (self) => {
        const validation = found(self);
        return validation ? TYPES[validation.type] : 'None';
      },
    },
    ignoreBlanks: {
      get: (self) => found(self)?.ignoreBlank ?? true,
      set: (self, value) => {
        ruled(self).ignoreBlank = flag(value);
        self.sheet.lookChanged();
      },
    },
    rule: { get: (self) => ruleJson(found(self)), set: setRule },
    prompt: {
      get: (self) => {
        const prompt = found(self)?.prompt;
        return {
          showPrompt: prompt !== undefined,
          title: prompt?.title ?? '',
          message: prompt?.message ?? '',
        };
      },
      set: (self, value) => {
        const { title, message, showPrompt } = object(value);
        const validation = ruled(self);
        if (showPrompt === false) delete validation.prompt;
        else validation.prompt = { title: optionalText(title) ?? '', message: optionalText(message) ?? '' };
        self.sheet.lookChanged();
      },
    },
    errorAlert: {
      get: (self) => {
        const alert = found(self)?.alert;
        return {
          showAlert: alert !== undefined,
          style: alert ? oneOf(alert.style, ALERTS) : 'Stop',
          title: alert?.title ?? '',
          message: alert?.message ?? '',
        };
      },
      set: (self, value) => {
        const { title, message, showAlert, style } = object(value);
        const validation = ruled(self);
        if (showAlert === false) delete validation.alert;
        else {
          const word = oneOf(style ?? 'Stop', ALERTS).toLowerCase();
          validation.alert = {
            title: optionalText(title) ?? '',
            message: optionalText(message) ?? '',
            style: word,
          };
        }
        self.sheet.lookChanged();
      },
    },
  },
  methods: {
    clear: (self) => {
      cutOut(self);
      return null;
    },
  },
});

const ALERTS = ['Stop', 'Warning', 'Information'] as const;

function cutOut({ sheet, area }: RangeRef) {
  for (const one of sheet.validations) one.areas = cutAreas(one.areas, area);
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  sheet.lookChanged();
}

function setRule(self: RangeRef, value: Json) {
  const rule = object(value);
  const keys = (Object.keys(KEYS) as (keyof typeof KEYS)[]).filter((key) => isObject(rule[key]));
  const [key] = keys;
  if (key === undefined || keys.length > 1) return fail('InvalidArgument');
  const details = object(rule[key]);
  cutOut(self);
  self.sheet.validations.push({
    areas: [self.area],
    type: KEYS[key],
    ignoreBlank: true,
    ...constraint(key, details),
  });
  self.sheet.lookChanged();
}

function constraint(key: keyof typeof KEYS, details: JsonObject): Pick<Validation, 'formulas' | 'operator'> {
  if (key === 'custom') return { formulas: [formulaField(details.formula ?? null)] };
  if (key === 'list') {
    const { source } = details;
    if (typeof source !== 'string')
      return fail('InvalidArgument', 'Give a list its source as text or as a formula.');
    return { formulas: [source.startsWith('=') ? source : `"${source.replaceAll('"', '""')}"`] };
  }
  const operator = oneOf(details.operator, OPERATORS);
  const formulas = [formulaField(details.formula1 ?? null)];
  if (operator === 'Between' || operator === 'NotBetween')
    formulas.push(formulaField(details.formula2 ?? null));
  return { operator: FILE_OPERATORS[operator], formulas };
}

function ruleJson(validation: Validation | undefined): Json {
  if (!validation) return {};
  const [first = '', second] = validation.formulas;
  if (validation.type === 'custom') return { custom: { formula: first } };
  if (validation.type === 'list') {
    const literal = /^=?"(.*)"$/s.exec(first);
    return {
      list: {
        inCellDropDown: true,
        source: literal ? (literal[1] ?? '').replaceAll('""', '"') : first,
      },
    };
  }
  const key =
    (Object.keys(KEYS) as (keyof typeof KEYS)[]).find((one) => KEYS[one] === validation.type) ?? 'decimal';
  const operator = OPERATORS.find((one) => FILE_OPERATORS[one] === validation.operator) ?? 'Between';
  const asWritten = (formula: string) =>
    Number.isNaN(Number(formula.replace(/^=/, ''))) ? formula : Number(formula.replace(/^=/, ''));
  return {
    [key]: {
      operator,
      formula1: asWritten(first),
      ...(second === undefined ? {} : { formula2: asWritten(second) }),
    },
  };
}
