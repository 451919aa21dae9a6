/** How a French user writes into the workbook and reads from it. The workbook itself holds English formulas. */
export { type Displayed, display } from './french-display.ts';
export { frenchError } from './french-errors.ts';
export { toEnglish, toFrench } from './french-formula.ts';
export { englishFunction, frenchFunction } from './french-functions.ts';
export { readTyped, type Typed } from './french-input.ts';
