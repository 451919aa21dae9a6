import type { Diagnostic } from '../diagnostic.ts';
import { cleDeSuivi } from '../evolution/unites.ts';
import { PHRASES_DE_GRILLE as DIRE } from '../messages/grille.ts';
import reglages from './reglages.json' with { type: 'json' };

/** A residence that the figures send to the field, and why, in a few words. */
export interface ResidenceACoter {
  readonly cle: string;
  readonly pourquoi: string;
}

/**
 * The residences to look at on the spot: index of precarity over the limit, or index getting worse from the first wave
 * to the last; the most precarious first. Nobody is noted on a reputation: the figures choose where to look (Repères
 * n° 17, L657). None without an index nor waves.
 */
export function residencesACoter({
  tableau,
  indices,
  evolution,
}: Pick<Diagnostic, 'tableau' | 'indices' | 'evolution'>): ResidenceACoter[] {
  const limite = reglages.filtre.precarite;
  const degradees = new Set(
    (evolution?.suivis ?? []).flatMap(({ unite, fixe, courante }) =>
      unite.sorte === 'residence' && (fixe ?? courante)?.tendance.classe === 'degrade' ? [unite.cle] : [],
    ),
  );
  return tableau.unites
    .map(({ cle }, rang) => ({
      cle,
      indice: indices?.[rang]?.valeur ?? null,
      degrade: degradees.has(cleDeSuivi(cle)),
    }))
    .filter(({ indice, degrade }) => (indice !== null && indice > limite) || degrade)
    .sort((a, b) => (b.indice ?? 0) - (a.indice ?? 0) || (a.cle < b.cle ? -1 : 1))
    .map(({ cle, indice, degrade }) => ({ cle, pourquoi: DIRE.pourquoi(indice, degrade) }));
}
