import { partitionExacte, unitesDe } from '../../secret/partition.ts';
import type { Secteur } from './secteur.ts';

/** The best split of a few residences of a sector, given and returned by rank; null when there is none. */
export function exactement(secteur: Secteur, rangs: readonly number[]): number[][] | null {
  const enRangs = (places: readonly number[]) => places.map((place) => rangs[place] ?? 0);
  const partage = partitionExacte(
    rangs.map((rang) => secteur.effectifs[rang] ?? []),
    secteur.admissible,
    (masque) => secteur.cout(enRangs(unitesDe(masque))),
  );
  return partage?.map(enRangs) ?? null;
}
