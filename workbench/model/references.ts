import type { Book } from './book.ts';
import { mentions } from './formula.ts';
import { labelsOver } from './pointLabels.ts';
import type { Sheet } from './sheet.ts';
import type { CfRule } from './types.ts';

/** Rewrites, everywhere in the book, the formulas and references that name this sheet; cells are told as edited. */
export function rewriteReferences(book: Book, name: string, rewrite: (formula: string) => string): void {
  const over = (formula: string): string => (mentions(formula, name) ? rewrite(formula) : formula);
  for (const sheet of book.sheets) {
    rewriteCells(sheet, over);
    for (const format of sheet.conditionalFormats) format.rule = rewriteRule(format.rule, over);
    for (const validation of sheet.validations) validation.formulas = validation.formulas.map(over);
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        series.values = over(series.values);
        if (series.categories !== undefined) series.categories = over(series.categories);
        if (series.nameRef !== undefined) series.nameRef = over(series.nameRef);
        Object.assign(series, labelsOver(series, over));
      }
    }
  }
  for (const defined of book.names) defined.formula = over(defined.formula);
}

function rewriteCells(sheet: Sheet, over: (formula: string) => string): void {
  for (const [key, cell] of [...sheet.cells]) {
    if (cell.hyperlink?.target.startsWith('#')) {
      const target = `#${over(cell.hyperlink.target.slice(1))}`;
      cell.hyperlink = { ...cell.hyperlink, target };
    }
    if (cell.formula === undefined) continue;
    const formula = over(cell.formula);
    if (formula !== cell.formula) sheet.rewriteFormula(key, formula);
  }
}

function rewriteRule(rule: CfRule, over: (formula: string) => string): CfRule {
  if (rule.type === 'expression') return { ...rule, formula: over(rule.formula) };
  if (rule.type === 'cellIs') return { ...rule, formulas: rule.formulas.map(over) };
  return rule;
}
