import { differenceDe } from './calculs.ts';
import type { Indicateur } from './indicateur.ts';
import type { Compte, Tableau } from './tableau.ts';

/**
 * The share or mean that a count gives; null when its base is 0 or it is not known. Never computed from rates.
 *
 * @example valeur({ numerateur: 50, base: 200, inconnus: 3 }) // 0.25
 */
export function valeur(compte: Compte | null): number | null {
  if (compte === null || compte.base === 0) return null;
  return compte.resume ?? compte.numerateur / compte.base;
}

/** Value of an indicator in one residence, or in the reference territory when `rang` is null. */
export function valeurDe(tableau: Tableau, code: string, rang: number | null): number | null {
  const i = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const trouve = tableau.indicateurs[i];
  if (!trouve?.etat.calculable) return null;
  return lire(tableau, trouve.indicateur, i, rang);
}

function lire(tableau: Tableau, indicateur: Indicateur, i: number, rang: number | null): number | null {
  const difference = differenceDe(indicateur);
  if (!difference) {
    return valeur(rang === null ? (tableau.reference[i] ?? null) : (tableau.comptes[i]?.[rang] ?? null));
  }
  const [a, b] = difference.map((code) => valeurDe(tableau, code, rang));
  return a === null || b === null || a === undefined || b === undefined ? null : 100 * (a - b);
}
