import type { Probleme } from '../messages/index.ts';
import { composantes, type Table } from './composantes.ts';
import { ecartsA100 } from './ecarts.ts';
import { composantesConnues, type OptionsIndice } from './indice.ts';
import { variationCritique } from './variationCritique.ts';

/**
 * How sure one row is to stand before another: the smallest δ, 0–1, such that weights moved within w(1 ± δ) bring both
 * to the same index. With d = ρ(a) − ρ(b) for each component, δ = |Σ w·d| / Σ w·|d|; 1: one is over the other on every
 * component, no weights can. Under another aggregation d is the difference in the measure in which weights add up. A
 * component missing on either row gives its problem.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example robustesseDUnePaire(
 *   { valeurs: [[50, 65, 30, 30], [39, 50, 26, 31]], reference: [40, 52, 24, 33], poids: [2, 1, 1, 1] }, 0, 1) // 0.94…
 */
export function robustesseDUnePaire(
  table: Table,
  a: number,
  b: number,
  { agregation = 'ratios' }: Pick<OptionsIndice, 'agregation'> = {},
): number | Probleme {
  const retenues = composantes(table);
  const ecarts: number[][] = [];
  for (const rang of [a, b]) {
    const ligne = table.valeurs[rang] ?? [];
    const connues = composantesConnues(ligne, rang, retenues, table, {});
    if ('code' in connues) return connues;
    ecarts.push(ecartsA100(ligne, retenues, agregation));
  }
  const [une = [], autre = []] = ecarts;
  const delta = variationCritique(
    retenues.map(({ poids }, k) => ({ poids, ecart: (une[k] ?? Number.NaN) - (autre[k] ?? Number.NaN) })),
  );
  if (Number.isFinite(delta)) return delta;
  return { code: 'resultat-hors-limites', lieu: { champ: table.champ ?? 'valeurs', ligne: a } };
}
