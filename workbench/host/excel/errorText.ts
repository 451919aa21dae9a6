import type { ErrorCode, Value } from '../../model/types.ts';
import type { Json } from '../wire.ts';

/** Errors as an Excel in French shows them; Office.js reads a cell's error as this text. */
export const FRENCH_ERRORS: Readonly<Record<ErrorCode, string>> = {
  '#N/A': '#N/A',
  '#VALUE!': '#VALEUR!',
  '#DIV/0!': '#DIV/0!',
  '#REF!': '#REF!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#EPARS!',
  '#CALC!': '#CALC!',
  '#BUSY!': '#OCCUPE!',
};

/** A cell's value as `Range.values` gives it: '' for a blank cell, its French text for an error. */
export function valueJson(value: Value): Json {
  if (value === null) return '';
  return typeof value === 'object' ? FRENCH_ERRORS[value.error] : value;
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
  const wanted = text.toUpperCase();
  const codes = Object.keys(FRENCH_ERRORS) as ErrorCode[];
  return codes.find((code) => code === wanted || FRENCH_ERRORS[code] === wanted);
}
