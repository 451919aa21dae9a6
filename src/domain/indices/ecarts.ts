import type { Composante } from './composantes.ts';
import { type Agregation, rapportDe } from './indice.ts';
import type { Valeur } from './valeur.ts';

/**
 * How far each component of a row stands from the reference, in the measure in which weights add up: under one set of
 * weights, Σ w·écart has the sign of index − 100 and ranks rows as the index does, whatever the aggregation. Not finite
 * where the aggregation has no result.
 *
 * @example ecartsA100([50, 30], composantes(table), 'ratios') // [0.25, 0.25] beside the reference [40, 24]
 */
export function ecartsA100(
  ligne: readonly Valeur[],
  retenues: readonly Composante[],
  agregation: Agregation,
): number[] {
  const mesurer = ECARTS[agregation];
  return retenues.map((composante) => mesurer(rapportDe(ligne, composante), composante.base));
}

const ECARTS: Record<Agregation, (rapport: number, base: number) => number> = {
  ratios: (rapport) => rapport - 1,
  sommes: (rapport, base) => base * (rapport - 1),
  geometrique: (rapport) => (rapport > 0 ? Math.log(rapport) : Number.NaN),
  harmonique: (rapport) => (rapport > 0 ? 1 - 1 / rapport : Number.NaN),
};
