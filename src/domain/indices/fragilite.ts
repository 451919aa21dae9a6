import type { Probleme } from '../messages/index.ts';
import type { Table } from './composantes.ts';
import { indice, type OptionsIndice } from './indice.ts';
import { poidsOuDefaut } from './poids.ts';
import source from './poids-fragilite.json' with { type: 'json' };

/** Equal weights, in the source's order: vacancy over three months, mobility, over-occupation. */
const POIDS_FRAGILITE: readonly number[] = source.composantes.map(({ poids }) => poids);

export interface TableFragilite extends Omit<Table, 'poids'> {
  /** Null: the three default components, equal. */
  readonly poids: readonly number[] | null;
}

/**
 * Fragility index of a residence's functioning, base 100: `indice` with the source's three measured components by
 * default. All are unfavourable when high unless `sens` says otherwise; what a high mobility means is the user's
 * choice. Units are free, as for `indice`: a rating or a survey may stand beside shares.
 *
 * Source: Repères n° 17, « Temps 2 », fonctionnement de la résidence.
 *
 * @throws Refus as `indice`, and when another number of columns comes without weights
 * @example fragilite({ valeurs: [[4, 12, 9]], reference: [2, 12, 6], poids: null }) // [150]
 */
export function fragilite(
  { poids, ...table }: TableFragilite,
  options: OptionsIndice = {},
): (number | Probleme)[] {
  const colonnes = table.valeurs[0]?.length ?? 0;
  return indice({ ...table, poids: poidsOuDefaut(poids, colonnes, POIDS_FRAGILITE) }, options);
}
