import type { Style } from '../../model/types.ts';

const CELL_FONT =
  '"Aptos Narrow", Aptos, Calibri, Carlito, "Liberation Sans Narrow", "Liberation Sans", Arial, sans-serif';
const widths = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null = null;

/** Width in pixels of one line of text in a cell's font. */
export function textWidth(text: string, style: Style): number {
  const font = fontOf(style);
  const key = `${font}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > 50_000) widths.clear();
  canvas ??= document.createElement('canvas').getContext('2d');
  if (!canvas) return text.length * 7;
  canvas.font = font;
  const width = canvas.measureText(text).width;
  widths.set(key, width);
  return width;
}

function fontOf(style: Style): string {
  const family = style.fontName ? `"${style.fontName}", ${CELL_FONT}` : CELL_FONT;
  return `${style.italic ? 'italic ' : ''}${style.bold ? '700 ' : ''}${style.fontSize ?? 11}pt ${family}`;
}
