import { copierEnValeurs, FeuilleVide } from '../excel/copierEnValeurs.ts';
import { ActionRefusee } from './contrat.ts';

/** Makes a copy of the active sheet where formulas are replaced by what they show; gives the copy's name. */
export async function figer(): Promise<string> {
  try {
    return await copierEnValeurs();
  } catch (erreur) {
    throw erreur instanceof FeuilleVide ? new ActionRefusee(erreur.message) : erreur;
  }
}
