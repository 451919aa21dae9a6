import type { Cellule, Plage } from '../../domain/parc/cellule.ts';
import { ici } from '../cellules.ts';
import type { PlanCell, SheetPlan } from '../plan.ts';

/** What the bars are made of: the only formulas of a page. */
const BARRE = /^█*$/;

/**
 * Addresses of the cells of a written page that hold something else than planned: a figure where a mark was, a text
 * where nothing was. Formulas may only have drawn bars.
 *
 * @example ecartsAuPlan(plan, plage) // []
 */
export function ecartsAuPlan({ blocks }: SheetPlan, plage: Plage): string[] {
  const prevues = new Map<string, PlanCell>();
  for (const { row, column, cells } of blocks)
    cells.forEach((ligne, r) => {
      ligne.forEach((cellule, c) => {
        if (cellule) prevues.set(ici(row + r, column + c), cellule);
      });
    });
  const lues = new Map<string, Cellule>();
  plage.cellules.forEach((ligne, r) => {
    ligne.forEach((lue, c) => {
      lues.set(ici(plage.row + r, plage.column + c), lue);
    });
  });
  return [...new Set([...prevues.keys(), ...lues.keys()])].filter(
    (adresse) => !conforme(prevues.get(adresse), lues.get(adresse) ?? null),
  );
}

function conforme(prevue: PlanCell | undefined, lue: Cellule): boolean {
  const vide = lue === null || lue === '';
  if (prevue?.formula !== undefined) return vide || (typeof lue === 'string' && BARRE.test(lue));
  const { value = '' } = prevue ?? {};
  if (value === '') return vide;
  return typeof value === 'number' ? lue === value : String(lue ?? '') === String(value);
}
