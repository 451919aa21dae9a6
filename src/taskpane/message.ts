import { ActionAnnulee, ActionRefusee } from '../actions/contrat.ts';
import { MOTS } from './mots.ts';

/** One sentence, then one action: where to look, or the technical details. */
export interface TexteMessage {
  readonly intention: 'info' | 'success' | 'warning' | 'error';
  readonly phrase: string;
  readonly lieu?: { readonly feuille: string; readonly cellule: string };
  readonly details?: string;
  /** « tete »: of the step that opens, for it is the previous one's result; « haut »: above the steps; else the foot. */
  readonly place?: 'haut' | 'tete';
}

/** What the user is told of a failure: a refusal's own sentence, a stop said neutrally, else a plain sentence. */
export function messageDe(erreur: unknown): TexteMessage {
  if (erreur instanceof ActionAnnulee) return { intention: 'info', phrase: erreur.message };
  if (erreur instanceof ActionRefusee) {
    return { intention: 'error', phrase: erreur.message, ...(erreur.lieu && { lieu: erreur.lieu }) };
  }
  return {
    intention: 'error',
    phrase: MOTS.erreurs.inattendue,
    details: erreur instanceof Error ? `${erreur.name} : ${erreur.message}` : String(erreur),
  };
}
