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
 * hidden are almost free; an arc taken against its direction must have room for `besoin` above its floor. The search
 * goes from both ends: one of them often lies in a large web of hidden arcs, the other in a corner of it.
 *
 * @param couts what hiding each arc costs
 */
export function cycleDe(reseau: Reseau, couts: Float64Array): Cycle {
  const { noeuds, queue, tete, effectifs, planchers, debut, voisins } = reseau;
  const avant = parcours(noeuds);
  const arriere = parcours(noeuds);
  let tour = 0;
  let meilleur = Number.POSITIVE_INFINITY;
  let rencontre = -1;

  return (cachees, x, sens, besoin, montrees) => {
    const source = (sens > 0 ? tete[x] : queue[x]) ?? 0;
    const puits = (sens > 0 ? queue[x] : tete[x]) ?? 0;
    tour++;
    meilleur = Number.POSITIVE_INFINITY;
    partir(avant, source, tour);
    partir(arriere, puits, tour);
    while (resteAChercher()) {
      if (avant.file.length <= arriere.file.length) avancer(avant, arriere, cachees, x, besoin, montrees);
      else avancer(arriere, avant, cachees, x, besoin, montrees);
    }
    if (meilleur === Number.POSITIVE_INFINITY) return null;
    return [...chemin(avant, rencontre, source), ...chemin(arriere, rencontre, puits)];
  };

  /** No path still to be found is shorter than what both fronts have already covered. */
  function resteAChercher(): boolean {
    const devant = avant.file.peekValue();
    const derriere = arriere.file.peekValue();
    return devant !== undefined && derriere !== undefined && devant + derriere < meilleur;
  }

  function avancer(
    cote: Parcours,
    autre: Parcours,
    cachees: Uint8Array,
    exclu: number,
    besoin: number,
    montrees: Uint8Array,
  ): void {
    const noeud = cote.file.pop();
    if (noeud === undefined || cote.finis[noeud] === tour) return;
    cote.finis[noeud] = tour;
    for (let k = debut[noeud] ?? 0; k < (debut[noeud + 1] ?? 0); k++) {
      const arc = voisins[k] ?? 0;
      if (arc === exclu || montrees[arc] === 1) continue;
      const sortant = queue[arc] === noeud;
      const contre = sortant !== (cote === avant);
      if (contre && (effectifs[arc] ?? 0) - (planchers[arc] ?? 0) < besoin) continue;
      const suivant = (sortant ? tete[arc] : queue[arc]) ?? 0;
      if (cote.finis[suivant] === tour) continue;
      const distance = (cote.distances[noeud] ?? 0) + (cachees[arc] === 1 ? DEJA_CACHEE : (couts[arc] ?? 0));
      if (cote.atteints[suivant] === tour && distance >= (cote.distances[suivant] ?? 0)) continue;
      cote.atteints[suivant] = tour;
      cote.distances[suivant] = distance;
      cote.parArc[suivant] = arc;
      cote.file.push(suivant, distance);
      const entier = distance + (autre.distances[suivant] ?? 0);
      if (autre.atteints[suivant] !== tour || entier >= meilleur) continue;
      meilleur = entier;
      rencontre = suivant;
    }
  }

  function chemin(cote: Parcours, depuis: number, jusqua: number): number[] {
    const arcs: number[] = [];
    for (let noeud = depuis; noeud !== jusqua; ) {
      const arc = cote.parArc[noeud] ?? 0;
      arcs.push(arc);
      noeud = (tete[arc] === noeud ? queue[arc] : tete[arc]) ?? 0;
    }
    return arcs;
  }
}

/** Shortest distances from one end; marks hold the number of the search that set them. */
interface Parcours {
  readonly distances: Float64Array;
  readonly atteints: Int32Array;
  readonly finis: Int32Array;
  readonly parArc: Int32Array;
  readonly file: FlatQueue;
}

const parcours = (noeuds: number): Parcours => ({
  distances: new Float64Array(noeuds),
  atteints: new Int32Array(noeuds),
  finis: new Int32Array(noeuds),
  parArc: new Int32Array(noeuds),
  file: new FlatQueue(),
});

function partir({ distances, atteints, file }: Parcours, noeud: number, tour: number): void {
  distances[noeud] = 0;
  atteints[noeud] = tour;
  file.clear();
  file.push(noeud, 0);
}
