import type { ErrorCode } from '../model/types.ts';

const french: Readonly<Record<ErrorCode, string>> = {
  '#N/A': '#N/A',
  '#VALUE!': '#VALEUR!',
  '#DIV/0!': '#DIV/0!',
  '#REF!': '#REF!',
  '#NAME?': '#NOM?',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
  '#SPILL!': '#EPARS!',
  '#CALC!': '#CALC!',
  '#BUSY!': '#OCCUPÉ!',
};

/** What a French reader sees for an error: '#VALEUR!' for '#VALUE!'. */
export const frenchError = (code: ErrorCode): string => french[code];

/** The French text for an English error literal of a formula, itself when it is no known error. */
export function frenchErrorText(literal: string): string {
  const code = literal.toUpperCase();
  return isCode(code) ? french[code] : literal;
}

/** The error that a French text names, '#PROPAGATION!' and accents included; undefined when it names none. */
export function englishError(text: string): ErrorCode | undefined {
  const plain = withoutAccents(text);
  if (plain === '#PROPAGATION!') return '#SPILL!';
  for (const [code, name] of Object.entries(french)) {
    if (withoutAccents(name) === plain && isCode(code)) return code;
  }
  return undefined;
}

const withoutAccents = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();

export const isCode = (code: string): code is ErrorCode => code in french;
