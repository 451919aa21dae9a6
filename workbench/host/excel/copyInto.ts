import { qualified } from '../../model/a1.ts';
import { sizeOf } from '../../model/area.ts';
import { shifted } from '../../model/formula.ts';
import type { Cell, Style } from '../../model/types.ts';
import { copyAround } from './copyAround.ts';
import type { RangeRef } from './rangeRef.ts';
import { rangeRef } from './rangeRef.ts';

type CopyKind = 'All' | 'Formulas' | 'Values' | 'Formats' | 'Link';
interface CopyOptions {
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}
interface Taken {
  readonly cell: Cell | undefined;
  readonly style: Style;
  readonly row: number;
  readonly column: number;
}

/**
 * Copies as Paste Special does: relative references move along, a target that is a multiple of the source's size is
 * filled with repetitions, any other takes the source's size.
 */
export function copyInto(to: RangeRef, from: RangeRef, kind: CopyKind, options: CopyOptions): void {
  const [target, source] = options.transpose ? [to, from] : filledParts(to, from);
  const taken = takeFrom(source, options.transpose);
  const rows = taken.length;
  const columns = taken[0]?.length ?? 0;
  const { area } = target;
  const repeats = area.rows % rows === 0 && area.columns % columns === 0;
  const { sheet, area: filled } = rangeRef(target.sheet, repeats ? area : { ...area, rows, columns });
  for (let r = 0; r < filled.rows; r++) {
    for (let c = 0; c < filled.columns; c++) {
      const one = taken[r % rows]?.[c % columns];
      if (!one || (options.skipBlanks && (one.cell?.value ?? null) === null)) continue;
      paste({ sheet, area: filled }, filled.row + r, filled.column + c, one, source, kind);
    }
  }
  if (!options.transpose && (kind === 'All' || kind === 'Formats')) copyAround(to, from);
}

/** Of two ranges of the same large size (whole sheets, whole columns), the part where either holds anything. */
function filledParts(target: RangeRef, source: RangeRef): [RangeRef, RangeRef] {
  const { rows, columns } = source.area;
  if (sizeOf(source.area) <= 10_000 || target.area.rows !== rows || target.area.columns !== columns) {
    return [target, source];
  }
  const ends = [target, source].map(({ sheet, area }) => {
    const used = sheet.used(false);
    return {
      rows: used ? used.row + used.rows - area.row : 0,
      columns: used ? used.column + used.columns - area.column : 0,
    };
  });
  const part = ({ sheet, area }: RangeRef): RangeRef => ({
    sheet,
    area: {
      ...area,
      rows: Math.min(rows, Math.max(1, ...ends.map((end) => end.rows))),
      columns: Math.min(columns, Math.max(1, ...ends.map((end) => end.columns))),
    },
  });
  return [part(target), part(source)];
}

/** All source cells, taken before anything is written: the two ranges may overlap. */
function takeFrom({ sheet, area }: RangeRef, transpose: boolean): Taken[][] {
  const rows = transpose ? area.columns : area.rows;
  const columns = transpose ? area.rows : area.columns;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const row = area.row + (transpose ? c : r);
      const column = area.column + (transpose ? r : c);
      const cell = sheet.get(row, column);
      return { cell: cell && { ...cell }, style: sheet.style(row, column), row, column };
    }),
  );
}

function paste(
  { sheet }: RangeRef,
  row: number,
  column: number,
  from: Taken,
  source: RangeRef,
  kind: CopyKind,
) {
  const here = { row, column, rows: 1, columns: 1 };
  if (kind === 'Link') {
    const origin = { row: from.row, column: from.column, rows: 1, columns: 1 };
    sheet.setFormula(row, column, `=${qualified(source.sheet.name, origin, false)}`);
    return;
  }
  if (kind !== 'Formats') {
    const formula = kind === 'Values' ? undefined : from.cell?.formula;
    if (formula !== undefined)
      sheet.setFormula(row, column, shifted(formula, row - from.row, column - from.column));
    else sheet.setValue(row, column, from.cell?.value ?? null);
  }
  if (kind === 'All' || kind === 'Formats') {
    sheet.clear(here, 'Formats');
    if (Object.keys(from.style).length > 0) sheet.patchStyle(here, from.style);
  }
  if (kind === 'All' && from.cell?.hyperlink) sheet.setHyperlink(row, column, from.cell.hyperlink);
}
