import { contains, intersection } from '../../model/area.ts';
import { shifted } from '../../model/formula.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area, CfRule, ConditionalFormat, Style, Value } from '../../model/types.ts';
import { colorAt, type Scale, scaleOf } from './colorScale.ts';

/** Values of English formulas read as if they stood on the sheet. */
export type Evaluate = (sheet: Sheet, formulas: readonly string[]) => Value[];

/** Formulas of a rule are worked out this many rows and columns at a time. */
const BLOCK = 32;

export interface Highlight {
  style?: Style;
  fill?: string;
  /** Data bar: its colour and its share of the cell's width. */
  bar?: { color: string; share: number };
}

/**
 * The conditional formats of one sheet as they stand now: what each cell takes from them.
 * Answers are remembered: make a new one when the sheet's values or rules change.
 */
export class ConditionalLook {
  private readonly rules: ConditionalFormat[];
  private readonly scales = new Map<ConditionalFormat, Scale>();
  private readonly known = new Map<string, Highlight | null>();
  private readonly results = new Map<string, Value>();

  constructor(
    private readonly sheet: Sheet,
    private readonly evaluate: Evaluate,
  ) {
    this.rules = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }

  /** Null where no rule holds. */
  of(row: number, column: number): Highlight | null {
    const concerned = this.rules.filter(({ areas }) => areas.some((area) => contains(area, row, column)));
    if (concerned.length === 0) return null;
    const key = `${row},${column}`;
    let found = this.known.get(key);
    if (found === undefined) {
      found = this.combine(concerned, row, column);
      this.known.set(key, found);
    }
    return found;
  }

  /** The first rules win: a later one only adds what they left untouched. */
  private combine(concerned: ConditionalFormat[], row: number, column: number): Highlight | null {
    const found: Highlight[] = [];
    for (const format of concerned) {
      const highlight = this.apply(format, row, column);
      if (!highlight) continue;
      found.push(highlight);
      if (format.stopIfTrue) break;
    }
    if (found.length === 0) return null;
    const weakestFirst = found.reverse();
    const style: Style = Object.assign({}, ...weakestFirst.map((one) => one.style));
    return Object.assign({}, ...weakestFirst, { style });
  }

  private apply(format: ConditionalFormat, row: number, column: number): Highlight | null {
    const { rule } = format;
    const value = this.sheet.value(row, column);
    if (rule.type === 'colorScale') {
      if (typeof value !== 'number') return null;
      const fill = colorAt(this.scaleOf(format), rule.points, value);
      return fill ? { fill } : null;
    }
    if (rule.type === 'dataBar') {
      if (typeof value !== 'number') return null;
      const { low, high } = this.scaleOf(format);
      const floor = Math.min(0, low);
      return high > floor ? { bar: { color: rule.color, share: (value - floor) / (high - floor) } } : null;
    }
    return this.holds(format, rule, value, row, column) ? { style: format.style } : null;
  }

  private holds(format: ConditionalFormat, rule: CfRule, value: Value, row: number, column: number): boolean {
    if (rule.type === 'expression') {
      const result = this.resultOf(format, rule.formula, row, column);
      return result === true || (typeof result === 'number' && result !== 0);
    }
    if (rule.type === 'cellIs') {
      const bounds = rule.formulas.map((formula) => this.resultOf(format, formula, row, column));
      return compares(rule.operator, value, bounds);
    }
    return rule.type === 'containsText' && containsText(rule.operator, value, rule.text);
  }

  /** The rule is written for the first cell of its first area: its relative references move with the cell. */
  private resultOf(format: ConditionalFormat, formula: string, row: number, column: number): Value {
    const key = (r: number, c: number) => `${format.id}|${formula}|${r},${c}`;
    const known = this.results.get(key(row, column));
    if (known !== undefined) return known;
    const first = format.areas[0];
    const area = format.areas.find((one) => contains(one, row, column));
    if (!first || !area) return null;
    const block = intersection(area, blockAround(row, column)) ?? { row, column, rows: 1, columns: 1 };
    const places = Array.from({ length: block.rows * block.columns }, (_, i) => ({
      r: block.row + Math.floor(i / block.columns),
      c: block.column + (i % block.columns),
    }));
    const written = withEquals(formula);
    const values = this.evaluate(
      this.sheet,
      places.map(({ r, c }) => shifted(written, r - first.row, c - first.column)),
    );
    for (const [i, { r, c }] of places.entries()) this.results.set(key(r, c), values[i] ?? null);
    return this.results.get(key(row, column)) ?? null;
  }

  private scaleOf(format: ConditionalFormat): Scale {
    const known = this.scales.get(format);
    if (known) return known;
    const scale = scaleOf(this.sheet, format.areas);
    this.scales.set(format, scale);
    return scale;
  }
}

const blockAround = (row: number, column: number): Area => ({
  row: row - (row % BLOCK),
  column: column - (column % BLOCK),
  rows: BLOCK,
  columns: BLOCK,
});

const withEquals = (formula: string): string => (formula.startsWith('=') ? formula : `=${formula}`);

function compares(operator: string, value: Value, bounds: Value[]): boolean {
  const [a, b] = bounds.map((bound) => order(value, bound));
  if (a === undefined || Number.isNaN(a)) return false;
  switch (operator) {
    case 'equal':
    case 'EqualTo':
      return a === 0;
    case 'notEqual':
    case 'NotEqualTo':
      return a !== 0;
    case 'greaterThan':
    case 'GreaterThan':
      return a > 0;
    case 'greaterThanOrEqual':
    case 'GreaterThanOrEqual':
      return a >= 0;
    case 'lessThan':
    case 'LessThan':
      return a < 0;
    case 'lessThanOrEqual':
    case 'LessThanOrEqual':
      return a <= 0;
    case 'between':
    case 'Between':
      return a >= 0 && (b ?? 1) <= 0;
    case 'notBetween':
    case 'NotBetween':
      return a < 0 || (b ?? 0) > 0;
    default:
      return false;
  }
}

/** Negative, zero or positive as the value stands to the bound; NaN where they do not compare. A blank counts as 0, as in Excel. */
function order(value: Value, bound: Value): number {
  const left = value ?? 0;
  if (typeof left === 'number' && typeof bound === 'number') return Math.sign(left - bound);
  if (typeof left === 'string' && typeof bound === 'string') {
    return left.localeCompare(bound, 'fr', { sensitivity: 'base' });
  }
  if (typeof left === 'boolean' && typeof bound === 'boolean') return Number(left) - Number(bound);
  if (typeof left === 'string' && typeof bound === 'number') return 1;
  return Number.NaN;
}

function containsText(operator: string, value: Value, wanted: string): boolean {
  if (value !== null && typeof value === 'object') return false;
  const text = String(value ?? '').toLowerCase();
  const searched = wanted.toLowerCase();
  switch (operator) {
    case 'notContains':
    case 'NotContains':
      return !text.includes(searched);
    case 'beginsWith':
    case 'BeginsWith':
      return text.startsWith(searched);
    case 'endsWith':
    case 'EndsWith':
      return text.endsWith(searched);
    default:
      return text.includes(searched);
  }
}
