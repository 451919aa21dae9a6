import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from './area.ts';
import type { Area } from './types.ts';

/** 'A' for 0, 'XFD' for 16383. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  }
  return name;
}

/** 0 for 'A' or 'a', 16383 for 'XFD'; null when it is no column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(name)) return null;
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : null;
}

/** 'B3' for (2, 1), '$B$3' when absolute. */
export function cellName(row: number, column: number, absolute = false): string {
  const mark = absolute ? '$' : '';
  return `${mark}${columnName(column)}${mark}${row + 1}`;
}

/** 'B3', 'B3:D9', 'B:D' for whole columns, '3:9' for whole rows. */
export function printArea(area: Area, absolute = false): string {
  const mark = absolute ? '$' : '';
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  if (isWholeColumns(area)) return `${mark}${columnName(area.column)}:${mark}${columnName(lastColumn)}`;
  if (isWholeRows(area)) return `${mark}${area.row + 1}:${mark}${lastRow + 1}`;
  const first = cellName(area.row, area.column, absolute);
  return area.rows === 1 && area.columns === 1
    ? first
    : `${first}:${cellName(lastRow, lastColumn, absolute)}`;
}

/** The sheet's name as a formula writes it: quoted unless it is a plain word that no reference looks like. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference = /^[A-Z]{1,3}\d+$/i.test(name) || /^(R\d*)?(C\d*)?$|^(TRUE|FALSE)$/i.test(name);
  return plain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'CIL Indices'!$B$6:$B$65" */
export function qualified(sheetName: string, area: Area, absolute = true): string {
  return `${quoteSheet(sheetName)}!${printArea(area, absolute)}`;
}

/** Splits "'L''été'!A1" into its sheet name and the rest; the name is absent where none is written. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(reference);
  if (quoted) return { sheet: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const plain = /^([^'!]+)!(.*)$/s.exec(reference);
  return plain ? { sheet: plain[1] ?? '', rest: plain[2] ?? '' } : { rest: reference };
}

/**
 * Reads an A1 reference, with or without '$', sheet name and leading '='; whole rows and columns too.
 * The corners may come in any order. Anything else gives null.
 * `parseA1("='CIL Indices'!$B$6:$B$65")` is `{ sheet: 'CIL Indices', area: { row: 5, column: 1, rows: 60, columns: 1 } }`.
 */
export function parseA1(reference: string): { sheet?: string; area: Area } | null {
  const { sheet, rest } = splitSheet(reference.trim().replace(/^=/, ''));
  const area = parseArea(rest);
  if (!area) return null;
  return sheet === undefined ? { area } : { sheet, area };
}

function parseArea(text: string): Area | null {
  const corners = text.replaceAll('$', '').split(':');
  const [first = '', last = first] = corners;
  if (corners.length > 2) return null;
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (!from || !to) return null;
  if (from.row === null && from.column === null) return null;
  if ((from.row === null) !== (to.row === null) || (from.column === null) !== (to.column === null))
    return null;
  const whole = from.row === null || from.column === null;
  if (whole && corners.length === 1) return null;
  const rows = from.row === null || to.row === null ? [0, MAX_ROWS - 1] : [from.row, to.row];
  const columns =
    from.column === null || to.column === null ? [0, MAX_COLUMNS - 1] : [from.column, to.column];
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = /^([A-Z]{1,3})?(\d{1,7})?$/i.exec(text);
  if (!match) return null;
  const column = match[1] === undefined ? null : columnIndex(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (match[1] !== undefined && column === null) return null;
  if (row !== null && (row < 0 || row >= MAX_ROWS)) return null;
  return { row, column };
}
