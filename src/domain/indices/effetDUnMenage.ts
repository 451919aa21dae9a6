import { composantes, type Table } from './composantes.ts';
import { indice, type OptionsIndice } from './indice.ts';
import type { Valeur } from './valeur.ts';

/** The largest move of an index when one household more or less answers to one component. */
export interface EffetDUnMenage {
  /** Points of index, over 0. */
  readonly points: number;
  readonly colonne: number;
}

/**
 * What one household more or less changes: each share x, of known base n, becomes x ± 1/n while the reference and the
 * other shares stay; the largest move of the index is kept, with its column. Values are shares 0–1. Null when the row
 * has no index or when the base of one of its shares is not known.
 *
 * @param bases what each share counts, by row then column; null when it is not known
 * @throws Refus for what concerns every row: widths, weights, reference
 * @example effetDUnMenage({ valeurs: [[0.5, 0.2]], reference: [0.4, 0.1], poids: [1, 1] }, [[50, 100]])
 * // [{ points: 5, colonne: 1 }]
 */
export function effetDUnMenage(
  table: Table,
  bases: readonly (readonly (number | null)[])[],
  options: OptionsIndice = {},
): (EffetDUnMenage | null)[] {
  const colonnes = composantes(table).map(({ colonne }) => colonne);
  const indices = indice(table, options);
  const essais = table.valeurs.flatMap((ligne, rang) =>
    colonnes.flatMap((colonne) => variantes(ligne, rang, colonne, bases[rang]?.[colonne] ?? null)),
  );
  const tous = [...table.valeurs, ...essais.map(({ ligne }) => ligne)];
  const obtenus = indice({ ...table, valeurs: tous }, options).slice(table.valeurs.length);
  const effets = indices.map((): EffetDUnMenage | null => null);
  essais.forEach(({ rang, colonne }, i) => {
    const [avant, apres] = [indices[rang], obtenus[i]];
    if (typeof avant !== 'number' || typeof apres !== 'number') return;
    const points = Math.abs(apres - avant);
    if (points > (effets[rang]?.points ?? 0)) effets[rang] = { points, colonne };
  });
  return effets.map((effet, rang) =>
    basesConnues(table.valeurs[rang], bases[rang], colonnes) ? effet : null,
  );
}

interface Essai {
  readonly rang: number;
  readonly colonne: number;
  readonly ligne: readonly Valeur[];
}

function variantes(ligne: readonly Valeur[], rang: number, colonne: number, base: number | null): Essai[] {
  const x = ligne[colonne];
  if (typeof x !== 'number' || base === null || base <= 0) return [];
  const effectif = Math.round(x * base);
  return [effectif + 1, effectif - 1]
    .filter((essaye) => essaye >= 0 && essaye <= base)
    .map((essaye) => ({
      rang,
      colonne,
      ligne: ligne.map((valeur, autre) => (autre === colonne ? essaye / base : valeur)),
    }));
}

function basesConnues(
  ligne: readonly Valeur[] = [],
  bases: readonly (number | null)[] = [],
  colonnes: readonly number[],
): boolean {
  return colonnes.every((colonne) => typeof ligne[colonne] !== 'number' || (bases[colonne] ?? null) !== null);
}
