import { mixite } from '../indices/mixite.ts';
import { estProbleme } from '../indices/valeur.ts';
import { type Probleme, phrase } from '../messages/index.ts';
import type { Mesure } from './decomposition.ts';
import { correlationAuHasard, dissimilariteAuHasard, isolementAuHasard } from './hasard.ts';

/** How unevenly one group lives across residences; each figure beside what chance alone gives. */
export interface MixiteDUnGroupe {
  readonly residences: number;
  readonly menages: number;
  /** Share of the group among all. */
  readonly part: number;
  readonly dissimilarite: Mesure;
  readonly isolement: Mesure;
  /** η² = (P* − P)/(1 − P). */
  readonly correlation: Mesure;
}

/**
 * Dissimilarity, isolation and η² of one group. A group without household, or that holds everyone, has none: the reason
 * is one sentence.
 *
 * @example mixiteDUnGroupe([2, 8], [10, 10]) // dissimilarity 0.6, isolation 0.68, η² 0.36
 */
export function mixiteDUnGroupe(
  groupe: readonly number[],
  totaux: readonly number[],
): MixiteDUnGroupe | { readonly raison: string } {
  const peuplement = { effectifs: groupe.map((x) => [x]), totaux };
  const [D = { code: 'groupe-absent', lieu: { champ: 'effectifs' } } as const] = mixite(
    peuplement,
    'dissimilarite',
  );
  const [P = D] = mixite(peuplement, 'isolement');
  if (estProbleme(D)) return { raison: raisonDe(D) };
  if (estProbleme(P)) return { raison: raisonDe(P) };
  const X = groupe.reduce((a, b) => a + b, 0);
  const T = totaux.reduce((a, b) => a + b, 0);
  const part = X / T;
  return {
    residences: totaux.filter((t) => t > 0).length,
    menages: T,
    part,
    dissimilarite: { valeur: D, hasard: dissimilariteAuHasard(totaux, X) },
    isolement: { valeur: P, hasard: isolementAuHasard(totaux, X) },
    correlation: { valeur: (P - part) / (1 - part), hasard: correlationAuHasard(totaux) },
  };
}

function raisonDe(probleme: Probleme): string {
  if (probleme.code === 'groupe-absent') return 'Aucun ménage de ce groupe dans le fichier : pas d’indice.';
  if (probleme.code === 'groupe-seul') return 'Tous les ménages connus sont de ce groupe : pas d’indice.';
  return phrase(probleme);
}
