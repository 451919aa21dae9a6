import type { Calculator } from '../calc/calculator.ts';
import type { Book } from '../model/book.ts';

/** The open workbook and what calculates it. */
export interface Desk {
  readonly book: Book;
  readonly calculator: Calculator;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Opens a file as another workbook, beside this one. */
  openBeside(bytes: Uint8Array): void;
  /** What the running request asked for. */
  readonly asked: { calculation: boolean; suspension: boolean };
}
