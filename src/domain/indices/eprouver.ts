import type { ProblemeDeRobustesse } from '../messages/robustesse.ts';
import { agregationsComparees, type IndiceSousAgregation } from './agregationsComparees.ts';
import type { Table } from './composantes.ts';
import type { Agregation } from './indice.ts';
import { type IntervalleDeRang, intervallesDeRang, type ReglagesDeTirage } from './intervallesDeRang.ts';
import { robustesseDUnePaire } from './robustesseDUnePaire.ts';
import { type SansUneComposante, sansUneComposante } from './sansUneComposante.ts';

export interface Epreuve {
  readonly rangs: readonly (number | null)[];
  readonly comparees: readonly IndiceSousAgregation[];
  readonly sans: readonly SansUneComposante[];
  readonly intervalles: readonly (IntervalleDeRang | null)[] | null;
  /** δ that brings each row level with the next in rank. */
  readonly avantLaSuivante: readonly (number | null)[];
  /** Why ranks are not tried, when they are not. */
  readonly problemes: readonly ProblemeDeRobustesse[];
}

export interface ReglagesDEpreuve extends ReglagesDeTirage {
  /** Rows over which draws would take too long. */
  readonly residencesMaximum: number;
}

/**
 * Every trial of the ranks of complete rows: other aggregations, each component left out, weights drawn again, the next
 * in rank. One row, or one component of some weight, has no rank to try: that is said instead.
 *
 * @throws Refus for what concerns every row: widths, weights, reference
 */
export function eprouver(table: Table, agregation: Agregation, reglages: ReglagesDEpreuve): Epreuve {
  const residences = table.valeurs.length;
  const comparees = residences === 0 ? [] : agregationsComparees(table);
  const rangs = comparees.find((comparee) => comparee.agregation === agregation)?.rangs ?? [];
  const sansEpreuve = { rangs, comparees, sans: [], intervalles: null, avantLaSuivante: [] };
  if (residences < 2) return { ...sansEpreuve, problemes: [{ code: 'une-seule-residence', residences }] };
  // What a single component has to say is said by the checks of coherence.
  if (table.poids.filter((poids) => poids > 0).length < 2) return { ...sansEpreuve, problemes: [] };
  const maximum = reglages.residencesMaximum;
  const tirables = residences <= maximum;
  return {
    rangs,
    comparees,
    sans: sansUneComposante(table, { agregation }),
    intervalles: tirables ? intervallesDeRang(table, agregation, reglages) : null,
    avantLaSuivante: avantLaSuivante(table, rangs, agregation),
    problemes: tirables ? [] : [{ code: 'trop-pour-tirer', residences, maximum }],
  };
}

function avantLaSuivante(
  table: Table,
  rangs: readonly (number | null)[],
  agregation: Agregation,
): (number | null)[] {
  const ordre = rangs
    .flatMap((rang, ligne) => (rang === null ? [] : [{ rang, ligne }]))
    .sort((a, b) => a.rang - b.rang || a.ligne - b.ligne);
  const deltas = rangs.map((): number | null => null);
  ordre.slice(0, -1).forEach(({ ligne }, place) => {
    const suivante = ordre[place + 1]?.ligne ?? ligne;
    const delta = robustesseDUnePaire(table, ligne, suivante, { agregation });
    deltas[ligne] = typeof delta === 'number' ? delta : null;
  });
  return deltas;
}
