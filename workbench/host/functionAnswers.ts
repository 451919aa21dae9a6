import type { CellError, ErrorCode, Value } from '../model/types.ts';
import { isObject, type Json } from './wire.ts';

const ERRORS: Readonly<Record<number, ErrorCode>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

/** One result as office.js sends it, in either of its two shapes. */
export function readResult(result: Json): { id: number; failed: boolean; value: Json; code: number } {
  if (Array.isArray(result)) {
    const [id, succeeded, value = null, code] = result;
    return { id: Number(id), failed: succeeded !== true, value, code: Number(code) };
  }
  const { id, failed, value = null, errorCode } = isObject(result) ? result : {};
  return { id: Number(id), failed: failed === true, value, code: Number(errorCode) };
}

/** The error of a function that failed, with its message; an unknown number is #VALUE!. */
export const refusal = (code: number, message: Json): CellError =>
  withMessage(ERRORS[code] ?? '#VALUE!', message);

function withMessage(error: ErrorCode, message: Json): CellError {
  return typeof message === 'string' && message !== '' ? { error, message } : { error };
}

/** What the cell takes from an answer; null shows as 0, as in Excel. */
function cellValue(answer: Json): Value {
  if (answer === null) return 0;
  if (!isObject(answer)) return Array.isArray(answer) ? { error: '#VALUE!' } : answer;
  if (answer.type !== 'Error') return { error: '#VALUE!' };
  const code = Object.values(ERRORS).find((one) => one === answer.basicValue);
  return withMessage(code ?? '#VALUE!', answer.message ?? null);
}

/** The answer in the shape that functions.json promises; another shape is #VALUE!. */
export function shaped(answer: Json, isMatrix: boolean): Value | Value[][] {
  if (!isMatrix || !Array.isArray(answer)) return cellValue(answer);
  const rows = answer.map((row) => (Array.isArray(row) ? row.map(cellValue) : []));
  const width = rows[0]?.length ?? 0;
  const rectangular = width > 0 && rows.every((row) => row.length === width);
  return rectangular ? rows : { error: '#VALUE!' };
}
