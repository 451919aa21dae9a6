import type { Systeme } from '../systeme.ts';

/** Cells of one sum that, shown as a single one, need no other protection: the least groups of a table. */
export interface Remede {
  /** The cell to protect first, then its siblings. */
  readonly aReunir: readonly number[];
  readonly total: number;
  readonly effectif: number;
}

/**
 * Which members of a sum, taken as one, would make a count large enough to be shown: the fewest siblings, then those
 * that make the smallest count. Null when no sum that the cell is a member of reaches the minimum.
 *
 * @param voulues 1 for each sum whose members may be taken together; all may when left out
 * @example remede(systeme, 4, 11) // { aReunir: [4, 7], total: 9, effectif: 14 }
 */
export function remede(
  { sommes, effectifs }: Systeme,
  cellule: number,
  minimum: number,
  voulues?: Uint8Array,
): Remede | null {
  const effectif = (autre: number) => effectifs[autre] ?? 0;
  const remedes = sommes.flatMap(({ total, membres }, rang): Remede[] => {
    if (voulues?.[rang] === 0 || !membres.includes(cellule)) return [];
    const autres = membres.filter((membre) => membre !== cellule && effectif(membre) > 0);
    const choisies = reunir(autres, minimum - effectif(cellule), effectif);
    if (!choisies) return [];
    const somme = choisies.reduce((s, autre) => s + effectif(autre), effectif(cellule));
    return [{ aReunir: [cellule, ...choisies], total, effectif: somme }];
  });
  return remedes.reduce<Remede | null>((meilleur, autre) => {
    if (!meilleur) return autre;
    const ecart = autre.aReunir.length - meilleur.aReunir.length || autre.effectif - meilleur.effectif;
    return ecart < 0 ? autre : meilleur;
  }, null);
}

/** The fewest that reach what is missing: the largest ones, the last as small as it may be. */
function reunir(
  autres: readonly number[],
  manque: number,
  effectif: (autre: number) => number,
): number[] | null {
  const parTaille = [...autres].sort((a, b) => effectif(b) - effectif(a) || a - b);
  const choisies: number[] = [];
  let reste = manque;
  for (const autre of parTaille) {
    if (reste <= 0) break;
    const suffisantes = parTaille.filter((a) => !choisies.includes(a) && effectif(a) >= reste);
    const choisie = suffisantes.at(-1) ?? autre;
    choisies.push(choisie);
    reste -= effectif(choisie);
  }
  return reste <= 0 ? choisies : null;
}
