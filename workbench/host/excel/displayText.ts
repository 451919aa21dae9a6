import { format } from 'numfmt';
import { frenchError } from '../../calc/french-errors.ts';
import type { Value } from '../../model/types.ts';

/** What the cell shows, as `Range.text` gives it: `displayText(1234.5, '#,##0.0')` is '1 234,5'. */
export function displayText(value: Value, numberFormat = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'object') return frenchError(value.error);
  if (typeof value === 'boolean') return value ? 'VRAI' : 'FAUX';
  return String(format(numberFormat, value, { locale: 'fr', throws: false }));
}
