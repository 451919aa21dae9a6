import type { Border, Style } from '../../model/types.ts';

const classes = new Map<Style, string>();
let sheet: CSSStyleSheet | undefined;

/** The CSS class that draws a style (font, fill, alignment; borders are drawn by the row, which knows the neighbours). */
export function styleClass(style: Style): string {
  const known = classes.get(style);
  if (known !== undefined) return known;
  const rules = declarations(style);
  const name = rules ? `s${classes.size}` : '';
  if (rules) styleSheet().insertRule(`.cell.${name}{${rules}}`);
  classes.set(style, name);
  return name;
}

function styleSheet(): CSSStyleSheet {
  sheet ??= new CSSStyleSheet();
  if (!document.adoptedStyleSheets.includes(sheet)) document.adoptedStyleSheets.push(sheet);
  return sheet;
}

/** CSS declarations of a style, '' for the plain one. */
function declarations(style: Style): string {
  const rules: string[] = [];
  if (style.bold) rules.push('font-weight:700');
  if (style.italic) rules.push('font-style:italic');
  const lines = [style.underline ? 'underline' : '', style.strike ? 'line-through' : ''].filter(Boolean);
  if (lines.length > 0) rules.push(`text-decoration:${lines.join(' ')}`);
  if (style.fontName)
    rules.push(`font-family:"${style.fontName.replace(/[^\p{L}\p{N} -]/gu, '')}",var(--cell-font)`);
  if (style.fontSize) rules.push(`font-size:${style.fontSize}pt`);
  if (style.fontColor) rules.push(`color:${style.fontColor}`);
  rules.push(...fillRules(style));
  if (style.horizontal && style.horizontal !== 'general')
    rules.push(`justify-content:${JUSTIFY[style.horizontal]}`);
  if (style.horizontal === 'center' || style.horizontal === 'right' || style.horizontal === 'justify') {
    rules.push(`text-align:${style.horizontal}`);
  }
  if (style.vertical) rules.push(`align-items:${ALIGN[style.vertical]}`);
  if (style.wrap) rules.push('white-space:pre-wrap', 'overflow-wrap:anywhere');
  if (style.indent) {
    rules.push(`padding-${style.horizontal === 'right' ? 'right' : 'left'}:${3 + style.indent * 9}px`);
  }
  if (style.rotation) rules.push(`rotate:${-style.rotation}deg`);
  return rules.join(';');
}

const JUSTIFY = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  fill: 'flex-start',
  justify: 'flex-start',
};
const ALIGN = { top: 'flex-start', middle: 'center', bottom: 'flex-end' };

/** Degrees and line width of Excel's patterns; the greys are dots of a density. */
const HATCHES: Record<string, { angles: number[]; width: number }> = {
  lightUp: { angles: [135], width: 1 },
  darkUp: { angles: [135], width: 2 },
  lightDown: { angles: [45], width: 1 },
  darkDown: { angles: [45], width: 2 },
  lightHorizontal: { angles: [0], width: 1 },
  darkHorizontal: { angles: [0], width: 2 },
  lightVertical: { angles: [90], width: 1 },
  darkVertical: { angles: [90], width: 2 },
  lightGrid: { angles: [0, 90], width: 1 },
  darkGrid: { angles: [0, 90], width: 2 },
  lightTrellis: { angles: [45, 135], width: 1 },
  darkTrellis: { angles: [45, 135], width: 2 },
};
const GREYS: Record<string, number> = { gray0625: 8, gray125: 6, lightGray: 4, mediumGray: 3, darkGray: 2 };

function fillRules(style: Style): string[] {
  const rules = style.fill ? [`background-color:${style.fill}`] : [];
  const line = style.patternColor ?? '#000000';
  const hatch = HATCHES[style.pattern ?? ''];
  const grey = GREYS[style.pattern ?? ''];
  if (hatch) {
    const gradients = hatch.angles.map(
      (angle) =>
        `repeating-linear-gradient(${angle}deg,${line} 0 ${hatch.width}px,transparent ${hatch.width}px 6px)`,
    );
    rules.push(`background-image:${gradients.join(',')}`);
  } else if (grey) {
    rules.push(
      `background-image:radial-gradient(${line} 0.7px,transparent 0.8px)`,
      `background-size:${grey}px ${grey}px`,
    );
  }
  return rules;
}

const WIDTHS: Record<Border['style'], string> = {
  thin: '1px solid',
  medium: '2px solid',
  thick: '3px solid',
  dashed: '1px dashed',
  dotted: '1px dotted',
  hair: '1px dotted',
  double: '3px double',
};

/** '1px solid #000000' for a thin black border. */
export const borderRule = (border: Border): string => `${WIDTHS[border.style]} ${border.color}`;
