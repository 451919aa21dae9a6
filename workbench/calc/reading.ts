import { parseA1, splitSheet } from '../model/a1.ts';
import type { Book } from '../model/book.ts';
import { type Piece, pieces } from '../model/formula.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Area } from '../model/types.ts';

export interface Precedent {
  readonly sheet: Sheet;
  readonly area: Area;
}
/** What a formula reads and calls, found without evaluating it. */
export interface Reading {
  readonly precedents: Precedent[];
  readonly functions: Set<string>;
  /** Whether a name, a table or a missing sheet takes part: read it again when those change. */
  readonly named: boolean;
  readonly volatile: boolean;
  /** Whether it reads cells that only evaluation can tell (INDIRECT, OFFSET). */
  readonly anywhere: boolean;
  /** Whether it holds the '@' that takes one value of a range. */
  readonly intersects: boolean;
}

const volatiles = new Set(['NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'INDIRECT', 'OFFSET']);
const reachers = new Set(['INDIRECT', 'OFFSET']);

/** Reads an English formula that stands on a sheet; names and tables are followed to their cells. */
export function readFormula(formula: string, sheet: Sheet): Reading {
  const precedents: Precedent[] = [];
  const functions = new Set<string>();
  let named = false;
  const followed = new Set<string>();

  const read = (text: string): void => {
    const all = pieces(text);
    for (let i = 0; i < all.length; i++) {
      const piece = all[i];
      if (piece?.kind === 'function') functions.add(piece.text.toUpperCase());
      if (piece?.kind === 'brackets') named = true;
      const reference = referenceAt(all, i);
      if (!reference) {
        if (piece?.kind === 'word') follow(piece.text);
        continue;
      }
      i += reference.length - 1;
      const target = reference.sheet === undefined ? sheet : sheet.book.sheet(reference.sheet);
      if (target) precedents.push({ sheet: target, area: reference.area });
      else named = true;
    }
  };
  const follow = (word: string): void => {
    const key = word.toLowerCase();
    if (key === 'true' || key === 'false') return;
    named = true;
    if (followed.has(key)) return;
    followed.add(key);
    const defined = nameOf(sheet.book, sheet, word);
    if (defined !== undefined) read(defined);
    for (const holder of sheet.book.sheets) {
      const table = holder.tables.find((each) => each.name.toLowerCase() === key);
      if (table) precedents.push({ sheet: holder, area: table.area });
    }
  };

  read(formula);
  const calls = [...functions];
  return {
    precedents,
    functions,
    named,
    volatile: calls.some((name) => volatiles.has(name)),
    intersects: pieces(formula).some((piece) => piece.kind === 'sign' && piece.text === '@'),
    anywhere: calls.some((name) => reachers.has(name)),
  };
}

/** The name's formula, the sheet's own name before the workbook's. */
export function nameOf(book: Book, sheet: Sheet, name: string): string | undefined {
  const found = book.names.filter((defined) => defined.name.toLowerCase() === name.toLowerCase());
  const local = found.find((defined) => defined.scope === sheet.id);
  return (local ?? found.find((defined) => defined.scope === undefined))?.formula;
}

/** The cell, area, whole rows or whole columns that begin at this piece, and how many pieces they take. */
export function referenceAt(
  all: readonly Piece[],
  start: number,
): { sheet?: string; area: Area; length: number } | null {
  const first = all[start];
  const sheet = first?.kind === 'sheet' ? splitSheet(first.text).sheet : undefined;
  const from = sheet === undefined ? start : start + 1;
  const corner = all[from];
  if (!corner || (corner.kind !== 'word' && corner.kind !== 'number')) return null;
  const last = all[from + 1]?.text === ':' ? all[from + 2] : undefined;
  const range = last ? parseA1(`${corner.text}:${last.text}`) : null;
  const single = corner.kind === 'word' ? parseA1(corner.text) : null;
  const found = range ?? single;
  if (!found) return null;
  const length = from - start + (range ? 3 : 1);
  return sheet === undefined ? { area: found.area, length } : { sheet, area: found.area, length };
}
