import type { Reseau } from './reseau.ts';

/**
 * How much a hidden cell may grow (1) or shrink (−1) without contradicting what is shown, up to `besoin`. The hidden
 * arcs that the answer rests on are added to `appuis`: as long as they stay hidden, so does the answer.
 */
export type Latitude = (
  cachees: Uint8Array,
  arc: number,
  sens: 1 | -1,
  besoin: number,
  appuis?: number[],
) => number;

/**
 * Measures an attacker's uncertainty on a hidden cell: the other hidden cells take up what it gains or loses, so its
 * bound is a maximum flow between its two ends among the hidden arcs (exact, since the sums form a network). The search
 * stops once `besoin` is reached, and goes from both ends at once: most answers are a few steps long.
 */
export function latitudeDe(reseau: Reseau): Latitude {
  const { noeuds, queue, tete, effectifs, planchers, debut, voisins } = reseau;
  const avant = parcours(noeuds);
  const arriere = parcours(noeuds);
  /** What may still flow against each arc, down to its floor; along it there is no limit. */
  const marges = effectifs.map((effectif, arc) => effectif - (planchers[arc] ?? 0));
  const touches: number[] = [];
  let tour = 0;

  /** One layer more from one side; the node where both sides meet, or −1. */
  const avancer = (cote: Parcours, autre: Parcours, cachees: Uint8Array, exclu: number): number => {
    const enAvant = cote === avant;
    const fin = cote.nombre;
    while (cote.lu < fin) {
      const noeud = cote.file[cote.lu++] ?? 0;
      for (let k = debut[noeud] ?? 0; k < (debut[noeud + 1] ?? 0); k++) {
        const arc = voisins[k] ?? 0;
        if (cachees[arc] !== 1 || arc === exclu) continue;
        const sortant = queue[arc] === noeud;
        const suivant = (sortant ? tete[arc] : queue[arc]) ?? 0;
        if (cote.vus[suivant] === tour) continue;
        if (sortant !== enAvant && (marges[arc] ?? 0) <= 0) continue;
        cote.vus[suivant] = tour;
        cote.parArc[suivant] = arc;
        if (autre.vus[suivant] === tour) return suivant;
        cote.file[cote.nombre++] = suivant;
      }
    }
    return -1;
  };

  /** The other end of the arc that the search reached a node by. */
  const precedent = (arc: number, noeud: number): number =>
    (queue[arc] === noeud ? tete[arc] : queue[arc]) ?? 0;

  /** Whether the path goes along the arc: it enters the node on the way from the front, leaves it on the way to the end. */
  const leLong = (cote: Parcours, arc: number, noeud: number): boolean =>
    (cote === avant ? tete[arc] : queue[arc]) === noeud;

  /** What the way back to one end lets through. */
  const goulot = (cote: Parcours, depuis: number, jusqua: number, limite: number): number => {
    let flux = limite;
    for (let noeud = depuis; noeud !== jusqua; ) {
      const arc = cote.parArc[noeud] ?? 0;
      if (!leLong(cote, arc, noeud)) flux = Math.min(flux, marges[arc] ?? 0);
      noeud = precedent(arc, noeud);
    }
    return flux;
  };

  const pousser = (cote: Parcours, depuis: number, jusqua: number, flux: number): void => {
    for (let noeud = depuis; noeud !== jusqua; ) {
      const arc = cote.parArc[noeud] ?? 0;
      marges[arc] = (marges[arc] ?? 0) + (leLong(cote, arc, noeud) ? flux : -flux);
      touches.push(arc);
      noeud = precedent(arc, noeud);
    }
  };

  return (cachees, x, sens, besoin, appuis) => {
    const source = (sens > 0 ? tete[x] : queue[x]) ?? 0;
    const puits = (sens > 0 ? queue[x] : tete[x]) ?? 0;
    const limite = sens > 0 ? besoin : Math.min(besoin, (effectifs[x] ?? 0) - (planchers[x] ?? 0));
    if (source === puits) return limite;
    let total = 0;
    while (total < limite) {
      tour++;
      partir(avant, source, tour);
      partir(arriere, puits, tour);
      let rencontre = -1;
      while (rencontre < 0 && avant.lu < avant.nombre && arriere.lu < arriere.nombre) {
        rencontre =
          avant.nombre - avant.lu <= arriere.nombre - arriere.lu
            ? avancer(avant, arriere, cachees, x)
            : avancer(arriere, avant, cachees, x);
      }
      if (rencontre < 0) break;
      const flux = goulot(arriere, rencontre, puits, goulot(avant, rencontre, source, limite - total));
      pousser(avant, rencontre, source, flux);
      pousser(arriere, rencontre, puits, flux);
      total += flux;
    }
    for (const arc of touches) {
      marges[arc] = (effectifs[arc] ?? 0) - (planchers[arc] ?? 0);
      appuis?.push(arc);
    }
    touches.length = 0;
    return total;
  };
}

interface Parcours {
  readonly file: Int32Array;
  readonly vus: Int32Array;
  readonly parArc: Int32Array;
  lu: number;
  nombre: number;
}

const parcours = (noeuds: number): Parcours => ({
  file: new Int32Array(noeuds + 1),
  vus: new Int32Array(noeuds),
  parArc: new Int32Array(noeuds),
  lu: 0,
  nombre: 0,
});

function partir(cote: Parcours, noeud: number, tour: number): void {
  cote.file[0] = noeud;
  cote.lu = 0;
  cote.nombre = 1;
  cote.vus[noeud] = tour;
}
