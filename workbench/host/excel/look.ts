import { intersection, sizeOf, union } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import { patched, type StylePatch } from '../../model/style.ts';
import type { Area, ConditionalFormat, Style } from '../../model/types.ts';
import type { Json } from '../wire.ts';
import type { RangeRef } from './rangeRef.ts';

/** Something that has a look: the cells of a range, or a conditional format. */
export interface Look {
  /** What is read from every style, or null where cells differ. */
  common<T extends Json>(pick: (style: Style) => T): T | null;
  patch(change: StylePatch): void;
}

const MOST_STYLES_READ = 200_000;

export function lookOfRange({ sheet, area }: RangeRef): Look {
  return {
    common(pick) {
      const read = sizeOf(area) > MOST_STYLES_READ ? filledPart(sheet, area) : area;
      const first = pick(sheet.style(read.row, read.column));
      for (let row = read.row; row < read.row + read.rows; row++) {
        for (let column = read.column; column < read.column + read.columns; column++) {
          if (pick(sheet.style(row, column)) !== first) return null;
        }
      }
      return first;
    },
    patch: (change) => sheet.patchStyle(area, change),
  };
}

/** Of a very large range, from its first cell to the last one that holds anything. */
function filledPart(sheet: Sheet, area: Area): Area {
  const corner = { ...area, rows: 1, columns: 1 };
  const used = sheet.used(false);
  return used ? (intersection(union(used, corner), area) ?? corner) : corner;
}

export function lookOfFormat(sheet: Sheet, format: ConditionalFormat): Look {
  return {
    common: (pick) => pick(format.style),
    patch: (change) => {
      format.style = patched(format.style, change);
      sheet.lookChanged();
    },
  };
}
