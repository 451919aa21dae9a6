import { columnOf, rowOf } from './area.ts';
import type { Sheet } from './sheet.ts';
import type { Style } from './types.ts';

const USUAL_SIZE = 11;
/** Points that a cell keeps free beside its text. */
const MARGIN = 5.25;

/**
 * Heights in points of the rows that Excel fits by itself: large letters and wrapped text, where no height is set.
 * `widthOf` measures one line of text in points.
 */
export function fittedHeights(
  sheet: Sheet,
  widthOf: (text: string, style: Style) => number,
): Map<number, number> {
  const usual = sheet.defaultRowHeight;
  const heights = new Map<number, number>();
  const merged = new Set(sheet.merges.map((area) => area.row));
  for (const [key, { value, style }] of sheet.cells) {
    if (value === null || !style || (!style.wrap && (style.fontSize ?? USUAL_SIZE) <= USUAL_SIZE)) continue;
    const row = rowOf(key);
    if (merged.has(row) || sheet.rowHeights.has(row) || sheet.hiddenRows.has(row)) continue;
    const width = sheet.columnWidths.get(columnOf(key)) ?? sheet.defaultColumnWidth;
    const lines =
      style.wrap && typeof value === 'string'
        ? countLines(value, width - MARGIN, (text) => widthOf(text, style))
        : 1;
    const height = lines * usual * ((style.fontSize ?? USUAL_SIZE) / USUAL_SIZE);
    if (height > (heights.get(row) ?? usual)) heights.set(row, height);
  }
  return heights;
}

/** Every height that is not the default one, set or fitted; texts are measured without a screen. */
export const rowHeights = (sheet: Sheet): Map<number, number> =>
  new Map([...fittedHeights(sheet, estimatedWidth), ...sheet.rowHeights]);

/** Width in points of a text in Calibri, by what its letters are: no screen is needed. */
export function estimatedWidth(text: string, { fontSize = USUAL_SIZE, bold }: Style): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * fontSize * (bold ? 1.04 : 1);
}

/** As a part of the letters' height. */
function letterWidth(letter: string): number {
  if (/[\s.,;:!|'’()[\]ijlfrtI-]/.test(letter)) return 0.28;
  return /[A-ZÀ-ÝmwœMW%@<>+]/.test(letter) ? 0.63 : 0.507;
}

function countLines(text: string, room: number, widthOf: (text: string) => number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const width = widthOf(word);
      if (used > 0 && used + widthOf(word.trimEnd()) > room) {
        lines += 1;
        used = 0;
      }
      used += width;
      // A word that is wider than the cell is broken.
      while (used > room && room > 0) {
        lines += 1;
        used -= room;
      }
    }
  }
  return lines;
}
