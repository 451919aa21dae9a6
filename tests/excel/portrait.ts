import type { Book } from '../../workbench/model/book.ts';
import type { Sheet } from '../../workbench/model/sheet.ts';

/** Everything of a sheet that a person could see or miss, as text that two moments can be compared by. */
export function portraitDe(sheet: Sheet): string {
  const cells = [...sheet.cells]
    .filter(([, { value, formula, style }]) => value !== null || formula || style)
    .sort(([a], [b]) => a - b)
    .map(([key, { value, formula, style }]) => [key, formula ?? value, sorted(style ?? {})]);
  const charts = sheet.charts
    .map(({ id: _, ...chart }) => chart)
    .sort((a, b) => a.name.localeCompare(b.name));
  const formats = sheet.conditionalFormats.map(({ id: _, priority: __, ...format }) => format);
  return JSON.stringify({
    visibility: sheet.visibility,
    cells,
    charts,
    formats,
    validations: sheet.validations,
    frozen: sheet.frozen,
    filter: sheet.autoFilter,
    properties: [...sheet.customProperties],
  });
}

/** The whole workbook, sheet by sheet, with its names. */
export function portrait(book: Book): Record<string, string> {
  const sheets = book.sheets.map((sheet) => [sheet.name, portraitDe(sheet)] as const);
  const names = book.names.map(({ name, formula }) => `${name} ${formula}`).sort();
  return Object.fromEntries([...sheets, ['(noms)', names.join('\n')]]);
}

const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)));
