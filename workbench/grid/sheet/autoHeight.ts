import { columnOf, rowOf } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Style } from '../../model/types.ts';
import { textWidth } from '../look/measure.ts';
import type { Axis } from './axis.ts';

const USUAL_SIZE = 11;

/** Heights in pixels of the rows that Excel fits by itself: large letters and wrapped text, where no height is set. */
export function autoHeights(sheet: Sheet, columns: Axis, usual: number): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [key, { value, style }] of sheet.cells) {
    if (value === null || !style || (!style.wrap && (style.fontSize ?? USUAL_SIZE) <= USUAL_SIZE)) continue;
    const row = rowOf(key);
    if (sheet.rowHeights.has(row) || sheet.hiddenRows.has(row)) continue;
    const wrapped = style.wrap && typeof value === 'string';
    const lines = wrapped ? linesOf(value, style, columns.size(columnOf(key)) - 7) : 1;
    const height = Math.ceil(lines * usual * ((style.fontSize ?? USUAL_SIZE) / USUAL_SIZE));
    if (height > (heights.get(row) ?? usual)) heights.set(row, height);
  }
  for (const area of sheet.merges) heights.delete(area.row);
  return heights;
}

function linesOf(text: string, style: Style, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const room = textWidth(word, style);
      if (used > 0 && used + room > width) {
        lines += 1;
        used = 0;
      }
      used += room;
    }
  }
  return lines;
}
