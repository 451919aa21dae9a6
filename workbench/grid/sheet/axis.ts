/** Pixels in a point, the unit of the workbook's widths and heights. */
export const PIXELS_PER_POINT = 96 / 72;

/**
 * Where rows (or columns) lie on screen, in pixels from the sheet's edge.
 * Most have the default size; those with their own, and the hidden ones (0), are kept with running totals.
 */
export class Axis {
  private readonly indexes: number[];
  /** `before[i]`: how much the first i exceptions add to a sheet of default sizes. */
  private readonly before: number[] = [0];
  private readonly own = new Map<number, number>();

  constructor(
    readonly count: number,
    readonly defaultSize: number,
    points: ReadonlyMap<number, number>,
    hidden: ReadonlySet<number>,
  ) {
    for (const [index, size] of points) this.own.set(index, Math.round(size * PIXELS_PER_POINT));
    for (const index of hidden) this.own.set(index, 0);
    this.indexes = [...this.own.keys()].sort((a, b) => a - b);
    for (const [i, index] of this.indexes.entries()) {
      this.before.push((this.before[i] ?? 0) + this.size(index) - defaultSize);
    }
  }

  size(index: number): number {
    return this.own.get(index) ?? this.defaultSize;
  }

  /** Left (or top) edge. `start(3)` is 192 where columns are 64 wide. */
  start(index: number): number {
    return index * this.defaultSize + (this.before[lowerBound(this.indexes, index)] ?? 0);
  }

  /** The row or column under a position; the last one beyond the end. */
  at(position: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next one that is shown in that direction, or the same where there is none. */
  visible(index: number, step: 1 | -1): number {
    let next = index + step;
    while (next >= 0 && next < this.count && this.size(next) === 0) next += step;
    return next >= 0 && next < this.count ? next : index;
  }
}

function lowerBound(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
