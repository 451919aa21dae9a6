import type { CellErrorValue, CellFormulaValue, Cell as FileCell } from '@cj-tech-master/excelts';
import { printArea } from '../../model/a1.ts';
import { cellArea, columnOf, rowOf } from '../../model/area.ts';
import { plainStyle } from '../../model/style.ts';
import type { Cell, Value } from '../../model/types.ts';
import { callsCustom, toFile } from './formulas.ts';
import type { KeptCell } from './kept.ts';
import { restyled } from './styles.ts';

export function isSame(a: KeptCell, b: KeptCell): boolean {
  return (
    JSON.stringify([a.value, a.formula, a.spill, a.spilledFrom, a.hyperlink, a.note]) ===
      JSON.stringify([b.value, b.formula, b.spill, b.spilledFrom, b.hyperlink, b.note]) && a.style === b.style
  );
}

export function writeCell(file: FileCell, cell: Cell, before: KeptCell | undefined, key: number): void {
  const link = cell.hyperlink;
  if (cell.formula !== undefined) file.value = formulaValue(cell, key);
  else if (link) {
    file.value = {
      text: String(plain(cell.value) ?? link.target),
      hyperlink: link.target,
      ...(link.tooltip === undefined ? {} : { tooltip: link.tooltip }),
    };
  } else if (!before || !isSame({ ...before, ...look(cell) }, cell)) file.value = fileValue(cell.value);
  if (cell.style !== before?.style) {
    file.style = restyled(file.style, before?.style ?? plainStyle, cell.style ?? plainStyle);
  }
  if (cell.note !== undefined && cell.note !== before?.note) file.note = cell.note;
}

/** The fields of a cell that are not its contents. */
const look = (cell: Cell): Partial<Cell> => ({
  ...(cell.style ? { style: cell.style } : {}),
  ...(cell.note === undefined ? {} : { note: cell.note }),
});

function formulaValue(cell: Cell, key: number): CellFormulaValue {
  const formula = toFile(cell.formula ?? '');
  const result = fileResult(cell.value);
  const plainFormula = result === undefined ? { formula } : { formula, result };
  if (!cell.spill && (cell.single || !callsCustom(cell.formula ?? ''))) return plainFormula;
  const ref = printArea({ ...cellArea(rowOf(key), columnOf(key)), ...cell.spill });
  return Object.assign(plainFormula, { shareType: 'array' as const, ref, isDynamicArray: true });
}

function plain(value: Value): string | number | boolean | null {
  return value !== null && typeof value === 'object' ? value.error : value;
}

function fileResult(value: Value): CellFormulaValue['result'] | undefined {
  return value === null ? undefined : typeof value === 'object' ? fileError(value.error) : value;
}

/** Text is written as text whatever it begins with: only objects with a formula are formulas for the library. */
function fileValue(value: Value): FileCell['value'] {
  return value !== null && typeof value === 'object' ? fileError(value.error) : value;
}

/** Files know no #BUSY!: what is awaited has no value yet. */
const fileError = (code: string): CellErrorValue => ({
  error: fileErrors.find((each) => each === code) ?? '#N/A',
});
const fileErrors: CellErrorValue['error'][] = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
];
