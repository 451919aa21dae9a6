import { ecrireFeuilles, NomDejaPris } from '../excel/ecrire.ts';
import type { Marque } from '../excel/proprietaire.ts';
import { RestaurationImpossible } from '../excel/sauvegarde.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { ActionRefusee, type Suivi } from './contrat.ts';
import { verifier } from './verifier.ts';

/** Writes sheets, all or nothing, with progress and cancellation; gives what could not be put back, in sentences. */
export async function ecrirePlans(
  plans: readonly SheetPlan[],
  role: Marque['role'],
  suivi: Suivi,
): Promise<readonly string[]> {
  try {
    return await ecrireFeuilles(plans, role, {
      avant: (feuille, fait, total) => suivi.progres?.({ etape: `Écriture de « ${feuille} »`, fait, total }),
      verifier: () => verifier(suivi),
    });
  } catch (erreur) {
    if (erreur instanceof NomDejaPris)
      throw new ActionRefusee(erreur.message, { feuille: erreur.feuille, cellule: 'A1' });
    // Its own sentence: the usual one would promise that the workbook is as before.
    if (erreur instanceof RestaurationImpossible) throw new ActionRefusee(erreur.message);
    throw erreur;
  }
}
