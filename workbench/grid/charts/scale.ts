/** An axis of numbers: its bounds, its ticks, and a value's place between 0 (min) and 1 (max). */
export interface ValueScale {
  min: number;
  max: number;
  ticks: number[];
  place(value: number): number;
}

/**
 * Bounds and ticks on round numbers that hold every value, as Excel chooses them; given bounds are kept.
 * `valueScale([3, 47], {}, true)` runs from 0 to 50 by 10.
 */
export function valueScale(
  values: readonly number[],
  bounds: { min?: number; max?: number },
  fromZero: boolean,
  wanted = 6,
): ValueScale {
  const low = Math.min(...values, ...(fromZero ? [0] : []));
  const high = Math.max(...values, ...(fromZero ? [0] : []));
  const from = bounds.min ?? (Number.isFinite(low) ? low : 0);
  const to = bounds.max ?? (Number.isFinite(high) ? high : 1);
  const step = roundStep((to - from || 1) / wanted);
  const near = (to - from) * 0.05;
  const min = bounds.min ?? (from === 0 ? 0 : Math.floor((from - near) / step) * step);
  const max = bounds.max ?? (to === 0 && from < 0 ? 0 : Math.ceil((to + near) / step) * step);
  const ticks: number[] = [];
  for (let i = 0; min + i * step <= max + step * 1e-6; i++)
    ticks.push(Number((min + i * step).toPrecision(12)));
  return { min, max, ticks, place: (value) => (value - min) / (max - min || 1) };
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10;
  return factor * power;
}

/** Excel starts at zero unless the values are close together. */
export function spansZero(values: readonly number[]): boolean {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low <= 0 || (high - low) / high > 1 / 6;
}
