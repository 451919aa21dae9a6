import type { Diagnostic } from '../domain/diagnostic.ts';
import { planCascade } from './cascade.ts';
import { donneesDeCascade } from './donneesDeCascade.ts';
import { dossierRelu } from './lirePression.ts';
import { planNotes } from './notesConstruites.ts';
import type { SheetPlan } from './plan.ts';
import { planPressionReponse } from './pressionReponse.ts';
import type { Relues } from './relues.ts';
import { planSuivi } from './suivi.ts';

/**
 * The sheets that lead from notes to targets and to their follow-up, over what was typed on them. When the titles of
 * « CIL Pression-réponse » were changed, the three stay as they are.
 */
export function plansDePression(
  diagnostic: Diagnostic,
  relues: Relues,
): { readonly objectifs: readonly SheetPlan[]; readonly suites: readonly SheetPlan[] } {
  const { methode } = diagnostic;
  const dossier = dossierRelu(relues);
  if (dossier === null) return { objectifs: [], suites: [] };
  const cascade = donneesDeCascade(diagnostic, dossier, relues);
  return {
    objectifs: [planPressionReponse(methode, dossier)],
    suites: [
      ...(cascade === null ? [] : [planCascade(diagnostic, cascade)]),
      planSuivi(methode, dossier, cascade, relues),
      planNotes(methode, dossier, relues),
    ],
  };
}
