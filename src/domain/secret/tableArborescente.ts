/**
 * Counts of one family of categories over a tree of territories, every subtotal and total included. The categories of a
 * territory add up to its total, the children of a territory to the territory itself.
 */
export interface TableArborescente {
  /** Number of categories, the total not counted. */
  readonly categories: number;
  /** Parent of each territory; −1 for the root, which comes first. A parent stands before its children. */
  readonly parents: Int32Array;
  /** Counts by territory then category; the last column of each territory is its total. */
  readonly effectifs: Float64Array;
}

/** Position of one count. */
export const celluleDe = ({ categories }: TableArborescente, territoire: number, categorie: number): number =>
  territoire * (categories + 1) + categorie;

/**
 * A tree from the counts of its leaves: subtotals and totals are added up here.
 *
 * @param feuilles counts of each leaf, by category; null for a territory that has children
 */
export function tableDepuisFeuilles(
  parents: readonly number[],
  feuilles: readonly (readonly number[] | null)[],
  categories: number,
): TableArborescente {
  const largeur = categories + 1;
  const effectifs = new Float64Array(parents.length * largeur);
  for (let territoire = parents.length - 1; territoire >= 0; territoire--) {
    const debut = territoire * largeur;
    feuilles[territoire]?.forEach((effectif, categorie) => {
      effectifs[debut + categorie] = effectif;
      effectifs[debut + categories] = (effectifs[debut + categories] ?? 0) + effectif;
    });
    const parent = parents[territoire] ?? -1;
    if (parent < 0) continue;
    for (let c = 0; c < largeur; c++) {
      const cellule = parent * largeur + c;
      effectifs[cellule] = (effectifs[cellule] ?? 0) + (effectifs[debut + c] ?? 0);
    }
  }
  return { categories, parents: Int32Array.from(parents), effectifs };
}
