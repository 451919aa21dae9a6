import { display, readTyped, toFrench } from '../../calc/french.ts';
import type { Sheet } from '../../model/sheet.ts';
import { patched } from '../../model/style.ts';
import type { Value } from '../../model/types.ts';
import type { Write } from './edits.ts';

/** What Excel says of a formula that it does not understand. */
export class Refusal extends Error {}

/**
 * What to write for a French text typed at a place; a percentage or a date brings its number format where the
 * cell had none. A malformed formula is written as text, unless `strict`, which throws a Refusal with its sentence.
 */
export function typed(text: string, sheet: Sheet, row: number, column: number, strict = false): Write {
  const style = sheet.style(row, column);
  const read = readTyped(text, style.numberFormat ? { cellFormat: style.numberFormat } : {});
  if (read.kind === 'refusal') {
    if (strict) throw new Refusal(read.message);
    return { row, column, value: text };
  }
  if (read.kind === 'formula') return { row, column, formula: read.formula };
  const { value, numberFormat } = read;
  const plain = style.numberFormat === undefined || style.numberFormat === 'General';
  return numberFormat && plain
    ? { row, column, value, style: patched(style, { numberFormat }) }
    : { row, column, value };
}

/** What the formula bar shows for a cell: the French formula, or the value as one would type it. */
export function editable(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.get(row, column);
  if (!cell) return '';
  const anchor = cell.spilledFrom === undefined ? cell : sheet.cells.get(cell.spilledFrom);
  if (anchor?.formula !== undefined) return toFrench(anchor.formula);
  return asTyped(cell.value, sheet.style(row, column).numberFormat ?? '');
}

function asTyped(value: Value, format: string): string {
  if (typeof value === 'number') {
    if (/[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')))
      return display(value, { numberFormat: 'dd/mm/yyyy' }).text;
    if (format.includes('%')) return `${comma(Number((value * 100).toPrecision(15)))}%`;
    return comma(value);
  }
  if (typeof value === 'string' && /^[=']/.test(value)) return `'${value}`;
  return display(value).text;
}

const comma = (value: number): string => String(value).toUpperCase().replace('.', ',');
