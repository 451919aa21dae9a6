import type { Champ } from '../parc/champs.ts';
import { MAJORITE } from './ages.ts';
import type { Personne } from './personne.ts';

/** Which activities of its adults make each count of a household; the four first add up to its adults. */
export const SITUATIONS: readonly (readonly [Champ, readonly string[]])[] = [
  ['emploiStable', ['stable']],
  ['emploiPrecaire', ['precaire']],
  ['chomeurs', ['chomeur']],
  ['sansEmploi', ['retraite', 'foyer', 'invalidite', 'etudiant', 'autre']],
  ['retraites', ['retraite']],
  ['auFoyer', ['foyer']],
  ['invalidite', ['invalidite']],
  ['etudiants', ['etudiant']],
  ['autresInactifs', ['autre']],
];

/** Adults of one of these activities; NaN when an age, or the activity of an adult, is not known. */
export function adultesEn(personnes: readonly Personne[], activites: readonly string[]): number {
  let nombre = 0;
  for (const { age, activite } of personnes) {
    if (Number.isNaN(age)) return Number.NaN;
    if (age < MAJORITE) continue;
    if (activite === null) return Number.NaN;
    if (activites.includes(activite)) nombre++;
  }
  return nombre;
}
