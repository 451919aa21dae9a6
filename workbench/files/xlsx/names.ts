import type { DefinedNameModel, Workbook } from '@cj-tech-master/excelts';
import { parseA1 } from '../../model/a1.ts';
import type { Book } from '../../model/book.ts';
import type { DefinedName } from '../../model/types.ts';
import { fromFile, toFile } from './formulas.ts';

/** The names of a file; print areas and the like belong to their sheet's page. */
export function readNames(workbook: Workbook, book: Book): void {
  for (const entry of workbook.definedNames.model) {
    const formula = entry.rawText ?? entry.formulaExpression ?? entry.ranges.join(',');
    if (entry.name.startsWith('_xlnm') || formula === '') continue;
    const scope = entry.localSheetId === undefined ? undefined : book.sheets[entry.localSheetId]?.id;
    book.names.push({
      name: entry.name,
      formula: fromFile(formula),
      visible: entry.hidden !== true,
      ...(scope === undefined ? {} : { scope }),
    });
  }
}

export function writeNames(workbook: Workbook, book: Book): void {
  const builtIn = workbook.definedNames.model.filter((entry) => entry.name.startsWith('_xlnm'));
  workbook.definedNames.model = [...builtIn, ...book.names.map((defined) => writtenName(defined, book))];
}

function writtenName({ name, formula, visible, scope }: DefinedName, book: Book): DefinedNameModel {
  const text = toFile(formula);
  const position = book.sheets.findIndex((sheet) => sheet.id === scope);
  const common = {
    name,
    ...(visible ? {} : { hidden: true }),
    ...(position < 0 ? {} : { localSheetId: position }),
  };
  const place = parseA1(text);
  if (place?.sheet !== undefined) return { ...common, ranges: [text], kind: 'reference' };
  return { ...common, ranges: [], rawText: text, kind: 'opaque' };
}
