import type { Diagnostic } from '../domain/diagnostic.ts';
import { DOSSIER_EXEMPLE } from './dossierDePression.ts';
import { lirePression } from './lirePression.ts';
import { FEUILLES } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { planPressionReponse } from './pressionReponse.ts';
import type { Relues } from './relues.ts';

/**
 * The sheets that lead from notes to targets, over what was typed on them. One whose titles were changed is left out, so
 * that it stays as it is.
 */
export function plansDePression({ methode }: Diagnostic, relues: Relues): SheetPlan[] {
  const cellules = relues.get(FEUILLES.pressionReponse);
  const dossier = cellules === undefined ? DOSSIER_EXEMPLE : lirePression(cellules);
  if (dossier === null) return [];
  return [planPressionReponse(methode, dossier)];
}
