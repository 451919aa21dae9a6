import type { DataValidation, DataValidationOperator, Worksheet } from '@cj-tech-master/excelts';
import { printArea } from '../../model/a1.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Validation } from '../../model/types.ts';
import { fromFile, toFile } from './formulas.ts';
import { readAreas } from './rules.ts';

/** Reads a sheet's input rules; cells that share one are one rule. */
export function readValidations(worksheet: Worksheet, sheet: Sheet): void {
  const shared = new Map<string, Validation>();
  for (const [address, rule] of Object.entries(worksheet.dataValidations.model)) {
    if (!rule || rule.type === 'any') continue;
    const areas = readAreas(address.replace(/^range:/, ''));
    const key = JSON.stringify(rule);
    const known = shared.get(key);
    if (known) known.areas.push(...areas);
    else shared.set(key, readValidation(rule, areas));
  }
  sheet.validations.push(...shared.values());
}

function readValidation(
  rule: Exclude<DataValidation, { type: 'any' }>,
  areas: Validation['areas'],
): Validation {
  return {
    areas,
    type: rule.type,
    ...(rule.operator ? { operator: rule.operator } : {}),
    formulas: rule.formulae.map((formula) => fromFile(String(formula))),
    ignoreBlank: rule.allowBlank === true,
    ...(rule.prompt || rule.promptTitle
      ? { prompt: { title: rule.promptTitle ?? '', message: rule.prompt ?? '' } }
      : {}),
    ...(rule.showErrorMessage || rule.error || rule.errorTitle
      ? {
          alert: {
            title: rule.errorTitle ?? '',
            message: rule.error ?? '',
            style: rule.errorStyle ?? 'stop',
          },
        }
      : {}),
  };
}

export function writeValidations(worksheet: Worksheet, sheet: Sheet): void {
  worksheet.dataValidations.model = {};
  for (const validation of sheet.validations) {
    const rule = writtenValidation(validation);
    for (const area of validation.areas) worksheet.dataValidations.add(printArea(area), rule);
  }
}

function writtenValidation({
  type,
  operator,
  formulas,
  ignoreBlank,
  prompt,
  alert,
}: Validation): DataValidation {
  const known = operators.find((each) => each.toLowerCase() === operator?.toLowerCase());
  return {
    type,
    formulae: formulas.map(toFile),
    allowBlank: ignoreBlank,
    ...(known && type !== 'list' && type !== 'custom' ? { operator: known } : {}),
    ...(prompt ? { showInputMessage: true, promptTitle: prompt.title, prompt: prompt.message } : {}),
    ...(alert
      ? {
          showErrorMessage: true,
          errorTitle: alert.title,
          error: alert.message,
          errorStyle: alert.style.toLowerCase(),
        }
      : {}),
  };
}

const operators: DataValidationOperator[] = [
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqual',
  'lessThanOrEqual',
];
