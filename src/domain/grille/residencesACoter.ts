import type { Diagnostic } from '../diagnostic.ts';
import { cleDeSuivi } from '../evolution/unites.ts';
import { PHRASES_DE_GRILLE as DIRE } from '../messages/grille.ts';
import { FRAGILITES } from '../methode/composites.ts';
import reglages from './reglages.json' with { type: 'json' };

/** A residence that the figures send to the field, and why, in a few words. */
export interface ResidenceACoter {
  readonly cle: string;
  readonly pourquoi: string;
}

/**
 * The residences to look at on the spot: an index over its limit, precarity or one of the two
 * fragilities, or an index of precarity getting worse from the first wave
 * to the last; the most precarious first. Nobody is noted on a reputation: the figures choose where to look (Repères
 * n° 17, L657). None without an index nor waves.
 */
export function residencesACoter({
  tableau,
  indices,
  evolution,
  fragilites,
}: Pick<Diagnostic, 'tableau' | 'indices' | 'evolution' | 'fragilites'>): ResidenceACoter[] {
  const { filtre } = reglages;
  const degradees = new Set(
    (evolution?.suivis ?? []).flatMap(({ unite, fixe, courante }) =>
      unite.sorte === 'residence' && (fixe ?? courante)?.tendance.classe === 'degrade' ? [unite.cle] : [],
    ),
  );
  return tableau.unites
    .map(({ cle }, rang) => ({
      cle,
      indice: indices?.[rang]?.valeur ?? null,
      fragilites: FRAGILITES.map((nom) => fragilites[nom].indices?.[rang]?.valeur ?? null),
      degrade: degradees.has(cleDeSuivi(cle)),
    }))
    .filter(
      ({ indice, fragilites, degrade }) =>
        depasse(indice, filtre.precarite) || fragilites.some((f) => depasse(f, filtre.fragilite)) || degrade,
    )
    .sort((a, b) => (b.indice ?? 0) - (a.indice ?? 0) || (a.cle < b.cle ? -1 : 1))
    .map(({ cle, indice, fragilites, degrade }) => ({
      cle,
      pourquoi: DIRE.pourquoi(
        depasse(indice, filtre.precarite) ? indice : null,
        fragilites.find((f) => depasse(f, filtre.fragilite)) ?? null,
        degrade,
      ),
    }));
}

const depasse = (indice: number | null, limite: number): boolean => indice !== null && indice > limite;
