import { type Incidence, sommesAutour } from '../incidence.ts';
import type { Systeme } from '../systeme.ts';
import type { Composante } from './composantes.ts';

/**
 * The cells nearest to one, going from sum to sum, and no more than `taille`: most of what bears on a cell stands close
 * to it. Cells left out are taken as they are, so what is found to move does move, and what is not may still.
 *
 * @param mobiles 1 for each cell that may move
 */
export function voisinageDe(
  { sommes }: Systeme,
  incidence: Incidence,
  mobiles: Uint8Array,
  depart: number,
  taille: number,
): Composante {
  const cellules = [depart];
  const vues = new Set(cellules);
  const autour = new Set<number>();
  const voir = (cellule: number) => {
    if (mobiles[cellule] !== 1 || vues.has(cellule) || cellules.length >= taille) return;
    vues.add(cellule);
    cellules.push(cellule);
  };
  for (let rang = 0; rang < cellules.length; rang++)
    for (const somme of sommesAutour(incidence, cellules[rang] ?? -1)) {
      if (autour.has(somme)) continue;
      autour.add(somme);
      const { total = -1, membres = [] } = sommes[somme] ?? {};
      voir(total);
      membres.forEach(voir);
    }
  return { cellules: cellules.sort((a, b) => a - b), sommes: [...autour] };
}
