import { display } from '../../calc/french.ts';
import type { Sheet } from '../../model/sheet.ts';
import { intern, plainStyle } from '../../model/style.ts';
import type { Style, Value } from '../../model/types.ts';
import type { ConditionalLook, Highlight } from './conditional.ts';
import { textWidth } from './measure.ts';
import { tableStyle } from './table.ts';

/** What a cell shows. */
export interface Face {
  text: string;
  style: Style;
  align: 'left' | 'center' | 'right';
  error?: string;
  link: boolean;
  note?: string;
  fill?: string;
  bar?: NonNullable<Highlight['bar']>;
}

const PADDING = 7;
const DIGIT = 7;

/** Its text is fitted to the width: a number that does not fit turns into ###, as in Excel. */
export function faceOf(
  sheet: Sheet,
  look: ConditionalLook,
  row: number,
  column: number,
  width: number,
): Face {
  const cell = sheet.get(row, column);
  const highlight = look.of(row, column);
  const style = worn(sheet, row, column, cell?.style, highlight);
  const value = cell?.value ?? null;
  const face: Face = {
    text: fitted(value, style, width),
    style,
    align: alignment(value, style),
    link: cell?.hyperlink !== undefined,
  };
  if (value !== null && typeof value === 'object') face.error = value.message ?? '';
  if (cell?.note) face.note = cell.note;
  if (highlight?.fill) face.fill = highlight.fill;
  if (highlight?.bar) face.bar = highlight.bar;
  return face;
}

function worn(
  sheet: Sheet,
  row: number,
  column: number,
  own: Style | undefined,
  highlight: Highlight | null,
): Style {
  const table = tableStyle(sheet, row, column);
  const base = own ?? sheet.style(row, column);
  const rule = highlight?.style;
  if (!table && !rule) return base;
  const borders = { ...table?.borders, ...base.borders, ...rule?.borders };
  return intern({ ...(table ?? plainStyle), ...base, ...rule, borders });
}

function fitted(value: Value, style: Style, width: number): string {
  const room = width - PADDING;
  const { text } = display(value, style, Math.floor(room / DIGIT));
  if (typeof value !== 'number' || style.wrap || textWidth(text, style) <= room) return text;
  return '#'.repeat(Math.max(1, Math.floor(room / textWidth('#', style))));
}

function alignment(value: Value, style: Style): Face['align'] {
  const chosen = style.horizontal;
  if (chosen === 'left' || chosen === 'center' || chosen === 'right') return chosen;
  if (typeof value === 'number') return 'right';
  if (typeof value === 'boolean' || (value !== null && typeof value === 'object')) return 'center';
  return 'left';
}
