import FlatQueue from 'flatqueue';
import { type Incidence, sommesAutour } from '../incidence.ts';
import type { Systeme } from '../systeme.ts';

/**
 * The cells nearest to one, going from sum to sum, and no more than `taille`: most of what bears on a cell stands close
 * to it. A short sum is a short way: the whole of a residence comes before the column of a large town. Cells left out
 * are taken as they are, so what is found to move does move, and what is not may still. In increasing order.
 *
 * @param mobiles 1 for each cell that may move
 */
export function voisinageDe(
  { sommes }: Systeme,
  incidence: Incidence,
  mobiles: Uint8Array,
  depart: number,
  taille: number,
): number[] {
  const cellules = new Set<number>();
  const autour = new Set<number>();
  const file = new FlatQueue();
  file.push(depart, 0);
  while (cellules.size < taille) {
    const distance = file.peekValue() ?? 0;
    const cellule = file.pop();
    if (cellule === undefined) break;
    if (cellules.has(cellule)) continue;
    cellules.add(cellule);
    for (const somme of sommesAutour(incidence, cellule)) {
      if (autour.has(somme)) continue;
      autour.add(somme);
      const { total = -1, membres = [] } = sommes[somme] ?? {};
      const pas = distance + Math.log2(1 + membres.length);
      for (const autre of [total, ...membres])
        if (mobiles[autre] === 1 && !cellules.has(autre)) file.push(autre, pas);
    }
  }
  return [...cellules].sort((a, b) => a - b);
}
