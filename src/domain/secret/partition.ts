/** Whether the summed counts of a group may be shown, column by column. */
export type Admissible = (sommes: Float64Array) => boolean;

/** Above this, subsets are too many to be all looked at. */
export const UNITES_EXACTES = 14;

/** How far apart the rows of a set lie, for units whose order tells who is near whom. */
const etendueDesRangs = (groupe: number): number => 31 - Math.clz32(groupe) - premierDe(groupe);

const premierDe = (masque: number): number => 31 - Math.clz32(masque & -masque);

/**
 * The most groups that a few units can be split into so that each is admissible, by looking at every subset (dynamic
 * programme over subsets); among equals, the split whose groups cost least. Null when there is none.
 *
 * @param vecteurs counts of each unit, by column; at most `UNITES_EXACTES` units
 * @param cout of a set of units, one bit for each: how many rows it spans unless told otherwise
 */
export function partitionExacte(
  vecteurs: readonly (readonly number[])[],
  admissible: Admissible,
  cout: (groupe: number) => number = etendueDesRangs,
): number[][] | null {
  const tout = (1 << vecteurs.length) - 1;
  const valides = validesDe(vecteurs, admissible);
  /** Best split of each set: its groups (−1: none), their cost, and the group that holds the first unit. */
  const nombres = new Int8Array(tout + 1).fill(-1);
  const couts = new Float64Array(tout + 1);
  const choix = new Int32Array(tout + 1);
  const seul = new Float64Array(tout + 1).fill(Number.NaN);
  const coutDe = (groupe: number): number => {
    const connu = seul[groupe] ?? Number.NaN;
    if (!Number.isNaN(connu)) return connu;
    const trouve = cout(groupe);
    seul[groupe] = trouve;
    return trouve;
  };
  nombres[0] = 0;
  for (let masque = 1; masque <= tout; masque++) {
    const premier = masque & -masque;
    const reste = masque ^ premier;
    let meilleur = -1;
    let prix = 0;
    let garde = 0;
    // Every subset that holds the first unit, so that each split is met once.
    for (let partie = reste; ; partie = (partie - 1) & reste) {
      const groupe = partie | premier;
      // A set that makes two groups by itself is never one group of a best split.
      const permis = groupe === masque ? valides[masque] === 1 : nombres[groupe] === 1;
      const suite = permis ? (nombres[masque ^ groupe] ?? -1) : -1;
      if (suite >= 0 && suite + 1 >= meilleur) {
        const total = (couts[masque ^ groupe] ?? 0) + coutDe(groupe);
        if (suite + 1 > meilleur || total < prix) {
          meilleur = suite + 1;
          prix = total;
          garde = groupe;
        }
      }
      if (partie === 0) break;
    }
    nombres[masque] = meilleur;
    couts[masque] = prix;
    choix[masque] = garde;
  }
  return nombres[tout] === -1 ? null : derouler(choix, tout);
}

function derouler(choix: Int32Array, tout: number): number[][] {
  const groupes: number[][] = [];
  for (let masque = tout; masque !== 0; ) {
    const groupe = choix[masque] ?? masque;
    groupes.push(unitesDe(groupe));
    masque ^= groupe;
  }
  return groupes;
}

/** Ranks of the units of a set: 0b1010 → [1, 3]. */
export function unitesDe(masque: number): number[] {
  const unites: number[] = [];
  for (let rang = 0; masque >> rang !== 0; rang++) if ((masque >> rang) & 1) unites.push(rang);
  return unites;
}

function validesDe(vecteurs: readonly (readonly number[])[], admissible: Admissible): Uint8Array {
  const largeur = vecteurs[0]?.length ?? 0;
  const nombre = 1 << vecteurs.length;
  const sommes = new Float64Array(nombre * largeur);
  const valides = new Uint8Array(nombre);
  for (let masque = 1; masque < nombre; masque++) {
    const unite = vecteurs[premierDe(masque)] ?? [];
    const sans = (masque & (masque - 1)) * largeur;
    const debut = masque * largeur;
    for (let c = 0; c < largeur; c++) sommes[debut + c] = (sommes[sans + c] ?? 0) + (unite[c] ?? 0);
    valides[masque] = Number(admissible(sommes.subarray(debut, debut + largeur)));
  }
  return valides;
}
