import type { Workbook } from '@cj-tech-master/excelts';
import { quoteSheet, splitSheet } from '../../model/a1.ts';
import type { Book } from '../../model/book.ts';

/**
 * Settings and sheets' custom properties, which no part of the file that the library writes can hold, stand on a
 * very hidden sheet: Excel keeps it whole and users never see it. Column A says what, B whose (a reference, so that
 * it follows a sheet renamed in Excel), C the key, D and on the JSON text, cut where a cell ends.
 */
const SHEET = '_cil_reglages';
const CELL_LENGTH = 30_000;

export const isStash = (name: string): boolean => name === SHEET;

export function writeStash(workbook: Workbook, book: Book): void {
  if (workbook.getWorksheet(SHEET)) workbook.removeWorksheet(SHEET);
  const lines: { kind: string; owner: string | null; key: string; text: string }[] = [];
  for (const [key, value] of book.settings) {
    lines.push({ kind: 'reglage', owner: null, key, text: JSON.stringify(value) });
  }
  for (const sheet of book.sheets) {
    for (const [key, text] of sheet.customProperties) {
      lines.push({ kind: 'feuille', owner: sheet.name, key, text: JSON.stringify(text) });
    }
  }
  if (lines.length === 0) return;
  const worksheet = workbook.addWorksheet(SHEET, { state: 'veryHidden' });
  lines.forEach(({ kind, owner, key, text }, i) => {
    worksheet.getCell(i + 1, 1).value = kind;
    if (owner !== null)
      worksheet.getCell(i + 1, 2).value = { formula: `ROW(${quoteSheet(owner)}!$A$1)`, result: 1 };
    worksheet.getCell(i + 1, 3).value = key;
    for (let part = 0; part * CELL_LENGTH < text.length; part++) {
      worksheet.getCell(i + 1, 4 + part).value = text.slice(part * CELL_LENGTH, (part + 1) * CELL_LENGTH);
    }
  });
}

export function readStash(workbook: Workbook, book: Book): void {
  const worksheet = workbook.getWorksheet(SHEET);
  worksheet?.eachRow((row) => {
    const key = String(row.getCell(3).value ?? '');
    let text = '';
    for (let column = 4; row.getCell(column).value; column++) text += String(row.getCell(column).value);
    const value = parsed(text);
    const owner = /^ROW\((.*)\)$/.exec(row.getCell(2).formula ?? '')?.[1];
    const sheet = owner === undefined ? undefined : book.sheet(splitSheet(owner).sheet ?? '');
    if (row.getCell(1).value === 'reglage' && value !== undefined) book.settings.set(key, value);
    else if (sheet && typeof value === 'string') sheet.customProperties.set(key, value);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
