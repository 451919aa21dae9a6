import { dateToSerial, parseDate, parseTime } from 'numfmt';
import type { Value } from '../model/types.ts';
import { englishError } from './french-errors.ts';
import { toEnglish } from './french-formula.ts';

/** What a user typed into a cell. A number format comes along where Excel would set one. */
export type Typed =
  | { kind: 'value'; value: Value; numberFormat?: string }
  | { kind: 'formula'; formula: string }
  | { kind: 'refusal'; message: string };

/**
 * Reads what is typed into a cell the French way.
 * Decimal comma, spaces between thousands, %, €, dates day first, VRAI/FAUX, formulas with ';', a leading
 * apostrophe for text. What is none of these is text, `+65 ans` and `@x` included.
 * `today` gives the year of a date typed without one. `cellFormat` '@' keeps everything as text.
 * `readTyped('35 %')` is `{ kind: 'value', value: 0.35, numberFormat: '0%' }`.
 */
export function readTyped(text: string, options: { today?: Date; cellFormat?: string } = {}): Typed {
  if (text === '') return { kind: 'value', value: null };
  if (options.cellFormat === '@') return { kind: 'value', value: text };
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return readFormula(text);
  const plain = text.trim();
  return (
    readNumber(plain) ??
    readLogical(plain) ??
    readError(plain) ??
    readDate(plain, options.today ?? new Date()) ?? { kind: 'value', value: text }
  );
}

function readFormula(text: string): Typed {
  const quotes = (text.match(/"/g) ?? []).length;
  if (quotes % 2 === 1) {
    return { kind: 'refusal', message: 'Il manque un guillemet (") dans la formule : ajoutez-le.' };
  }
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!/g, '');
  const open = (bare.match(/\(/g) ?? []).length - (bare.match(/\)/g) ?? []).length;
  if (open < 0) {
    return { kind: 'refusal', message: 'La formule a une parenthèse fermante de trop : supprimez-la.' };
  }
  return { kind: 'formula', formula: toEnglish(text) + ')'.repeat(open) };
}

const spaces = '[ \\u00a0\\u202f]';
const numberPattern = new RegExp(
  `^([+-]?)(\\d{1,3}(?:${spaces}\\d{3})+|\\d+)?(?:,(\\d*))?(?:E([+-]?\\d{1,3}))?(${spaces}*[%€])?$`,
  'i',
);

function readNumber(text: string): Typed | null {
  const match = numberPattern.exec(text);
  const [, sign = '', whole = '', decimals = '', exponent = '0', unit = ''] = match ?? [];
  if (!match || (whole === '' && decimals === '')) return null;
  const digits = whole.replace(/\D/g, '');
  const percent = unit.endsWith('%');
  // The power of ten goes through the decimal text, so that 35 % is 0.35 and not 0.35000000000000003.
  const value = Number(`${sign}${digits || '0'}.${decimals || '0'}e${Number(exponent) - (percent ? 2 : 0)}`);
  if (!Number.isFinite(value)) return null;
  const numberFormat = formatOf({
    percent,
    euro: unit.endsWith('€'),
    grouped: digits !== whole,
    decimals,
    match,
  });
  return numberFormat === undefined ? { kind: 'value', value } : { kind: 'value', value, numberFormat };
}

function formatOf(read: {
  percent: boolean;
  euro: boolean;
  grouped: boolean;
  decimals: string;
  match: RegExpExecArray;
}): string | undefined {
  const hundredths = read.decimals === '' ? '' : '.00';
  if (read.percent) return `0${hundredths}%`;
  if (read.euro) return `#,##0${hundredths}\\ "€"`;
  if (read.match[4] !== undefined) return '0.00E+00';
  return read.grouped ? `#,##0${hundredths}` : undefined;
}

function readLogical(text: string): Typed | null {
  const upper = text.toUpperCase();
  if (upper === 'VRAI') return { kind: 'value', value: true };
  return upper === 'FAUX' ? { kind: 'value', value: false } : null;
}

function readError(text: string): Typed | null {
  const error = englishError(text);
  return error ? { kind: 'value', value: { error } } : null;
}

function readDate(text: string, today: Date): Typed | null {
  const dayFirst = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(text);
  if (dayFirst) return readDayFirst(dayFirst, today);
  if (!/^\d{4}-\d{2}-\d{2}|^\d{1,2}:\d{2}|\p{L}{3,} \d{4}$|^\d{1,2}\/\d{4}$|\d \d{1,2}:\d{2}/u.test(text))
    return null;
  const parsed = parseDate(text, { locale: 'fr' }) ?? parseTime(text, { locale: 'fr' });
  if (!parsed || typeof parsed.v !== 'number') return null;
  return { kind: 'value', value: parsed.v, ...(parsed.z ? { numberFormat: parsed.z } : {}) };
}

function readDayFirst(match: RegExpExecArray, today: Date): Typed | null {
  const [, dayText = '', , monthText = '', yearText] = match;
  const day = Number(dayText);
  const month = Number(monthText);
  const year = fullYear(yearText, today);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const value = dateToSerial([year, month, day]);
  if (value === null) return null;
  return { kind: 'value', value, numberFormat: yearText === undefined ? 'd-mmm' : 'dd/mm/yyyy' };
}

/** Two figures mean 1930 to 2029, as in Excel. */
function fullYear(text: string | undefined, today: Date): number {
  if (text === undefined) return today.getFullYear();
  const year = Number(text);
  if (text.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
