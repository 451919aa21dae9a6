import type { Diagnostic } from '../diagnostic.ts';
import { CODE_AIDE } from '../indicateurs/catalogue.ts';
import { valeurDe } from '../indicateurs/valeur.ts';
import type { Methode } from './methode.ts';
import { METHODE_APL_SEULE } from './presets.ts';

/** Whether a method ranks by the housing aid alone. */
export const surAideSeule = ({ precarite }: Methode): boolean =>
  precarite.composantes.every(({ code, poids }) => code === CODE_AIDE || poids === 0);

/**
 * The source's fallback under a method that cannot be applied to a file: the preset « APL seule », with the reference,
 * the secrecy rule, the tolerance and the author that the CIL already chose.
 *
 * Source: Repères n° 17, p. 32 (I59).
 *
 * @example enAideSeule(METHODE_SOCLE).precarite.composantes // [{ code: 'I03', poids: 1, sens: 1 }]
 */
export function enAideSeule(methode: Methode): Methode {
  const { nom, profil, indicateurs, precarite, fragilite, typologie } = METHODE_APL_SEULE;
  return { ...methode, nom, profil, indicateurs, precarite, fragilite, typologie };
}

/** Whether the fallback would give an index where the method gives none. */
export function repliPossible({
  indices,
  tableau,
  methode,
}: Pick<Diagnostic, 'indices' | 'tableau' | 'methode'>): boolean {
  return indices === null && !surAideSeule(methode) && (valeurDe(tableau, CODE_AIDE, null) ?? 0) > 0;
}
