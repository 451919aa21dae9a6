import { Refus } from '../messages/index.ts';

/**
 * The weights to use: those given, or the default ones when the table has as many columns as they weigh.
 *
 * @throws Refus when none is given and the table has another width
 * @example poidsOuDefaut(null, 3, [1, 1, 1]) // [1, 1, 1]
 */
export function poidsOuDefaut(
  poids: readonly number[] | null,
  colonnes: number,
  defaut: readonly number[],
): readonly number[] {
  if (poids !== null) return poids;
  if (colonnes === defaut.length) return defaut;
  throw new Refus({ code: 'poids-requis', colonnes, prevues: defaut.length });
}
