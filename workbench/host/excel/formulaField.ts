import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';

/** Rules and lists keep their formulas without '=', as files do; numbers become their text. */
export function formulaOf(value: Json): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value.replace(/^=/, '') : fail('InvalidArgument');
}

export const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);
