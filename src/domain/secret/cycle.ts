import FlatQueue from 'flatqueue';
import type { Reseau } from './reseau.ts';

/** Finds the cheapest set of arcs to hide so that a hidden cell may move by `besoin`; null when there is none. */
export type Cycle = (
  cachees: Uint8Array,
  arc: number,
  sens: 1 | -1,
  besoin: number,
  montrees: Uint8Array,
) => readonly number[] | null;

/** What passing through an arc already hidden costs: next to nothing, so that ties go to the shortest. */
const DEJA_CACHEE = 0.001;

/**
 * The cheapest cycle through a cell, by shortest path between its two ends (Castro's network method). Arcs already
 * hidden are almost free; an arc taken against its direction must have room for `besoin` above its floor.
 *
 * @param couts what hiding each arc costs
 */
export function cycleDe(reseau: Reseau, couts: Float64Array): Cycle {
  const { noeuds, queue, tete, effectifs, planchers, debut, voisins } = reseau;
  const distances = new Float64Array(noeuds);
  const atteints = new Int32Array(noeuds);
  const finis = new Int32Array(noeuds);
  const parArc = new Int32Array(noeuds);
  const file = new FlatQueue();
  let tour = 0;
  return (cachees, x, sens, besoin, montrees) => {
    const source = (sens > 0 ? tete[x] : queue[x]) ?? 0;
    const puits = (sens > 0 ? queue[x] : tete[x]) ?? 0;
    tour++;
    file.clear();
    distances[source] = 0;
    atteints[source] = tour;
    file.push(source, 0);
    for (let noeud = file.pop(); noeud !== undefined; noeud = file.pop()) {
      if (noeud === puits) return chemin(source, puits);
      if (finis[noeud] === tour) continue;
      finis[noeud] = tour;
      for (let k = debut[noeud] ?? 0; k < (debut[noeud + 1] ?? 0); k++) {
        const arc = voisins[k] ?? 0;
        if (arc === x || montrees[arc] === 1) continue;
        const contre = tete[arc] === noeud;
        if (contre && (effectifs[arc] ?? 0) - (planchers[arc] ?? 0) < besoin) continue;
        const suivant = (contre ? queue[arc] : tete[arc]) ?? 0;
        if (finis[suivant] === tour) continue;
        const distance = (distances[noeud] ?? 0) + (cachees[arc] === 1 ? DEJA_CACHEE : (couts[arc] ?? 0));
        if (atteints[suivant] === tour && distance >= (distances[suivant] ?? 0)) continue;
        atteints[suivant] = tour;
        distances[suivant] = distance;
        parArc[suivant] = arc;
        file.push(suivant, distance);
      }
    }
    return null;
  };

  function chemin(source: number, puits: number): number[] {
    const arcs: number[] = [];
    for (let noeud = puits; noeud !== source; ) {
      const arc = parArc[noeud] ?? 0;
      arcs.push(arc);
      noeud = (tete[arc] === noeud ? queue[arc] : tete[arc]) ?? 0;
    }
    return arcs;
  }
}
