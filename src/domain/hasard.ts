/** Draws that depend on the seed alone: the same seed gives the same example everywhere. */
export interface Hasard {
  /** Uniform in [0, 1). */
  readonly tirer: () => number;
  /** Whole number from `min` to `max`, both included. */
  readonly entier: (min: number, max: number) => number;
  /** true with that probability. */
  readonly arrive: (probabilite: number) => boolean;
  /** One of the choices, in proportion to its weight. */
  readonly parmi: <T>(choix: readonly (readonly [T, number])[], defaut: T) => T;
}

/** Mulberry32, a small public-domain generator of 32-bit state. */
export function hasard(graine: number): Hasard {
  let etat = graine | 0;
  const tirer = (): number => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return {
    tirer,
    entier: (min, max) => min + Math.floor(tirer() * (max - min + 1)),
    arrive: (probabilite) => tirer() < probabilite,
    parmi: (choix, defaut) => {
      let reste = tirer() * choix.reduce((somme, [, poids]) => somme + poids, 0);
      for (const [valeur, poids] of choix) {
        reste -= poids;
        if (reste < 0) return valeur;
      }
      return defaut;
    },
  };
}
