import type { Area, Border, BorderStyle } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { color } from './color.ts';
import { type Look, lookOfRange } from './look.ts';
import type { RangeRef } from './rangeRef.ts';
import { oneOf } from './values.ts';

/** `range` is absent for a conditional format, whose borders are those of each cell. */
interface Bordered {
  readonly range?: RangeRef;
  readonly look: Look;
}
const EDGES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
type Edge = (typeof EDGES)[number];
type Side = 'top' | 'right' | 'bottom' | 'left';

export const borderCollection: ExcelClass<Bordered> = define('RangeBorderCollection', {
  properties: { count: { get: () => EDGES.length } },
  items: (of) => EDGES.map((edge) => rangeBorder({ ...of, edge })),
  find: (of, key) => rangeBorder({ ...of, edge: oneOf(key, EDGES) }),
  methods: { getItem: (of, args) => rangeBorder({ ...of, edge: oneOf(args.text(0), EDGES) }) },
});

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const;
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;

const rangeBorder = define<Bordered & { edge: Edge }>('RangeBorder', {
  id: ({ edge }) => edge,
  properties: {
    sideIndex: { get: ({ edge }) => edge },
    style: {
      get: (border) => lineOf(current(border)),
      set: (border, value) => draw(border, withLine(current(border), oneOf(value, LINES))),
    },
    weight: {
      get: (border) => weightOf(current(border)),
      set: (border, value) => draw(border, withWeight(current(border), oneOf(value, WEIGHTS))),
    },
    color: {
      get: (border) => current(border)?.color ?? '#000000',
      set: (border, value) => draw(border, { style: current(border)?.style ?? 'thin', color: color(value) }),
    },
  },
});

function lineOf(border: Border | null) {
  if (!border) return 'None';
  const lines: Partial<Record<BorderStyle, string>> = { dashed: 'Dash', dotted: 'Dot', double: 'Double' };
  return lines[border.style] ?? 'Continuous';
}

function weightOf(border: Border | null) {
  const weights: Partial<Record<BorderStyle, string>> = {
    hair: 'Hairline',
    medium: 'Medium',
    thick: 'Thick',
    double: 'Thick',
  };
  return (border && weights[border.style]) ?? 'Thin';
}

function withLine(border: Border | null, line: (typeof LINES)[number]): Border | null {
  if (line === 'None') return null;
  const kept = border?.style ?? 'thin';
  const styles: Partial<Record<typeof line, BorderStyle>> = {
    Dash: 'dashed',
    DashDot: 'dashed',
    DashDotDot: 'dashed',
    SlantDashDot: 'dashed',
    Dot: 'dotted',
    Double: 'double',
  };
  return { style: styles[line] ?? kept, color: border?.color ?? '#000000' };
}

function withWeight(border: Border | null, weight: (typeof WEIGHTS)[number]): Border {
  const styles = { Hairline: 'hair', Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;
  return { style: styles[weight], color: border?.color ?? '#000000' };
}

/** Which cells of the range carry the edge, and on which of their sides. */
function carriers(area: Area, edge: Edge): { area: Area; side: Side } | null {
  const last = { ...area, row: area.row + area.rows - 1, rows: 1 };
  const right = { ...area, column: area.column + area.columns - 1, columns: 1 };
  switch (edge) {
    case 'EdgeTop':
      return { area: { ...area, rows: 1 }, side: 'top' };
    case 'EdgeBottom':
      return { area: last, side: 'bottom' };
    case 'EdgeLeft':
      return { area: { ...area, columns: 1 }, side: 'left' };
    case 'EdgeRight':
      return { area: right, side: 'right' };
    case 'InsideHorizontal':
      return area.rows > 1 ? { area: { ...area, rows: area.rows - 1 }, side: 'bottom' } : null;
    case 'InsideVertical':
      return area.columns > 1 ? { area: { ...area, columns: area.columns - 1 }, side: 'right' } : null;
  }
}

const SIDES: Partial<Record<Edge, Side>> = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
};

function target(border: Bordered & { edge: Edge }): { look: Look; side: Side } | null {
  if (!border.range) {
    const side = SIDES[border.edge];
    return side ? { look: border.look, side } : null;
  }
  const found = carriers(border.range.area, border.edge);
  return found && { look: lookOfRange({ sheet: border.range.sheet, area: found.area }), side: found.side };
}

function current(border: Bordered & { edge: Edge }): Border | null {
  const found = target(border);
  if (!found) return null;
  const written = found.look.common((style) => JSON.stringify(style.borders?.[found.side] ?? null));
  const parsed: Border | null = written === null ? null : JSON.parse(written);
  return parsed;
}

function draw(border: Bordered & { edge: Edge }, line: Border | null) {
  const found = target(border);
  found?.look.patch({ borders: { [found.side]: line } });
}
