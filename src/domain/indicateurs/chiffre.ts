import type { Probleme } from '../messages/index.ts';
import { controlerCompte } from '../secret/controlerCompte.ts';
import { REGLE_DES_11 } from '../secret/regle.ts';
import { differenceDe } from './calculs.ts';
import type { Fait } from './faits.ts';
import type { Indicateur } from './indicateur.ts';
import type { ParCle } from './regrouperParCle.ts';
import type { Compte } from './tableau.ts';
import { valeur } from './valeur.ts';

/** A figure that may be shown, or why it is not. */
export type Chiffre = number | Probleme;

/** One indicator counted for every key; `raison` when the table cannot give it. */
export interface CompteParCle {
  readonly indicateur: Indicateur;
  readonly raison: string | null;
  readonly comptes: readonly Compte[] | null;
}

export const compter = ({ indicateur, etat, compter }: Fait, { rangs, noms }: ParCle): CompteParCle => ({
  indicateur,
  raison: etat.calculable ? null : etat.raison,
  comptes: compter?.(rangs, noms.length) ?? null,
});

/** Whether a table tells anything of an indicator: a difference when both its parts can be read. */
export function ditQuelqueChose(lu: CompteParCle | undefined): boolean {
  if (!lu || lu.raison !== null) return false;
  return lu.comptes === null || lu.comptes.some(({ base }) => base > 0);
}

/** The value of an indicator for one key, under the rule of 11 of the method « Socle ». */
export function chiffre(code: string, lus: ReadonlyMap<string, CompteParCle>, rang: number): Chiffre {
  const lu = lus.get(code);
  if (!lu || lu.raison !== null) {
    return { code: 'non-calculable', indicateur: code, raison: lu?.raison ?? '' };
  }
  const parties = differenceDe(lu.indicateur);
  if (parties) return ecart(chiffre(parties[0], lus, rang), chiffre(parties[1], lus, rang));
  const compte = lu.comptes?.[rang] ?? null;
  const lue = valeur(compte);
  if (compte === null || lue === null) {
    return { code: compte && compte.inconnus > 0 ? 'rien-de-connu' : 'sans-objet', indicateur: code };
  }
  if (controlerCompte(compte, lu.indicateur.forme, REGLE_DES_11).length === 0) return lue;
  return { code: 'secret-statistique', seuil: REGLE_DES_11.seuil, strict: REGLE_DES_11.strict };
}

/** In points; what hides one part hides the difference. */
function ecart(a: Chiffre, b: Chiffre): Chiffre {
  if (typeof a !== 'number') return a;
  return typeof b === 'number' ? 100 * (a - b) : b;
}
