import type {
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
  Worksheet,
} from '@cj-tech-master/excelts';
import { cellName, parseA1, printArea } from '../../model/a1.ts';
import type { Sheet } from '../../model/sheet.ts';
import { plainStyle } from '../../model/style.ts';
import type { Area, CfRule, ConditionalFormat } from '../../model/types.ts';
import { fromColor, toColor } from './colors.ts';
import { fromFile, toFile } from './formulas.ts';
import { fromStyle, restyled } from './styles.ts';

/** A file's areas: 'A1:B2 D4'. */
export const readAreas = (text: string): Area[] =>
  text.split(/\s+/).flatMap((part) => {
    const area = parseA1(part)?.area;
    return area ? [area] : [];
  });

/** The rules of a sheet that the workbook knows; the others stay in the file as they are. */
export function readRules(
  worksheet: Worksheet,
  sheet: Sheet,
  stopping: ReadonlySet<number> = new Set(),
): void {
  let id = 0;
  for (const { ref, rules } of worksheet.conditionalFormattings) {
    for (const fileRule of rules) {
      const rule = readRule(fileRule);
      if (!rule) continue;
      id += 1;
      sheet.conditionalFormats.push({
        id: `regle-${id}`,
        areas: readAreas(ref),
        rule,
        style: fromStyle(fileRule.style, true),
        priority: fileRule.priority ?? id,
        stopIfTrue: stopping.has(fileRule.priority ?? id),
      });
    }
  }
}

function readRule(rule: ConditionalFormattingRule): CfRule | null {
  switch (rule.type) {
    case 'expression':
      return { type: 'expression', formula: fromFile(String(rule.formulae?.[0] ?? 'FALSE')) };
    case 'cellIs':
      return {
        type: 'cellIs',
        operator: rule.operator ?? 'equal',
        formulas: (rule.formulae ?? []).map((each) => fromFile(String(each))),
      };
    case 'containsText': {
      // The library loses the text itself; the formula that goes with it says the same.
      const formula = 'formulae' in rule && Array.isArray(rule.formulae) ? String(rule.formulae[0]) : 'FALSE';
      return { type: 'expression', formula: fromFile(formula) };
    }
    case 'colorScale':
      return {
        type: 'colorScale',
        points: (rule.cfvo ?? []).map((point, i) => ({
          kind: point.type,
          ...(point.value === undefined ? {} : { value: point.value }),
          color: fromColor(rule.color?.[i]) ?? '#FFFFFF',
        })),
      };
    case 'dataBar':
      return { type: 'dataBar', color: fromColor(rule.color) ?? '#638EC6' };
    default:
      return null;
  }
}

/** Writes the workbook's rules beside those of the file that it does not know. */
export function writeRules(worksheet: Worksheet, sheet: Sheet): void {
  const foreign: ConditionalFormattingOptions[] = [];
  for (const { ref, rules } of worksheet.conditionalFormattings) {
    const unknown = rules.filter((rule) => readRule(rule) === null);
    if (unknown.length > 0) foreign.push({ ref, rules: unknown });
  }
  const own = sheet.conditionalFormats.map((format) => ({
    ref: format.areas.map((area) => printArea(area)).join(' '),
    rules: [writtenRule(format)],
  }));
  worksheet.conditionalFormattings.splice(0, Infinity, ...foreign, ...own);
}

function writtenRule(format: ConditionalFormat): ConditionalFormattingRule {
  const { rule, priority } = format;
  const common = { priority, style: restyled({}, plainStyle, format.style, true) };
  switch (rule.type) {
    case 'expression':
      return { ...common, type: 'expression', formulae: [toFile(rule.formula)] };
    case 'cellIs':
      return writtenCellIs(format, rule);
    case 'containsText': {
      const first = format.areas[0];
      const cell = first ? cellName(first.row, first.column) : 'A1';
      return { ...common, type: 'expression', formulae: [textTest(rule, cell)] };
    }
    case 'colorScale':
      return {
        type: 'colorScale',
        priority,
        cfvo: rule.points.map(({ kind, value }) => ({
          type: pointKind(kind),
          ...(value === undefined ? {} : { value }),
        })),
        color: rule.points.map((point) => toColor(point.color)),
      };
    case 'dataBar':
      return {
        type: 'dataBar',
        priority,
        cfvo: [{ type: 'min' }, { type: 'max' }],
        color: toColor(rule.color),
      };
  }
}

/** What a rule about a text asks of a cell, as a formula: Excel writes the same beside its own rules. */
function textTest({ operator, text }: CfRule & { type: 'containsText' }, cell: string): string {
  const wanted = `"${text.replaceAll('"', '""')}"`;
  if (/^begins/i.test(operator)) return `LEFT(${cell},${text.length})=${wanted}`;
  if (/^ends/i.test(operator)) return `RIGHT(${cell},${text.length})=${wanted}`;
  const found = `ISNUMBER(SEARCH(${wanted},${cell}))`;
  return /^not/i.test(operator) ? `NOT(${found})` : found;
}

/** The library's types know four operators; the others are said as a formula that means the same. */
function writtenCellIs(
  format: ConditionalFormat,
  rule: CfRule & { type: 'cellIs' },
): ConditionalFormattingRule {
  const common = { priority: format.priority, style: restyled({}, plainStyle, format.style, true) };
  const formulae = rule.formulas.map(toFile);
  const operator = rule.operator.charAt(0).toLowerCase() + rule.operator.slice(1);
  if (
    operator === 'equal' ||
    operator === 'greaterThan' ||
    operator === 'lessThan' ||
    operator === 'between'
  ) {
    return { ...common, type: 'cellIs', operator, formulae };
  }
  const first = format.areas[0];
  const cell = first ? cellName(first.row, first.column) : 'A1';
  const [low = '0', high = '0'] = formulae;
  const signs: Record<string, string> = { notEqual: '<>', greaterThanOrEqual: '>=', lessThanOrEqual: '<=' };
  const formula =
    operator === 'notBetween'
      ? `OR(${cell}<${low},${cell}>${high})`
      : `${cell}${signs[operator] ?? '='}${low}`;
  return { ...common, type: 'expression', formulae: [formula] };
}

function pointKind(kind: string): 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula' {
  switch (kind) {
    case 'min':
    case 'max':
    case 'percent':
    case 'percentile':
    case 'formula':
      return kind;
    case 'lowestValue':
      return 'min';
    case 'highestValue':
      return 'max';
    default:
      return 'num';
  }
}
