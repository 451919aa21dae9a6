import { format } from 'numfmt';
import type { Style, Value } from '../model/types.ts';
import { frenchError } from './french-errors.ts';
import { isError } from './values.ts';

export interface Displayed {
  readonly text: string;
  /** What to show instead when the number has no room: as many '#' as there is room for. */
  readonly overflow?: string;
}

/** Excel shows a General number with at most this many characters, the sign and comma apart. */
const GENERAL_DIGITS = 11;

/**
 * What a cell shows, in French: decimal comma, U+202F between thousands and before '%', VRAI/FAUX, #VALEUR!…
 * With a width in characters, General numbers are rounded to it, and a number that still has no room
 * comes with its '###'.
 * `display(0.125, { numberFormat: '0.0%' })` is `{ text: '12,5 %' }`.
 */
export function display(value: Value, style: Style = {}, widthInChars?: number): Displayed {
  if (value === null) return { text: '' };
  if (isError(value)) return { text: frenchError(value.error) };
  if (typeof value === 'boolean') return { text: value ? 'VRAI' : 'FAUX' };
  const pattern = style.numberFormat ?? 'General';
  if (typeof value === 'string') return { text: formatted(pattern, value) };
  const general = /^(General|Standard|@)$/i.test(pattern);
  const text = general ? generalNumber(value, widthInChars) : formatted(pattern, value);
  if (widthInChars === undefined || text.length <= widthInChars) return { text };
  return { text, overflow: '#'.repeat(Math.max(1, Math.floor(widthInChars))) };
}

function formatted(pattern: string, value: number | string): string {
  const text = format(pattern, value, { locale: 'fr', throws: false, nbsp: false });
  return typeof value === 'number'
    ? text.replace(/(?<=\d)%/g, '\u202f%').replace(/[\u00a0 ](?=\d{3}(?!\d))/g, '\u202f')
    : text;
}

function generalNumber(value: number, width = GENERAL_DIGITS): string {
  const room = Math.max(1, Math.min(GENERAL_DIGITS, Math.floor(width)));
  const size = Math.abs(value);
  const scientific = size !== 0 && (size >= 1e11 || size < 1e-9);
  if (!scientific) {
    for (let decimals = 10; decimals >= 0; decimals--) {
      const text = trimmed(value.toFixed(decimals));
      const nothingLeft = Number(text) === 0 && value !== 0;
      const allowed = text.startsWith('-') && width > GENERAL_DIGITS ? room + 1 : room;
      if (text.length <= allowed && !nothingLeft) return text.replace('.', ',');
    }
  }
  for (let decimals = 5; decimals >= 0; decimals--) {
    const text = scientificText(value, decimals);
    if (text.length <= room) return text.replace('.', ',');
  }
  const whole = trimmed(value.toFixed(0));
  return (scientific || whole.length > GENERAL_DIGITS ? scientificText(value, 0) : whole).replace('.', ',');
}

const trimmed = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

function scientificText(value: number, decimals: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const power = exponent.replace(/([+-])(\d)$/, '$10$2');
  return `${trimmed(mantissa)}E${power}`;
}
