import { celluleDe, type TableArborescente } from './tableArborescente.ts';

/** One published sum: the members add up to the total. */
export interface Ligne {
  readonly total: number;
  readonly membres: readonly number[];
  /** Where the sum stands: categories of one territory, or one column of a territory's children. */
  readonly sens: 'categories' | 'enfants';
  readonly territoire: number;
  /** Column of the children's sum; the total column for 'categories'. */
  readonly colonne: number;
}

/** Every sum of a table: the categories of each territory, and each column of each territory that has children. */
export function lignesDe(table: TableArborescente): Ligne[] {
  const { categories, parents } = table;
  const enfants = enfantsDe(parents);
  return enfants.flatMap((siens, territoire): Ligne[] => {
    const ligne: Ligne = {
      total: celluleDe(table, territoire, categories),
      membres: Array.from({ length: categories }, (_, c) => celluleDe(table, territoire, c)),
      sens: 'categories',
      territoire,
      colonne: categories,
    };
    if (siens.length === 0) return [ligne];
    const colonnes = Array.from(
      { length: categories + 1 },
      (_, c): Ligne => ({
        total: celluleDe(table, territoire, c),
        membres: siens.map((enfant) => celluleDe(table, enfant, c)),
        sens: 'enfants',
        territoire,
        colonne: c,
      }),
    );
    return [ligne, ...colonnes];
  });
}

export function enfantsDe(parents: Int32Array): number[][] {
  const enfants: number[][] = Array.from(parents, () => []);
  parents.forEach((parent, territoire) => {
    if (parent >= 0) enfants[parent]?.push(territoire);
  });
  return enfants;
}

/** What the hidden members of a line add up to, when its total is shown; null when the total is hidden too. */
export function resteCache(
  { total, membres }: Ligne,
  cachees: Uint8Array,
  effectifs: Float64Array,
): number | null {
  if (cachees[total] === 1) return null;
  let somme = 0;
  for (const membre of membres) if (cachees[membre] === 1) somme += effectifs[membre] ?? 0;
  return somme;
}
