import { englishError, frenchError, isCode } from '../../calc/french-errors.ts';
import type { ErrorCode, Value } from '../../model/types.ts';
import type { Json } from '../wire.ts';

/** A cell's value as `Range.values` gives it: '' for a blank cell, its French text for an error. */
export function valueJson(value: Value): Json {
  if (value === null) return '';
  return typeof value === 'object' ? frenchError(value.error) : value;
}

export function valueType(value: Value): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
}

/** The error that a typed text names, in French or in English. */
export function errorNamed(text: string): ErrorCode | undefined {
  const code = text.toUpperCase();
  return isCode(code) ? code : englishError(text);
}
