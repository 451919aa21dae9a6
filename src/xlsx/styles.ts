import type { Style as StyleDeFichier } from '@cj-tech-master/excelts';
import { STYLES, type Style } from '../sheets/styles.ts';

/** A style without a font of its own would lose the size that Excel shows by default. */
const POLICE = { name: 'Calibri', size: 11 };

/** A style of the sheets as the file library says it: the same look as in the open workbook. */
export function styleDeFichier(style: Style): Partial<StyleDeFichier> {
  const { numberFormat, fill, borderTop, borderBottom } = style;
  return {
    font: police(style),
    alignment: alignement(style),
    ...(numberFormat && { numFmt: numberFormat }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: couleur(fill) } }),
    ...((borderTop || borderBottom) && {
      border: {
        ...(borderTop && { top: { style: 'thin', color: couleur(borderTop) } }),
        ...(borderBottom && { bottom: { style: 'thin', color: couleur(borderBottom) } }),
      },
    }),
  };
}

function police({ bold, italic, underline, size, font, color }: Style): Partial<StyleDeFichier['font']> {
  return {
    ...POLICE,
    ...(size && { size }),
    ...(font && { name: font }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(color && { color: couleur(color) }),
  };
}

function alignement({ horizontal, vertical, wrap, indent }: Style): Partial<StyleDeFichier['alignment']> {
  return {
    ...(horizontal && { horizontal: HORIZONTAL[horizontal] }),
    ...(vertical && { vertical: VERTICAL[vertical] }),
    ...(wrap && { wrapText: true }),
    ...(indent && { indent }),
  };
}

const HORIZONTAL = { Left: 'left', Center: 'center', Right: 'right' } as const;
const VERTICAL = { Top: 'top', Center: 'middle' } as const;

/** '#RRGGBB' → opaque ARGB. */
export const couleur = (rgb: string): { argb: string } => ({ argb: `FF${rgb.slice(1)}` });

/** Each named style made once: the library tells two equal styles apart at the price of comparing them. */
export const STYLES_DE_FICHIER = new Map<string, Partial<StyleDeFichier>>(
  Object.entries(STYLES).map(([nom, style]) => [nom, styleDeFichier(style)]),
);
