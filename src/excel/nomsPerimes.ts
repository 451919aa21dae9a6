import type { SheetPlan } from '../sheets/plan.ts';
import { executer } from './executer.ts';

/**
 * Deletes the names that an earlier writing of these sheets left and that the new one does not define. Last, once the
 * sheets stand: a failure before it must find them where they were.
 */
export async function retirerNomsPerimes(plans: readonly SheetPlan[]): Promise<void> {
  const concernes = plans.filter(({ staleNames }) => staleNames !== undefined);
  if (concernes.length === 0) return;
  await executer(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    for (const { staleNames = '', names: gardes } of concernes) {
      const definis = new Set(gardes.map(({ name }) => name));
      for (const defini of names.items)
        if (defini.name.startsWith(staleNames) && !definis.has(defini.name)) defini.delete();
    }
    await context.sync();
  });
}
