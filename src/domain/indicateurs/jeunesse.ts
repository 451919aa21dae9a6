import { effectif } from '../indices/effectif.ts';
import type { Valeur } from '../indices/valeur.ts';
import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';

/**
 * Youth index: young occupants for each old one. Not computable without an old one; a missing, unreadable or negative
 * count gives its problem.
 *
 * Source: Repères n° 17, annexe « Âge »: under 20 over 60 and more, or under 25 over 65 and more.
 *
 * @param lieux where each count stands, for the message
 * @example jeunesse(48, 15, { jeunes: { champ: 'jeunes' }, ages: { champ: 'ages' } }) // 3.2
 */
export function jeunesse(
  jeunes: Valeur,
  ages: Valeur,
  lieux: { readonly jeunes: Lieu; readonly ages: Lieu },
): number | Probleme {
  const haut = effectif(jeunes, lieux.jeunes);
  if (typeof haut !== 'number') return haut;
  const bas = effectif(ages, lieux.ages);
  if (typeof bas !== 'number') return bas;
  return bas === 0 ? { code: 'base-nulle', lieu: lieux.ages } : haut / bas;
}
