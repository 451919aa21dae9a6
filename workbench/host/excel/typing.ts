import type { Value } from '../../model/types.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';
import { errorNamed } from './errorText.ts';
import { isFormulaText } from './formulaText.ts';

export type Entry =
  | { kind: 'untouched' }
  | { kind: 'value'; value: Value; numberFormat?: string }
  | { kind: 'formula'; formula: string };

/**
 * What one member of `Range.values` or `Range.formulas` does to its cell: the same as typing it in an English Excel.
 * null leaves the cell alone, '' empties it, an apostrophe makes text of what follows, and a leading = + - or @ makes
 * a formula; a text such as '-25 ans', which is no formula, is refused with InvalidArgument.
 * In a cell of format '@' everything stays text. `typed('50%', undefined)` is 0.5 shown as '0%'.
 */
export function typed(input: Json, numberFormat: string | undefined): Entry {
  if (input === null) return { kind: 'untouched' };
  if (typeof input === 'number' || typeof input === 'boolean') return { kind: 'value', value: input };
  if (typeof input !== 'string') return fail('InvalidArgument');
  if (input === '') return { kind: 'value', value: null };
  if (input.startsWith("'")) return { kind: 'value', value: input.slice(1) };
  if (numberFormat === '@') return { kind: 'value', value: input };
  const plain = plainEntry(input);
  if (plain) return plain;
  if (/^[=+\-@]./s.test(input)) return formula(input);
  return { kind: 'value', value: input };
}

function formula(input: string): Entry {
  const text = input.startsWith('=') ? input : `=${input}`;
  if (!isFormulaText(text.slice(1))) {
    return fail(
      'InvalidArgument',
      `The formula is invalid: "${input}". Text that starts with = + - or @ needs an apostrophe.`,
    );
  }
  return { kind: 'formula', formula: text };
}

const NUMBER = /^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?\s*$/i;
const PERCENT = /^\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*%\s*$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

function plainEntry(input: string): Entry | undefined {
  if (NUMBER.test(input)) return { kind: 'value', value: Number(input) };
  if (/^(true|false)$/i.test(input)) return { kind: 'value', value: input.toLowerCase() === 'true' };
  const percent = PERCENT.exec(input);
  if (percent) return { kind: 'value', value: Number(percent[1]) / 100, numberFormat: '0%' };
  const error = errorNamed(input);
  if (error) return { kind: 'value', value: { error } };
  const iso = ISO_DATE.exec(input);
  if (iso) return date(iso[1], iso[2], iso[3]);
  const us = US_DATE.exec(input);
  return us ? date(us[3], us[1], us[2]) : undefined;
}

/** Days since 30 December 1899, as Excel counts them from March 1900 on. */
function date(year = '', month = '', day = ''): Entry | undefined {
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).getUTCDate() !== Number(day) || Number(month) > 12) return undefined;
  return { kind: 'value', value: time / 86_400_000 + 25_569, numberFormat: 'm/d/yyyy' };
}
