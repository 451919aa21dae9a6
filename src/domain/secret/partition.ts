/** Whether the summed counts of a group may be shown, column by column. */
export type Admissible = (sommes: Float64Array) => boolean;

/** A split of units into groups: how many, then how scattered. */
interface Etat {
  readonly groupes: number;
  readonly etendue: number;
  /** Units of the group that holds the first unit of the set. */
  readonly masque: number;
}

/** Above this, subsets are too many to be all looked at. */
export const UNITES_EXACTES = 14;

/**
 * The most groups that a few units can be split into so that each is admissible, by looking at every subset (dynamic
 * programme over subsets); among equals, the split whose groups gather the nearest rows. Null when there is none.
 *
 * @param vecteurs counts of each unit, by column; at most `UNITES_EXACTES` units
 */
export function partitionExacte(
  vecteurs: readonly (readonly number[])[],
  admissible: Admissible,
): number[][] | null {
  const taille = vecteurs.length;
  const tout = (1 << taille) - 1;
  const valides = validesDe(vecteurs, admissible);
  const etats = new Array<Etat | null>(tout + 1).fill(null);
  etats[0] = { groupes: 0, etendue: 0, masque: 0 };
  for (let masque = 1; masque <= tout; masque++) {
    const premier = masque & -masque;
    const reste = masque ^ premier;
    let meilleur: Etat | null = null;
    // Every subset that holds the first unit, so that each split is met once.
    for (let partie = reste; ; partie = (partie - 1) & reste) {
      const groupe = partie | premier;
      const suite = valides[groupe] === 1 ? (etats[masque ^ groupe] ?? null) : null;
      if (suite) {
        const groupes = suite.groupes + 1;
        const etendue = suite.etendue + (31 - Math.clz32(groupe)) - (31 - Math.clz32(premier));
        if (
          meilleur === null ||
          groupes > meilleur.groupes ||
          (groupes === meilleur.groupes && etendue < meilleur.etendue)
        )
          meilleur = { groupes, etendue, masque: groupe };
      }
      if (partie === 0) break;
    }
    etats[masque] = meilleur;
  }
  return derouler(etats, tout);
}

function derouler(etats: readonly (Etat | null)[], tout: number): number[][] | null {
  if (!etats[tout]) return null;
  const groupes: number[][] = [];
  for (let masque = tout; masque !== 0; ) {
    const groupe = etats[masque]?.masque ?? masque;
    groupes.push(unitesDe(groupe));
    masque ^= groupe;
  }
  return groupes;
}

function unitesDe(masque: number): number[] {
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
    const unite = vecteurs[31 - Math.clz32(masque & -masque)] ?? [];
    const sans = (masque & (masque - 1)) * largeur;
    const debut = masque * largeur;
    for (let c = 0; c < largeur; c++) sommes[debut + c] = (sommes[sans + c] ?? 0) + (unite[c] ?? 0);
    valides[masque] = Number(admissible(sommes.subarray(debut, debut + largeur)));
  }
  return valides;
}
