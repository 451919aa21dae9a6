import { printArea, quoteSheet } from '../model/a1.ts';
import { type Piece, pieces } from '../model/formula.ts';
import type { Sheet } from '../model/sheet.ts';
import { referenceAt } from './reading.ts';

/** Stands for an argument left out (`CIL.F(A1,,2)`): the engine itself would give a blank. */
export const omittedCall = '__OMIS()';

/**
 * The formula as the engine can read it: without its '=', `A3#` written as the area spilled from A3,
 * the implicit '@' dropped, and the arguments left out of custom functions marked.
 */
export function engineText(formula: string, sheet: Sheet, custom: (name: string) => boolean): string {
  const all = pieces(formula.replace(/^=/, ''));
  const out: string[] = [];
  const calls: boolean[] = [];
  let opening = false;
  for (let i = 0; i < all.length; i++) {
    const piece = all[i];
    if (!piece) break;
    const reference = referenceAt(all, i);
    if (reference && all[i + reference.length]?.text === '#') {
      out.push(spillText(reference, sheet));
      i += reference.length;
      continue;
    }
    if (reference) {
      for (const part of all.slice(i, i + reference.length)) out.push(part.text);
      i += reference.length - 1;
      continue;
    }
    if (piece.kind === 'function') opening = custom(piece.text.toUpperCase());
    if (piece.text === '(') {
      calls.push(opening);
      opening = false;
    }
    if (piece.text === '@' && piece.kind === 'sign') continue;
    if (calls.at(-1) && isMissingBefore(all, i)) out.push(omittedCall);
    if (piece.text === ')') calls.pop();
    out.push(piece.text);
  }
  return out.join('');
}

/** Whether an argument ends here without ever having begun; `f()` has none at all. */
function isMissingBefore(all: readonly Piece[], i: number): boolean {
  const here = all[i]?.text;
  if (here !== ',' && here !== ')') return false;
  let before = i - 1;
  while (all[before]?.kind === 'blank') before -= 1;
  const previous = all[before]?.text;
  return previous === ',' || (previous === '(' && here === ',');
}

function spillText(reference: NonNullable<ReturnType<typeof referenceAt>>, sheet: Sheet): string {
  const target = reference.sheet === undefined ? sheet : sheet.book.sheet(reference.sheet);
  const anchor = target?.get(reference.area.row, reference.area.column);
  if (!target || anchor?.formula === undefined) return '#REF!';
  const area = anchor.spill ? { ...reference.area, ...anchor.spill } : reference.area;
  return `${quoteSheet(target.name)}!${printArea(area, true)}`;
}
