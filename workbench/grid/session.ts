import { Calculator } from '../calc/calculator.ts';
import type { Book } from '../model/book.ts';
import type { Sheet } from '../model/sheet.ts';
import type { Value } from '../model/types.ts';
import { Edits } from './editing/edits.ts';

/** An open workbook with what keeps it calculated and what can be undone. */
export class Session {
  readonly calculator: Calculator;
  readonly edits: Edits;

  constructor(readonly book: Book) {
    this.calculator = new Calculator(book);
    this.edits = new Edits(() => this.calculator.recalculate());
  }

  readonly evaluate = (sheet: Sheet, formulas: readonly string[]): Value[] =>
    this.calculator.evaluate(sheet, formulas);
}
