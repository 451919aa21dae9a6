import { parseA1, printArea, splitSheet } from '../../model/a1.ts';
import { type Piece, pieces } from '../../model/formula.ts';
import { labelsOver } from '../../model/pointLabels.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';

/** Cells inserted or deleted; `axis` is the direction in which the others move. */
export interface Shift {
  readonly area: Area;
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
}

/**
 * Where an area is once cells were inserted or deleted: it moves, grows or shrinks when they span its whole width,
 * else it stays. null when all of it was deleted.
 */
export function areaAfter(area: Area, { area: hole, axis, kind }: Shift): Area | null {
  const across = axis === 'row' ? 'column' : 'row';
  const acrossSize = axis === 'row' ? 'columns' : 'rows';
  const size = axis === 'row' ? 'rows' : 'columns';
  if (hole[across] > area[across] || hole[across] + hole[acrossSize] < area[across] + area[acrossSize])
    return area;
  const from = hole[axis];
  const count = hole[size];
  const last = area[axis] + area[size] - 1;
  if (kind === 'insert') {
    const moved = (at: number) => (at >= from ? at + count : at);
    return { ...area, [axis]: moved(area[axis]), [size]: moved(last) - moved(area[axis]) + 1 };
  }
  const start = area[axis] < from ? area[axis] : Math.max(from, area[axis] - count);
  const end = last < from ? last : Math.max(from - 1, last - count);
  return end < start ? null : { ...area, [axis]: start, [size]: end - start + 1 };
}

/** Rewrites, in the whole book, the references to cells of this sheet that have moved. */
export function referencesAfter(sheet: Sheet, shift: Shift): void {
  const { book } = sheet;
  for (const home of book.sheets) {
    const over = (formula: string) => formulaAfter(formula, home, sheet, shift);
    for (const [key, cell] of [...home.cells]) {
      if (cell.formula === undefined) continue;
      const formula = over(cell.formula);
      if (formula !== cell.formula) home.rewriteFormula(key, formula);
    }
    for (const validation of home.validations) validation.formulas = validation.formulas.map(over);
    for (const format of home.conditionalFormats) {
      const { rule } = format;
      if (rule.type === 'expression') format.rule = { ...rule, formula: over(rule.formula) };
      if (rule.type === 'cellIs') format.rule = { ...rule, formulas: rule.formulas.map(over) };
    }
    for (const { series } of home.charts) {
      for (const one of series) {
        one.values = over(one.values);
        if (one.categories !== undefined) one.categories = over(one.categories);
        if (one.nameRef !== undefined) one.nameRef = over(one.nameRef);
        Object.assign(one, labelsOver(one, over));
      }
    }
  }
  for (const defined of book.names) defined.formula = formulaAfter(defined.formula, sheet, sheet, shift);
}

/** A formula of sheet `home` after the shift on sheet `moved`. */
function formulaAfter(formula: string, home: Sheet, moved: Sheet, shift: Shift): string {
  const all = pieces(formula);
  let result = '';
  for (let i = 0; i < all.length; i++) {
    const piece = all[i];
    if (!piece) break;
    const named = piece.kind === 'sheet' ? splitSheet(piece.text).sheet : undefined;
    if (piece.kind === 'sheet') result += piece.text;
    const at = piece.kind === 'sheet' ? i + 1 : i;
    const { text, length } = referenceAt(all, at);
    if (length === 0) {
      if (piece.kind !== 'sheet') result += piece.text;
      continue;
    }
    const concerned = named === undefined ? home === moved : named.toLowerCase() === moved.name.toLowerCase();
    result += concerned ? moveText(text, shift) : text;
    i = at + length - 1;
  }
  return result;
}

const isCorner = (piece: Piece | undefined) =>
  piece !== undefined &&
  (piece.kind === 'word' || piece.kind === 'number') &&
  /^\$?[A-Z]{0,3}\$?\d{0,7}$/i.test(piece.text);

/** The reference that starts at this piece: `A1`, `A1:B2`, `A:C` or `1:4`; length 0 when there is none. */
function referenceAt(all: readonly Piece[], at: number): { text: string; length: number } {
  const first = all[at];
  if (!first || !isCorner(first)) return { text: '', length: 0 };
  const last = all[at + 2];
  if (all[at + 1]?.text === ':' && last && isCorner(last)) {
    const text = `${first.text}:${last.text}`;
    if (parseA1(text)) return { text, length: 3 };
  }
  return first.kind === 'word' && parseA1(first.text)
    ? { text: first.text, length: 1 }
    : { text: '', length: 0 };
}

/** The reference in its new place, its '$' kept. */
function moveText(text: string, shift: Shift): string {
  const parsed = parseA1(text);
  if (!parsed) return text;
  const area = areaAfter(parsed.area, shift);
  if (!area) return '#REF!';
  const corners = printArea(area).split(':');
  const single = text.split(':').length === 1 || corners.length === 1;
  if (single && corners.length === 1)
    return text.includes(':') ? printArea(area) : withMarks(text, corners[0] ?? '');
  return text
    .split(':')
    .map((corner, i) => withMarks(corner, corners[i] ?? ''))
    .join(':');
}

function withMarks(former: string, corner: string): string {
  const [, columnMark = '', rowMark = ''] = /^(\$?)[A-Z]*(\$?)\d*$/i.exec(former) ?? [];
  const [, column = '', row = ''] = /^([A-Z]*)(\d*)$/i.exec(corner) ?? [];
  if (column === '') return `${columnMark || rowMark}${row}`;
  return `${columnMark}${column}${row === '' ? '' : rowMark}${row}`;
}
