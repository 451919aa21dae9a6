import { executer } from './executer.ts';

/** What the add-in remembers in the workbook itself: JSON under a name of its own. */
const PREFIXE = 'cil.';

/** The value kept under this name; null when there is none or it is not JSON. */
export function lireReglage(nom: string): Promise<unknown> {
  return executer(async (context) => {
    const reglage = context.workbook.settings.getItemOrNullObject(PREFIXE + nom);
    reglage.load('value');
    await context.sync();
    if (reglage.isNullObject || typeof reglage.value !== 'string') return null;
    try {
      return JSON.parse(reglage.value);
    } catch {
      return null;
    }
  });
}

export function ecrireReglage(nom: string, valeur: unknown): Promise<void> {
  return executer(async (context) => {
    context.workbook.settings.add(PREFIXE + nom, JSON.stringify(valeur));
    await context.sync();
  });
}
