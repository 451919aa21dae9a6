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
  const { noeuds, arcs, queue, tete, effectifs, planchers, debut, voisins } = reseau;
  const avant = parcours(noeuds);
  const arriere = parcours(noeuds);
  const ecarts = new Float64Array(arcs);
  let tour = 0;

  /** What may still flow through an arc, leaving `noeud`: without limit along it, against it down to its floor. */
  const passage = (arc: number, noeud: number): number =>
    queue[arc] === noeud
      ? Number.POSITIVE_INFINITY
      : (effectifs[arc] ?? 0) + (ecarts[arc] ?? 0) - (planchers[arc] ?? 0);

  /** One layer more from one side; the node where both sides meet, or −1. */
  const avancer = (
    cote: Parcours,
    autre: Parcours,
    versLAvant: boolean,
    cachees: Uint8Array,
    exclu: number,
  ): number => {
    const fin = cote.nombre;
    while (cote.lu < fin) {
      const noeud = cote.file[cote.lu++] ?? 0;
      for (let k = debut[noeud] ?? 0; k < (debut[noeud + 1] ?? 0); k++) {
        const arc = voisins[k] ?? 0;
        if (cachees[arc] !== 1 || arc === exclu) continue;
        const suivant = queue[arc] === noeud ? (tete[arc] ?? 0) : (queue[arc] ?? 0);
        if (passage(arc, versLAvant ? noeud : suivant) <= 0) continue;
        if (cote.vus[suivant] === tour) continue;
        cote.vus[suivant] = tour;
        cote.parArc[suivant] = arc;
        if (autre.vus[suivant] === tour) return suivant;
        cote.file[cote.nombre++] = suivant;
      }
    }
    return -1;
  };

  const remonter = (
    cote: Parcours,
    depuis: number,
    jusqua: number,
    faire: (arc: number, de: number) => void,
  ) => {
    for (let noeud = depuis; noeud !== jusqua; ) {
      const arc = cote.parArc[noeud] ?? 0;
      const autre = queue[arc] === noeud ? (tete[arc] ?? 0) : (queue[arc] ?? 0);
      // Forward paths leave the other end; backward paths leave this one.
      faire(arc, cote === avant ? autre : noeud);
      noeud = autre;
    }
  };

  return (cachees, x, sens, besoin, appuis) => {
    const source = (sens > 0 ? tete[x] : queue[x]) ?? 0;
    const puits = (sens > 0 ? queue[x] : tete[x]) ?? 0;
    const limite = sens > 0 ? besoin : Math.min(besoin, (effectifs[x] ?? 0) - (planchers[x] ?? 0));
    if (source === puits) return limite;
    const touches: number[] = [];
    let total = 0;
    while (total < limite) {
      tour++;
      partir(avant, source, tour);
      partir(arriere, puits, tour);
      let rencontre = -1;
      while (rencontre < 0 && avant.lu < avant.nombre && arriere.lu < arriere.nombre) {
        rencontre =
          avant.nombre - avant.lu <= arriere.nombre - arriere.lu
            ? avancer(avant, arriere, true, cachees, x)
            : avancer(arriere, avant, false, cachees, x);
      }
      if (rencontre < 0) break;
      let flux = limite - total;
      const borner = (arc: number, de: number) => {
        flux = Math.min(flux, passage(arc, de));
      };
      remonter(avant, rencontre, source, borner);
      remonter(arriere, rencontre, puits, borner);
      const pousser = (arc: number, de: number) => {
        ecarts[arc] = (ecarts[arc] ?? 0) + (queue[arc] === de ? flux : -flux);
        touches.push(arc);
      };
      remonter(avant, rencontre, source, pousser);
      remonter(arriere, rencontre, puits, pousser);
      total += flux;
    }
    for (const arc of touches) ecarts[arc] = 0;
    appuis?.push(...touches);
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
