import type { Probleme } from '../messages/index.ts';

/** A number, null where it is missing (never 0), or the reason why what stood there is not a number. */
export type Valeur = number | null | Probleme;

export function estProbleme(valeur: Valeur): valeur is Probleme {
  return typeof valeur === 'object' && valeur !== null;
}
