import type { Border, Style } from './types.ts';

export const plainStyle: Style = Object.freeze({});

type Side = keyof NonNullable<Style['borders']>;

/** What to change of a style: undefined takes the property away; null takes a border away. */
export type StylePatch = {
  readonly [K in Exclude<keyof Style, 'borders'>]?: Style[K] | undefined;
} & { readonly borders?: Readonly<Partial<Record<Side, Border | null>>> | undefined };

const known = new Map<string, Style>([['{}', plainStyle]]);

/** The one shared object for this look: two equal styles are the same object, and it is frozen. */
export function intern(style: Style): Style {
  const key = JSON.stringify(sorted(style));
  const shared = known.get(key);
  if (shared) return shared;
  const fresh: Style = Object.freeze({ ...style });
  known.set(key, fresh);
  return fresh;
}

/** The style with the patch laid over it. `patched({ bold: true }, { italic: true })` is bold and italic. */
export function patched(style: Style, patch: StylePatch): Style {
  const merged: Record<string, unknown> = { ...style };
  for (const [property, value] of Object.entries(patch)) {
    if (value === undefined) delete merged[property];
    else if (property === 'borders') merged.borders = bordersOf(style, patch);
    else merged[property] = value;
  }
  if (merged.borders && Object.keys(merged.borders).length === 0) delete merged.borders;
  return intern(merged);
}

function bordersOf(style: Style, patch: StylePatch): Style['borders'] {
  const borders: Partial<Record<Side, Border>> = { ...style.borders };
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const border = patch.borders?.[side];
    if (border === null) delete borders[side];
    else if (border) borders[side] = border;
  }
  return borders;
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, held]) => [name, sorted(held)]));
}
