import type { NatureParc, Parc } from './parc.ts';

/** Every table of one wave, at most one of each nature, once joined by their keys. */
export interface Dossier {
  /** Year of the wave, when it is known. */
  readonly annee: number | null;
  /** The table that describes the landlord best: it names the source and counts the units. */
  readonly principal: Parc;
  readonly parcs: ReadonlyMap<NatureParc, Parc>;
}

/** Which table is the main one: the first of these that is there. */
export const PRINCIPALES: readonly NatureParc[] = [
  'menages',
  'logements',
  'personnes',
  'residences',
  'departs',
  'demandes',
  'propositions',
  'attributions',
  'reclamations',
];

export const naturePrincipale = (presentes: Iterable<NatureParc>): NatureParc | undefined => {
  const natures = new Set(presentes);
  return PRINCIPALES.find((candidate) => natures.has(candidate));
};

/** A wave from tables of distinct natures; null without any. */
export function dossierDe(parcs: readonly Parc[], annee: number | null = null): Dossier | null {
  const parNature = new Map(parcs.map((parc) => [parc.nature, parc] as const));
  const nature = naturePrincipale(parNature.keys());
  const principal = nature && parNature.get(nature);
  return principal ? { annee: annee ?? principal.millesime, principal, parcs: parNature } : null;
}
