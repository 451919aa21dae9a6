import type { Reseau } from '../../../src/domain/secret/reseau.ts';

/**
 * Hidden cells that what is shown determines exactly: the bridges of the graph of hidden arcs (Gusfield 1988), in one
 * depth-first search (Tarjan). Holds when every hidden cell may move both ways, that is above its floor.
 *
 * @returns 1 for each arc that is a bridge
 */
export function pontsDe(
  { noeuds, arcs, queue, tete, debut, voisins }: Reseau,
  cachees: Uint8Array,
): Uint8Array {
  const rangs = new Int32Array(noeuds).fill(-1);
  const bas = new Int32Array(noeuds);
  const venus = new Int32Array(noeuds).fill(-1);
  const suites = debut.slice(0, noeuds);
  const ponts = new Uint8Array(arcs);
  const pile: number[] = [];
  let rang = 0;
  const entrer = (noeud: number, arc: number) => {
    rangs[noeud] = bas[noeud] = rang++;
    venus[noeud] = arc;
    pile.push(noeud);
  };
  for (let depart = 0; depart < noeuds; depart++) {
    if ((rangs[depart] ?? 0) >= 0) continue;
    entrer(depart, -1);
    for (let noeud = pile.at(-1); noeud !== undefined; noeud = pile.at(-1)) {
      const place = suites[noeud] ?? 0;
      if (place < (debut[noeud + 1] ?? 0)) {
        suites[noeud] = place + 1;
        const arc = voisins[place] ?? 0;
        if (cachees[arc] !== 1 || arc === venus[noeud]) continue;
        const autre = (queue[arc] === noeud ? tete[arc] : queue[arc]) ?? 0;
        if ((rangs[autre] ?? 0) < 0) entrer(autre, arc);
        else bas[noeud] = Math.min(bas[noeud] ?? 0, rangs[autre] ?? 0);
        continue;
      }
      pile.pop();
      const parent = pile.at(-1);
      if (parent === undefined) continue;
      bas[parent] = Math.min(bas[parent] ?? 0, bas[noeud] ?? 0);
      if ((bas[noeud] ?? 0) > (rangs[parent] ?? 0)) ponts[venus[noeud] ?? 0] = 1;
    }
  }
  return ponts;
}
