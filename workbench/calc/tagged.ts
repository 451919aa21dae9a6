import type { ErrorCode } from '../model/types.ts';

/** What the engine's functions take and give: 0 blank, 1 number, 2 text, 3 boolean, 4 error, 5 array. */
export type Tagged =
  | { kind: 0 }
  | { kind: 1; value: number }
  | { kind: 2; value: string }
  | { kind: 3; value: boolean }
  | { kind: 4; code: ErrorCode; message?: string }
  | { kind: 5; rows: Tagged[][]; height: number; width: number };

export type EngineFunction = (args: Tagged[]) => Tagged;

export const isTagged = (value: unknown): value is Tagged =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'number';

const errorCodes: readonly ErrorCode[] = [
  '#N/A',
  '#VALUE!',
  '#DIV/0!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#BUSY!',
];

/** The error code that a text names, #VALUE! when it names none. */
export const errorCode = (text: unknown): ErrorCode => errorCodes.find((code) => code === text) ?? '#VALUE!';
