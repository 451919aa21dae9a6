import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';

/** A rule's formula with its '=', as the workbook keeps it: `formulaField(10)` and `formulaField('10')` are '=10'. */
export function formulaField(value: Json): string {
  if (typeof value === 'number') return `=${value}`;
  return typeof value === 'string' && value !== '' ? `=${value.replace(/^=/, '')}` : fail('InvalidArgument');
}
