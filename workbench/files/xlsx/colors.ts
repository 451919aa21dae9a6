import type { Color } from '@cj-tech-master/excelts';

/** Office's own theme, in the file's order: light 1, dark 1, light 2, dark 2, accents 1 to 6. */
const theme = [
  '#FFFFFF',
  '#000000',
  '#E7E6E6',
  '#44546A',
  '#4472C4',
  '#ED7D31',
  '#A5A5A5',
  '#FFC000',
  '#5B9BD5',
  '#70AD47',
];

/** '#RRGGBB' for a file's colour; undefined where it has none of its own. */
export function fromColor(color: (Partial<Color> & { tint?: number }) | undefined): string | undefined {
  if (color?.argb !== undefined && /^[0-9A-F]{6,8}$/i.test(color.argb)) {
    return `#${color.argb.slice(-6).toUpperCase()}`;
  }
  const base = color?.theme === undefined ? undefined : theme[color.theme];
  return base === undefined ? undefined : tinted(base, color?.tint ?? 0);
}

export const toColor = (color: string): Partial<Color> => ({
  argb: `FF${color.replace('#', '').toUpperCase()}`,
});

/** A tint brings a colour nearer to white (above 0) or black (below 0). */
function tinted(color: string, tint: number): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const moved = parts.map((part) => Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
