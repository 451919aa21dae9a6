import { type Probleme, Refus } from '../messages/index.ts';
import { composantes, type Table } from './composantes.ts';
import { composantesConnues, rapportDe } from './indice.ts';
import { variationCritique } from './variationCritique.ts';

/**
 * How sure an index is to stand on its side of a limit: the smallest δ, 0–1, such that weights moved within w(1 ± δ)
 * bring it to the limit. With d = ρ − limite/100 for each component, δ = |Σ w·d| / Σ w·|d|.
 *
 * 0: it is there already; 1: every component is on the same side, no weights can. A row with a missing component gives
 * its problem, as in `indice`. The index is the weighted mean of ratios.
 *
 * @param limite what the index is compared with, over 0
 * @throws Refus for what concerns every row: widths, weights, reference, limit
 * @example robustesse({ valeurs: [[50, 65, 30, 30]], reference: [40, 52, 24, 33], poids: [2, 1, 1, 1] }, 100) // [0.83…]
 */
export function robustesse(table: Table, limite: number): (number | Probleme)[] {
  if (!(limite > 0)) throw new Refus({ code: 'seuil-invalide', champ: 'limite' });
  const retenues = composantes(table);
  return table.valeurs.map((ligne, rang) => {
    const presentes = composantesConnues(ligne, rang, retenues, table, {});
    if ('code' in presentes) return presentes;
    const delta = variationCritique(
      presentes.map((c) => ({ poids: c.poids, ecart: rapportDe(ligne, c) - limite / 100 })),
    );
    if (Number.isFinite(delta)) return delta;
    return { code: 'resultat-hors-limites', lieu: { champ: table.champ ?? 'valeurs', ligne: rang } };
  });
}
