import type { CellError, Value } from '../model/types.ts';
import type { Tagged } from './tagged.ts';

/** What a custom function is given: one value, a table of values (null is blank), or nothing. */
export type CalcArgument = Value | Value[][] | undefined;

/** Text that stands for an argument left out; no cell can hold it. */
export const omittedText = '\u0000omis';

export const isError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

export function toTagged(value: Value | Value[][]): Tagged {
  if (Array.isArray(value)) {
    const width = Math.max(0, ...value.map((row) => row.length));
    const rows = value.map((row) => Array.from({ length: width }, (_, i) => toTagged(row[i] ?? null)));
    return rows.length === 0 || width === 0
      ? { kind: 4, code: '#CALC!' }
      : { kind: 5, rows, height: rows.length, width };
  }
  if (value === null) return { kind: 0 };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { kind: 1, value } : { kind: 4, code: '#NUM!' };
  }
  if (typeof value === 'string') return { kind: 2, value };
  if (typeof value === 'boolean') return { kind: 3, value };
  return value.message === undefined
    ? { kind: 4, code: value.error }
    : { kind: 4, code: value.error, message: value.message };
}

/** One value out of the engine; of an array its first. */
export function toValue(tagged: Tagged): Value {
  switch (tagged.kind) {
    case 1:
    case 2:
    case 3:
      return tagged.value;
    case 4:
      return tagged.message === undefined
        ? { error: tagged.code }
        : { error: tagged.code, message: tagged.message };
    case 5:
      return toValue(tagged.rows[0]?.[0] ?? { kind: 0 });
    default:
      return null;
  }
}

export function toArgument(tagged: Tagged): CalcArgument {
  if (tagged.kind === 5) return tagged.rows.map((row) => row.map(toValue));
  if (tagged.kind === 2 && tagged.value === omittedText) return undefined;
  return toValue(tagged);
}
