import { referenceAt } from '../../calc/reading.ts';
import { pieces } from '../../model/formula.ts';

/** Namespaces of custom functions: a file holds `_xldudf_CIL_PART(…)` for `CIL.PART(…)`. */
const namespaces = ['CIL'];

/** Functions younger than the file format: the file marks them with `_xlfn.`. */
const young = new Set(
  `ACOT AGGREGATE ARABIC BASE BINOM.DIST BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT
  CONFIDENCE.NORM COVARIANCE.P COVARIANCE.S DAYS DECIMAL DROP EXPAND FILTERXML FLOOR.MATH FORECAST.LINEAR FORMULATEXT GAMMA
  HSTACK IFNA IFS ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NETWORKDAYS.INTL
  NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA
  POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P
  STDEV.S SWITCH T.DIST T.INV T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT
  VAR.P VAR.S VSTACK WORKDAY.INTL WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
const youngSheetFunctions = new Set(['FILTER', 'SORT']);

/** Whether a formula may give a table, so that the file must mark it as a dynamic array even while it gives one cell. */
export const callsCustom = (formula: string): boolean =>
  pieces(formula).some((piece) => piece.kind === 'function' && isCustom(piece.text));

const isCustom = (name: string): boolean =>
  namespaces.some((namespace) => name.toUpperCase().startsWith(`${namespace}.`));

/** `=CIL.PART(A3#)` as the file holds it: `_xldudf_CIL_PART(_xlfn.ANCHORARRAY(A3))`. */
export function toFile(formula: string): string {
  const all = pieces(formula.replace(/^=/, ''));
  let result = '';
  for (let i = 0; i < all.length; i++) {
    const piece = all[i];
    if (!piece) break;
    const single = piece.kind === 'sign' && piece.text === '@';
    const start = single ? i + 1 : i;
    const reference = referenceAt(all, start);
    if (!reference) {
      if (!single) result += piece.kind === 'function' ? functionInFile(piece.text) : piece.text;
      continue;
    }
    const end = start + reference.length;
    let text = all
      .slice(start, end)
      .map((part) => part.text)
      .join('');
    const spilled = all[end]?.text === '#';
    if (spilled) text = `_xlfn.ANCHORARRAY(${text})`;
    result += single ? `_xlfn.SINGLE(${text})` : text;
    i = spilled ? end : end - 1;
  }
  return result;
}

function functionInFile(name: string): string {
  const upper = name.toUpperCase();
  if (isCustom(upper)) return `_xldudf_${upper.replaceAll('.', '_')}`;
  if (youngSheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
  return young.has(upper) ? `_xlfn.${upper}` : name;
}

/** A file's formula as the workbook holds it, with its '='. */
export function fromFile(formula: string): string {
  const plain = pieces(formula)
    .map((piece) => {
      if (piece.kind !== 'function' && piece.kind !== 'word') return piece.text;
      const custom = /^_xldudf_([^_]+)_(.+)$/i.exec(piece.text);
      if (custom) return `${custom[1]}.${custom[2]}`.toUpperCase();
      return piece.text.replace(/^_xlfn\.(?!SINGLE$|ANCHORARRAY$)(_xlws\.)?|^_xlpm\./i, '');
    })
    .join('');
  return `=${plain
    .replace(/_xlfn\.ANCHORARRAY\(([^()]*)\)/gi, '$1#')
    .replace(/_xlfn\.SINGLE\(([^()]*)\)/gi, '@$1')}`;
}
