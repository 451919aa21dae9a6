import { partitionExacte, unitesDe } from '../../secret/partition.ts';
import { coutDe, extraire, type Rangs, type Secteur } from './secteur.ts';

/** The best split of a few residences of a sector, given and returned by rank; null when there is none. */
export function exactement(secteur: Secteur, rangs: Rangs): number[][] | null {
  const extrait = extraire(secteur, rangs);
  const partage = partitionExacte(extrait.effectifs, extrait.admissible, (masque) =>
    coutDe(extrait, unitesDe(masque)),
  );
  return partage?.map((places) => places.map((place) => rangs[place] ?? 0)) ?? null;
}
