import { createRequire } from 'node:module';
import type highsLoader from 'highs';

const charger: typeof highsLoader = createRequire(import.meta.url)('highs');
const highs = await charger();

/** A sum that everybody knows: members add up to the total. Cells go by their position. */
export interface Equation {
  readonly total: number;
  readonly membres: readonly number[];
}

export interface Intervalle {
  readonly min: number;
  readonly max: number;
}

/**
 * What someone who sees the table can deduce of a hidden cell, by linear programming (HiGHS), knowing every sum, every
 * shown figure, and that hidden cells are at least `plancher`. Shares nothing with the code that hides.
 */
export function attaquer(
  effectifs: ArrayLike<number>,
  cachees: ArrayLike<number | boolean>,
  equations: readonly Equation[],
  cible: number,
  plancher: number,
): Intervalle {
  const lignes = equations.flatMap(({ total, membres }, rang) => {
    const termes = [[total, -1] as const, ...membres.map((membre) => [membre, 1] as const)];
    const inconnus = termes.filter(([cellule]) => cachees[cellule]);
    if (inconnus.length === 0) return [];
    const connu = termes.reduce(
      (s, [cellule, signe]) => s + (cachees[cellule] ? 0 : signe * (effectifs[cellule] ?? 0)),
      0,
    );
    const gauche = inconnus.map(([cellule, signe]) => `${signe < 0 ? '-' : '+'} x${cellule}`).join(' ');
    return [` e${rang}: ${gauche} = ${-connu}`];
  });
  const variables = [...new Set(lignes.flatMap((ligne) => ligne.match(/x\d+/g) ?? []))];
  if (!variables.includes(`x${cible}`)) return { min: plancher, max: Number.POSITIVE_INFINITY };
  const borne = (sens: 'Minimize' | 'Maximize') => {
    const { Status, ObjectiveValue } = highs.solve(
      [
        sens,
        ` obj: x${cible}`,
        'Subject To',
        ...lignes,
        'Bounds',
        ...variables.map((variable) => ` ${variable} >= ${plancher}`),
        'End',
      ].join('\n'),
    );
    if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
      return Number.POSITIVE_INFINITY;
    if (Status !== 'Optimal') throw new Error(`attaque sans réponse : ${Status}`);
    return Math.round(ObjectiveValue * 1e6) / 1e6;
  };
  return { min: borne('Minimize'), max: borne('Maximize') };
}
