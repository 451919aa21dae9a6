import type { Feuillage } from '../feuilles.ts';
import type { RegroupementPropose } from './regroupement.ts';

/** The grouping as a publication takes it: the name of its group for each residence that is not shown alone. */
export function feuillageDe({ groupes }: RegroupementPropose): Feuillage {
  const partages = groupes.filter(({ membres }) => membres.length > 1);
  return new Map(partages.flatMap(({ id, membres }) => membres.map((cle) => [cle, id] as const)));
}
