import type { Table } from './composantes.ts';
import { indice, type OptionsIndice } from './indice.ts';
import { rangs } from './rangs.ts';

/** What ranks become without one component. */
export interface SansUneComposante {
  readonly colonne: number;
  /** Rank of each row, null where it has no index without this component. */
  readonly rangs: readonly (number | null)[];
  /** Mean of |rank without − rank with| over the rows that have both; null when none has. */
  readonly deplacementMoyen: number | null;
}

/**
 * Leave-one-out: the index and the ranks with each component's weight brought to 0 in turn, the others keeping theirs.
 * A component of weight 0 changes nothing; the only component of an index cannot be left out: no ranks. Rows should all
 * be complete: a partial index is not ranked with the others.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example sansUneComposante({ valeurs: [[2, 1], [1, 3]], reference: [1, 1], poids: [1, 1] })
 * // [{ colonne: 0, rangs: [2, 1], deplacementMoyen: 0 }, { colonne: 1, rangs: [1, 2], deplacementMoyen: 1 }]
 */
export function sansUneComposante(
  table: Table,
  options: Pick<OptionsIndice, 'agregation'> = {},
): SansUneComposante[] {
  const avec = rangsDe(table, options);
  return table.poids.map((_, colonne) => {
    const poids = table.poids.map((w, autre) => (autre === colonne ? 0 : w));
    const sans = poids.some((w) => w > 0) ? rangsDe({ ...table, poids }, options) : avec.map(() => null);
    const deplacements = sans.flatMap((rang, i) => {
      const initial = avec[i] ?? null;
      return rang === null || initial === null ? [] : [Math.abs(rang - initial)];
    });
    const somme = deplacements.reduce((total, deplacement) => total + deplacement, 0);
    return {
      colonne,
      rangs: sans,
      deplacementMoyen: deplacements.length === 0 ? null : somme / deplacements.length,
    };
  });
}

function rangsDe(table: Table, options: OptionsIndice): (number | null)[] {
  return rangs(indice(table, options).map((valeur) => (typeof valeur === 'number' ? valeur : null)));
}
