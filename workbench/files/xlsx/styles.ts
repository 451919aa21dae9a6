import type { Border as FileBorder, Style as FileStyle, FillPattern } from '@cj-tech-master/excelts';
import { intern, plainStyle } from '../../model/style.ts';
import type { Border, BorderStyle, Style } from '../../model/types.ts';
import { fromColor, toColor } from './colors.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
const sides = ['top', 'right', 'bottom', 'left'] as const;

/** The file's style as the workbook knows it; in a rule's style the colour of a plain fill is the background one. */
export function fromStyle(style: Partial<FileStyle> | undefined, inRule = false): Style {
  if (!style) return plainStyle;
  const read: Mutable<Style> = {};
  readFont(style.font, read);
  readFill(style.fill, read, inRule);
  readAlignment(style.alignment, read);
  const borders = readBorders(style.border);
  if (borders) read.borders = borders;
  const code = typeof style.numFmt === 'object' ? style.numFmt.formatCode : style.numFmt;
  if (code && code !== 'General') read.numberFormat = code;
  if (style.protection?.locked === false) read.locked = false;
  return intern(read);
}

function readFont(font: FileStyle['font'] | undefined, read: Mutable<Style>): void {
  if (!font) return;
  if (font.bold) read.bold = true;
  if (font.italic) read.italic = true;
  if (font.underline && font.underline !== 'none') read.underline = true;
  if (font.strike) read.strike = true;
  if (font.name) read.fontName = font.name;
  if (font.size) read.fontSize = font.size;
  const color = fromColor(font.color);
  if (color) read.fontColor = color;
}

function readFill(fill: FileStyle['fill'] | undefined, read: Mutable<Style>, inRule: boolean): void {
  if (fill?.type !== 'pattern' || fill.pattern === 'none') return;
  const lines = fromColor(fill.fgColor);
  const ground = fromColor(fill.bgColor);
  if (!fill.pattern || fill.pattern === 'solid') {
    const color = inRule ? (ground ?? lines) : lines;
    if (color) read.fill = color;
    return;
  }
  read.pattern = fill.pattern;
  if (ground) read.fill = ground;
  if (lines) read.patternColor = lines;
}

function readAlignment(alignment: FileStyle['alignment'] | undefined, read: Mutable<Style>): void {
  if (!alignment) return;
  const { horizontal, vertical, textRotation } = alignment;
  if (horizontal && horizontal !== 'centerContinuous' && horizontal !== 'distributed')
    read.horizontal = horizontal;
  if (vertical === 'top' || vertical === 'middle' || vertical === 'bottom') read.vertical = vertical;
  if (alignment.wrapText) read.wrap = true;
  if (alignment.indent) read.indent = alignment.indent;
  if (typeof textRotation === 'number' && textRotation !== 0) read.rotation = textRotation;
}

function readBorders(borders: FileStyle['border'] | undefined): Style['borders'] {
  const read: Partial<Record<(typeof sides)[number], Border>> = {};
  for (const side of sides) {
    const border = borders?.[side];
    if (border?.style)
      read[side] = { style: plainBorder(border.style), color: fromColor(border.color) ?? '#000000' };
  }
  return Object.keys(read).length > 0 ? read : undefined;
}

function plainBorder(style: FileBorder['style']): BorderStyle {
  switch (style) {
    case 'thin':
    case 'medium':
    case 'thick':
    case 'dashed':
    case 'dotted':
    case 'hair':
    case 'double':
      return style;
    default:
      return style.startsWith('medium') ? 'medium' : 'dashed';
  }
}

/** The file's style after the workbook's went from one to the other: what did not change keeps the file's own detail. */
export function restyled(
  kept: Partial<FileStyle>,
  from: Style,
  to: Style,
  inRule = false,
): Partial<FileStyle> {
  const changed = (...names: (keyof Style)[]): boolean => names.some((name) => from[name] !== to[name]);
  const style: Partial<FileStyle> = { ...kept };
  if (changed('bold', 'italic', 'underline', 'strike', 'fontName', 'fontSize', 'fontColor')) {
    style.font = { ...kept.font, ...fontOf(to, inRule) };
  }
  if (changed('fill', 'pattern', 'patternColor')) style.fill = fillOf(to, inRule);
  if (changed('horizontal', 'vertical', 'wrap', 'indent', 'rotation')) {
    style.alignment = { ...kept.alignment, ...alignmentOf(to) };
    if (to.horizontal === undefined || to.horizontal === 'general') delete style.alignment.horizontal;
  }
  if (JSON.stringify(from.borders) !== JSON.stringify(to.borders)) style.border = bordersOf(to);
  if (changed('numberFormat')) style.numFmt = to.numberFormat ?? 'General';
  if (changed('locked')) style.protection = { ...kept.protection, locked: to.locked !== false };
  return style;
}

function fontOf(style: Style, inRule: boolean): Partial<FileStyle['font']> {
  const base = inRule ? {} : { name: style.fontName ?? 'Calibri', size: style.fontSize ?? 11 };
  return {
    ...base,
    ...(style.bold !== undefined || !inRule ? { bold: style.bold === true } : {}),
    ...(style.italic !== undefined || !inRule ? { italic: style.italic === true } : {}),
    ...(style.underline !== undefined || !inRule ? { underline: style.underline === true } : {}),
    ...(style.strike !== undefined || !inRule ? { strike: style.strike === true } : {}),
    ...(style.fontColor ? { color: toColor(style.fontColor) } : {}),
  };
}

function fillOf(style: Style, inRule: boolean): FillPattern {
  const pattern = [style.pattern].find(isPattern);
  if (pattern && pattern !== 'solid') {
    return {
      type: 'pattern',
      pattern,
      ...(style.patternColor ? { fgColor: toColor(style.patternColor) } : {}),
      ...(style.fill ? { bgColor: toColor(style.fill) } : {}),
    };
  }
  if (!style.fill) return { type: 'pattern', pattern: 'none' };
  const color = toColor(style.fill);
  return { type: 'pattern', pattern: 'solid', ...(inRule ? { bgColor: color } : { fgColor: color }) };
}

const patterns =
  /^(solid|dark(Vertical|Horizontal|Grid|Trellis|Down|Up|Gray)|light(Vertical|Horizontal|Grid|Trellis|Down|Up|Gray)|mediumGray|gray125|gray0625)$/;
const isPattern = (name: string | undefined): name is FillPattern['pattern'] =>
  name !== undefined && patterns.test(name);

function alignmentOf(style: Style): Partial<FileStyle['alignment']> {
  const { horizontal } = style;
  return {
    ...(horizontal && horizontal !== 'general' ? { horizontal } : {}),
    ...(style.vertical ? { vertical: style.vertical } : {}),
    wrapText: style.wrap === true,
    indent: style.indent ?? 0,
    textRotation: style.rotation ?? 0,
  };
}

function bordersOf(style: Style): Partial<FileStyle['border']> {
  const borders: Partial<FileStyle['border']> = {};
  for (const side of sides) {
    const border = style.borders?.[side];
    if (border) borders[side] = { style: border.style, color: toColor(border.color) };
  }
  return borders;
}
