import { columnIndex, columnName, quoteSheet, splitSheet } from './a1.ts';
import { MAX_COLUMNS, MAX_ROWS } from './area.ts';

export type PieceKind =
  | 'text'
  | 'sheet'
  | 'error'
  | 'number'
  | 'function'
  | 'word'
  | 'brackets'
  | 'blank'
  | 'sign';
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
}

const pattern = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<sheet>'(?:[^']|'')+'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)",
    '(?<error>#(?:N/A|DIV/0!|NAME\\?|[A-Z_]+[!?]?))',
    '(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?(?![\\p{L}_]))',
    '(?<function>[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\())',
    '(?<word>[\\p{L}_$\\\\][\\p{L}\\p{N}_.$?\\\\]*|\\d+[\\p{L}_][\\p{L}\\p{N}_]*)',
    '(?<brackets>\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])',
    '(?<blank>\\s+)',
    '(?<sign><=|>=|<>|[^])',
  ].join('|'),
  'giu',
);

/**
 * Cuts an English formula into pieces whose texts, joined, are the formula again.
 * Strings, quoted sheet names, errors, numbers and structured references are never cut through.
 */
export function pieces(formula: string): Piece[] {
  const found: Piece[] = [];
  for (const match of formula.matchAll(pattern)) {
    for (const kind of kinds) {
      if (match.groups?.[kind] !== undefined) found.push({ kind, text: match[0] });
    }
  }
  return found;
}
const kinds: PieceKind[] = [
  'text',
  'sheet',
  'error',
  'number',
  'function',
  'word',
  'brackets',
  'blank',
  'sign',
];

const sheetOf = (piece: Piece): string => splitSheet(piece.text).sheet ?? '';
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The formula after a sheet was renamed. `renamedIn('=Feuil1!A1', 'Feuil1', 'Mes données')` is "='Mes données'!A1". */
export function renamedIn(formula: string, from: string, to: string): string {
  return pieces(formula)
    .map((piece) => {
      if (piece.kind !== 'sheet' || !sameName(sheetOf(piece), from)) return piece.text;
      return `${quoteSheet(to)}!`;
    })
    .join('');
}

/** The formula after a sheet was deleted: each reference to it becomes #REF!. `=SUM(B!A1:A3)` → `=SUM(#REF!)` */
export function withoutSheet(formula: string, name: string): string {
  const all = pieces(formula);
  let result = '';
  for (let i = 0; i < all.length; i++) {
    const piece = all[i];
    if (!piece) break;
    if (piece.kind !== 'sheet' || !sameName(sheetOf(piece), name)) {
      result += piece.text;
      continue;
    }
    result += '#REF!';
    i += 1;
    if (all[i + 1]?.text === ':') i += all[i + 2]?.kind === 'sheet' ? 3 : 2;
    if (all[i + 1]?.text === '#') i += 1;
  }
  return result;
}

/** Whether the formula names this sheet. */
export function mentions(formula: string, name: string): boolean {
  return pieces(formula).some((piece) => piece.kind === 'sheet' && sameName(sheetOf(piece), name));
}

/**
 * The formula as it reads once copied elsewhere: relative references move, absolute ones stay,
 * those that leave the sheet become #REF!. `shifted('=A1+$A$1', 1, 1)` is '=B2+$A$1'.
 */
export function shifted(formula: string, rows: number, columns: number): string {
  const all = pieces(formula);
  return all
    .map((piece, i) => {
      if (piece.kind === 'word') return shiftedWord(piece.text, rows, columns, besideColon(all, i));
      if (piece.kind === 'number' && besideColon(all, i) && /^\d+$/.test(piece.text)) {
        return shiftedRow(piece.text, rows);
      }
      return piece.text;
    })
    .join('');
}

const besideColon = (all: Piece[], i: number): boolean =>
  all[i - 1]?.text === ':' || all[i + 1]?.text === ':';

function shiftedWord(word: string, rows: number, columns: number, inRange: boolean): string {
  const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i.exec(word);
  if (cell) {
    const column = shiftedColumn(`${cell[1]}${cell[2]}`, columns);
    const row = shiftedRow(`${cell[3]}${cell[4]}`, rows);
    return column === '#REF!' || row === '#REF!' ? '#REF!' : column + row;
  }
  if (!inRange) return word;
  if (/^\$?[A-Z]{1,3}$/i.test(word)) return shiftedColumn(word, columns);
  return /^\$\d+$/.test(word) ? shiftedRow(word, rows) : word;
}

function shiftedColumn(text: string, columns: number): string {
  if (text.startsWith('$')) return text;
  const index = columnIndex(text);
  if (index === null) return text;
  const moved = index + columns;
  return moved < 0 || moved >= MAX_COLUMNS ? '#REF!' : columnName(moved);
}

function shiftedRow(text: string, rows: number): string {
  if (text.startsWith('$')) return text;
  const moved = Number(text) + rows;
  return moved < 1 || moved > MAX_ROWS ? '#REF!' : String(moved);
}
