import type { Probleme } from '../messages/index.ts';
import { composantes, type Table } from './composantes.ts';
import { composantesConnues, type OptionsIndice, rapportDe } from './indice.ts';

/**
 * Points that each indicator brings to a row's index: 100·(w/Σw)·(ρ−1). A row sums to its index ('ratios') − 100;
 * a column of weight 0 brings 0.
 *
 * A row that has no index gives its problem. Under `couvertureMinimale` < 1 a missing component is null and the
 * others share its weight, as in `indice`.
 *
 * @throws Refus for what concerns every row, as `indice`.
 * @example contributions({ valeurs: [[50, 65, 30, 30]], reference: [40, 52, 24, 33], poids: [2, 1, 1, 1] })
 * // [[10, 5, 5, -1.82]]
 */
export function contributions(
  table: Table,
  options: Pick<OptionsIndice, 'couvertureMinimale'> = {},
): ((number | null)[] | Probleme)[] {
  const { champ = 'valeurs' } = table;
  const retenues = composantes(table);
  return table.valeurs.map((ligne, rang) => {
    const presentes = composantesConnues(ligne, rang, retenues, table, options);
    if ('code' in presentes) return presentes;
    const poids = presentes.reduce((somme, c) => somme + c.poids, 0);
    const points: (number | null)[] = ligne.map(() => 0);
    for (const { colonne } of retenues) points[colonne] = null;
    for (const c of presentes) points[c.colonne] = 100 * (c.poids / poids) * (rapportDe(ligne, c) - 1);
    return points.some((point) => point !== null && !Number.isFinite(point))
      ? { code: 'resultat-hors-limites', lieu: { champ, ligne: rang } }
      : points;
  });
}
