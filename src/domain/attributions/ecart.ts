import { estProbleme, type Valeur } from '../indices/valeur.ts';
import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';

/**
 * Gap between the two notes of a territory: réponse − pression. Negative: its response falls short of the demand.
 * A missing or unreadable note gives its problem.
 *
 * @param lieux where each note stands, for the message
 * @example ecart(16, 9, { pression: { champ: 'pression' }, reponse: { champ: 'reponse' } }) // −7
 */
export function ecart(
  pression: Valeur,
  reponse: Valeur,
  lieux: { readonly pression: Lieu; readonly reponse: Lieu },
): number | Probleme {
  if (pression === null) return { code: 'valeur-manquante', lieu: lieux.pression };
  if (estProbleme(pression)) return pression;
  if (reponse === null) return { code: 'valeur-manquante', lieu: lieux.reponse };
  return estProbleme(reponse) ? reponse : reponse - pression;
}
