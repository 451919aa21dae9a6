import { rowHeights } from '../../model/row-heights.ts';
import type { Style } from '../../model/types.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { capitalised } from '../wire.ts';
import { autofitColumns, autofitRows } from './autofit.ts';
import { borderCollection } from './borders.ts';
import { color } from './color.ts';
import { formatProtection } from './formatProtection.ts';
import { type Look, lookOfRange } from './look.ts';
import type { RangeRef } from './rangeRef.ts';
import { flag, number, oneOf, text } from './values.ts';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify'] as const;
const VERTICAL = { Top: 'top', Center: 'middle', Bottom: 'bottom' } as const;
const horizontalStyle = (word: (typeof HORIZONTAL)[number]) =>
  word.toLowerCase() as NonNullable<Style['horizontal']>;

/** One size for every row or column of the range, null where they differ. */
function commonSize(first: number, count: number, sizes: ReadonlyMap<number, number>, otherwise: number) {
  const size = sizes.get(first) ?? otherwise;
  if (count > 16_384) return size;
  for (let i = first; i < first + count; i++) if ((sizes.get(i) ?? otherwise) !== size) return null;
  return size;
}

export const rangeFormat: ExcelClass<RangeRef> = define('RangeFormat', {
  properties: {
    horizontalAlignment: {
      get: (range) => lookOfRange(range).common((style) => capitalised(style.horizontal ?? 'general')),
      set: (range, value) =>
        lookOfRange(range).patch({ horizontal: horizontalStyle(oneOf(value, HORIZONTAL)) }),
    },
    verticalAlignment: {
      get: (range) =>
        lookOfRange(range).common(({ vertical }) =>
          vertical === 'middle' ? 'Center' : capitalised(vertical ?? 'bottom'),
        ),
      set: (range, value) =>
        lookOfRange(range).patch({ vertical: VERTICAL[oneOf(value, ['Top', 'Center', 'Bottom'])] }),
    },
    wrapText: {
      get: (range) => lookOfRange(range).common((style) => style.wrap ?? false),
      set: (range, value) => lookOfRange(range).patch({ wrap: flag(value) }),
    },
    indentLevel: {
      get: (range) => lookOfRange(range).common((style) => style.indent ?? 0),
      set: (range, value) => lookOfRange(range).patch({ indent: number(value) }),
    },
    textOrientation: {
      get: (range) => lookOfRange(range).common((style) => style.rotation ?? 0),
      set: (range, value) => lookOfRange(range).patch({ rotation: number(value) }),
    },
    columnWidth: {
      get: ({ sheet, area }) =>
        commonSize(area.column, area.columns, sheet.columnWidths, sheet.defaultColumnWidth),
      set: ({ sheet, area }, value) => {
        const width = size(number(value));
        for (let c = area.column; c < area.column + area.columns; c++) sheet.columnWidths.set(c, width);
        sheet.lookChanged();
      },
    },
    rowHeight: {
      get: ({ sheet, area }) => commonSize(area.row, area.rows, rowHeights(sheet), sheet.defaultRowHeight),
      set: ({ sheet, area }, value) => {
        const height = size(number(value));
        if (area.rows === 1_048_576) sheet.defaultRowHeight = height;
        else for (let r = area.row; r < area.row + area.rows; r++) sheet.rowHeights.set(r, height);
        sheet.lookChanged();
      },
    },
  },
  children: {
    fill: (range) => rangeFill(lookOfRange(range)),
    font: (range) => rangeFont(lookOfRange(range)),
    borders: (range) => borderCollection({ range, look: lookOfRange(range) }),
    protection: (range) => formatProtection(lookOfRange(range)),
  },
  methods: {
    autofitColumns: (range) => {
      autofitColumns(range);
      return null;
    },
    autofitRows: (range) => {
      autofitRows(range);
      return null;
    },
  },
});

const size = (points: number) => (points >= 0 && points <= 2000 ? points : fail('InvalidArgument'));

export const rangeFill: ExcelClass<Look> = define('RangeFill', {
  properties: {
    color: {
      get: (look) => look.common((style) => style.fill ?? '#FFFFFF') ?? '',
      set: (look, value) => look.patch({ fill: color(value), pattern: patternOf(look) }),
    },
    pattern: {
      get: (look) => look.common(({ pattern, fill }) => capitalised(pattern ?? (fill ? 'solid' : 'none'))),
      set: (look, value) => {
        const name = text(value);
        look.patch({ pattern: name === 'None' ? undefined : name.charAt(0).toLowerCase() + name.slice(1) });
      },
    },
    patternColor: {
      get: (look) => look.common((style) => style.patternColor ?? '#000000') ?? '',
      set: (look, value) => look.patch({ patternColor: color(value) }),
    },
  },
  methods: {
    clear: (look) => {
      look.patch({ fill: undefined, pattern: undefined, patternColor: undefined });
      return null;
    },
  },
});

/** A colour given to a hatched cell leaves the hatching; one given to a plain cell fills it. */
const patternOf = (look: Look) => look.common((style) => style.pattern ?? 'solid') ?? 'solid';

export const rangeFont: ExcelClass<Look> = define('RangeFont', {
  properties: {
    bold: {
      get: (look) => look.common((style) => style.bold ?? false),
      set: (look, value) => look.patch({ bold: flag(value) }),
    },
    italic: {
      get: (look) => look.common((style) => style.italic ?? false),
      set: (look, value) => look.patch({ italic: flag(value) }),
    },
    strikethrough: {
      get: (look) => look.common((style) => style.strike ?? false),
      set: (look, value) => look.patch({ strike: flag(value) }),
    },
    underline: {
      get: (look) => look.common((style) => (style.underline ? 'Single' : 'None')),
      set: (look, value) => look.patch({ underline: oneOf(value, ['None', 'Single', 'Double']) !== 'None' }),
    },
    color: {
      get: (look) => look.common((style) => style.fontColor ?? '#000000') ?? '',
      set: (look, value) => look.patch({ fontColor: color(value) }),
    },
    name: {
      get: (look) => look.common((style) => style.fontName ?? 'Calibri'),
      set: (look, value) => look.patch({ fontName: text(value) }),
    },
    size: {
      get: (look) => look.common((style) => style.fontSize ?? 11),
      set: (look, value) => look.patch({ fontSize: number(value) }),
    },
  },
});
