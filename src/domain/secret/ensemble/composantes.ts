import type { Systeme } from '../systeme.ts';

/** Unknown cells that sums tie together, and those sums: nothing said of them bears on any other cell. */
export interface Composante {
  readonly cellules: readonly number[];
  /** Ranks of the sums that hold at least one of the cells. */
  readonly sommes: readonly number[];
}

/**
 * The unknown cells of a system, split into parts that no sum ties together; shown cells are constants, so that a large
 * publication is many small programmes.
 *
 * @param inconnues 1 for each unknown cell
 */
export function composantesDe({ sommes }: Systeme, inconnues: Uint8Array): Composante[] {
  const chefs = Int32Array.from(inconnues.keys());
  const chef = (cellule: number): number => {
    let haut = cellule;
    while (chefs[haut] !== haut) haut = chefs[haut] ?? haut;
    for (let place = cellule; place !== haut; ) {
      const suivante = chefs[place] ?? haut;
      chefs[place] = haut;
      place = suivante;
    }
    return haut;
  };
  const premieres = sommes.map(({ total, membres }) => {
    let premiere = -1;
    const lier = (cellule: number) => {
      if (inconnues[cellule] !== 1) return;
      if (premiere < 0) premiere = chef(cellule);
      const autre = chef(cellule);
      const bas = Math.min(premiere, autre);
      chefs[Math.max(premiere, autre)] = bas;
      premiere = bas;
    };
    lier(total);
    for (const membre of membres) lier(membre);
    return premiere;
  });
  const parChef = new Map<number, { cellules: number[]; sommes: number[] }>();
  inconnues.forEach((inconnue, cellule) => {
    if (inconnue !== 1) return;
    const sienne = parChef.get(chef(cellule)) ?? { cellules: [], sommes: [] };
    sienne.cellules.push(cellule);
    parChef.set(chef(cellule), sienne);
  });
  premieres.forEach((premiere, somme) => {
    if (premiere >= 0) parChef.get(chef(premiere))?.sommes.push(somme);
  });
  return [...parChef.values()];
}
