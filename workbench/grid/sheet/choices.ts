import { display } from '../../calc/french.ts';
import { parseA1 } from '../../model/a1.ts';
import { contains } from '../../model/area.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Validation } from '../../model/types.ts';

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column)));
}

/** What a drop-down list offers: words written in the rule, or the cells that it names. */
export function choicesOf(sheet: Sheet, { type, formulas }: Validation): string[] {
  const [source] = formulas;
  if (type !== 'list' || source === undefined) return [];
  const written = /^=?"(.*)"$/s.exec(source)?.[1];
  if (written !== undefined) {
    return written
      .replaceAll('""', '"')
      .split(',')
      .map((word) => word.trim());
  }
  const name = sheet.book.names.find(
    (defined) => defined.name.toLowerCase() === source.slice(1).toLowerCase(),
  );
  const parsed = parseA1(name?.formula ?? source);
  const from = parsed?.sheet ? sheet.book.sheet(parsed.sheet) : sheet;
  if (!parsed || !from) return [];
  const texts: string[] = [];
  const { row, column, rows, columns } = parsed.area;
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++)
      texts.push(display(from.value(r, c), from.style(r, c)).text);
  }
  return texts.filter((text) => text !== '');
}
