import { ActionAnnulee, ActionRefusee } from '../actions/contrat.ts';

/** What a command ended with. The pane shows its sentence; a run without a pane reads it here. */
export interface CompteRendu {
  readonly commande: string;
  readonly reussi: boolean;
  readonly phrase: string;
  readonly lieu?: { readonly feuille: string; readonly cellule: string };
  readonly resultat?: unknown;
}

declare global {
  /** The last report, in the shared runtime where the commands' bundle and the pane's both live. */
  var cilCompteRendu: CompteRendu | undefined;
}

export function echec(commande: string, erreur: unknown): CompteRendu {
  if (erreur instanceof ActionRefusee)
    return { commande, reussi: false, phrase: erreur.message, ...(erreur.lieu ? { lieu: erreur.lieu } : {}) };
  if (erreur instanceof ActionAnnulee) return { commande, reussi: false, phrase: erreur.message };
  const detail = erreur instanceof Error ? erreur.message : String(erreur);
  return {
    commande,
    reussi: false,
    phrase: `Excel a refusé l’opération, le classeur est resté comme avant (${detail}).`,
  };
}
