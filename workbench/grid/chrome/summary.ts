import { display } from '../../calc/french.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Area } from '../../model/types.ts';

/** What the status bar says of a selection: « Moyenne : 2   Nb (non vides) : 3   Somme : 6 »; '' for fewer than two filled cells. */
export function summaryOf(sheet: Sheet, area: Area): string {
  let filled = 0;
  let count = 0;
  let sum = 0;
  let format: string | undefined;
  sheet.eachCell(area, (cell, row) => {
    if (cell.value === null || sheet.hiddenRows.has(row)) return;
    filled += 1;
    if (typeof cell.value !== 'number') return;
    count += 1;
    sum += cell.value;
    format ??= cell.style?.numberFormat;
  });
  if (filled < 2) return '';
  const style = format ? { numberFormat: format } : {};
  const written = (value: number) => display(Number(value.toPrecision(12)), style, 14).text;
  const parts = [`Nb (non vides) : ${filled}`];
  if (count > 0) {
    parts.unshift(`Moyenne : ${written(sum / count)}`);
    parts.push(`Somme : ${written(sum)}`);
  }
  return parts.join('     ');
}
