import type { Admissible } from './partition.ts';
import { minimumPubliable } from './primaires.ts';
import type { RegleDuSecret } from './regle.ts';

/** Every column of a group at or over the threshold, or at 0 where zeros may be shown. */
export function admissibleSelon(regle: RegleDuSecret): Admissible {
  const minimum = minimumPubliable(regle);
  const { zeros } = regle;
  return (sommes) => sommes.every((somme) => somme >= minimum || (somme === 0 && !zeros));
}

/** Counts of several units together, by column. */
export function sommer(
  effectifs: readonly (readonly number[])[],
  unites: readonly number[],
  largeur: number,
): Float64Array {
  const sommes = new Float64Array(largeur);
  for (const unite of unites)
    effectifs[unite]?.forEach((effectif, c) => {
      sommes[c] = (sommes[c] ?? 0) + effectif;
    });
  return sommes;
}
