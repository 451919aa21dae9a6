import { Workbook } from '@cj-tech-master/excelts';
import type { SheetPlan } from '../sheets/plan.ts';
import { depouiller } from './depouiller.ts';
import { dessinerFeuille } from './feuille.ts';

/**
 * The bytes of an .xlsx file with these sheets, values only: no formula, name, comment, hidden thing or author's name.
 * The only defined names are those by which a file says which rows and columns each page repeats. Same plans and date,
 * same bytes.
 *
 * @param date the day that the file says it was made, as 2026-03-01
 * @throws Refus « copie-avec-formule » on a cell that holds a formula: what it computes from would have to go out too
 * @example await fichierDe([planProtocole(entree)], '2026-03-01') // Uint8Array [80, 75, 3, 4, …]
 */
export async function fichierDe(plans: readonly SheetPlan[], date: string): Promise<Uint8Array> {
  const classeur = new Workbook();
  const presentes = new Set(plans.map(({ name }) => name));
  for (const plan of plans) dessinerFeuille(classeur.addWorksheet(plan.name), plan, presentes);
  return depouiller(new Uint8Array(await classeur.xlsx.writeBuffer()), date);
}
