import { fail } from '../failure.ts';
import { isObject, type Json, type JsonObject } from '../wire.ts';

// What a property takes; anything else is InvalidArgument, as in Excel.
export const text = (value: Json): string => (typeof value === 'string' ? value : fail('InvalidArgument'));
export const flag = (value: Json): boolean => (typeof value === 'boolean' ? value : fail('InvalidArgument'));
export const number = (value: Json): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : fail('InvalidArgument');
export const object = (value: Json | undefined): JsonObject =>
  isObject(value) ? value : fail('InvalidArgument');

/** One of Excel's words, whatever its capitals. */
export function oneOf<T extends string>(value: Json | undefined, words: readonly T[]): T {
  const wanted = typeof value === 'string' ? value.toLowerCase() : '';
  return words.find((word) => word.toLowerCase() === wanted) ?? fail('InvalidArgument');
}

export const optionalText = (value: Json | undefined): string | undefined =>
  value === undefined || value === null ? undefined : text(value);
