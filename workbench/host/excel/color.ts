import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  lightgray: '#D3D3D3',
  darkgray: '#A9A9A9',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  pink: '#FFC0CB',
  navy: '#000080',
};

/** '#RRGGBB' from what Office.js takes: '#rrggbb', 'rrggbb', or a common HTML name. */
export function color(value: Json): string {
  if (typeof value !== 'string') return fail('InvalidArgument');
  const digits = /^#?([0-9a-f]{6})$/i.exec(value);
  if (digits) return `#${digits[1]?.toUpperCase()}`;
  return NAMED[value.toLowerCase()] ?? fail('InvalidArgument', `"${value}" is no colour.`);
}
