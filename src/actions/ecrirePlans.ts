import { ecrireFeuilles, NomDejaPris } from '../excel/ecrire.ts';
import { retirerImage } from '../excel/image.ts';
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
  feuillesParRequete = 1,
): Promise<readonly string[]> {
  try {
    const perdues = await ecrireFeuilles(plans, role, {
      avant: (feuille, fait, total) => suivi.progres?.({ etape: `Écriture de « ${feuille} »`, fait, total }),
      verifier: () => verifier(suivi),
      feuillesParRequete,
    });
    return [...perdues, ...(await retirerLesImages(plans))];
  } catch (erreur) {
    if (erreur instanceof NomDejaPris)
      throw new ActionRefusee(erreur.message, { feuille: erreur.feuille, cellule: 'A1' });
    // Its own sentence: the usual one would promise that the workbook is as before.
    if (erreur instanceof RestaurationImpossible) throw new ActionRefusee(erreur.message);
    throw erreur;
  }
}

/** Pictures of sheets made again showed what those held before. */
async function retirerLesImages(plans: readonly SheetPlan[]): Promise<string[]> {
  const retirees: string[] = [];
  for (const { name, picture } of plans)
    if (picture && (await retirerImage(name, picture.name)))
      retirees.push(
        `L’image de « ${name} » montrait les données d’avant : elle est retirée, insérez-la de nouveau depuis le volet.`,
      );
  return retirees;
}
