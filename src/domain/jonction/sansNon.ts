import type { Champ } from '../parc/champs.ts';
import { genreDe } from '../parc/genres.ts';
import type { Parc } from '../parc/parc.ts';

/** Numbers of months that a list only gives for those concerned: who is not on it has none. */
const MOIS: readonly Champ[] = ['impayeMois', 'vacanceMois'];

/**
 * Whether a list only says who is concerned: a yes/no column that never says no, or months that are never 0. Joined to a
 * longer table, such a column would leave everyone else unknown, and make a share of 100 % of those it names.
 */
export function neDitJamaisNon(liste: Parc, champ: Champ): boolean {
  if (genreDe(champ).type !== 'ouinon' && !MOIS.includes(champ)) return false;
  const colonne = liste.colonnes.get(champ);
  return colonne?.type === 'nombre' && !colonne.valeurs.some((valeur) => valeur === 0);
}
