import type { IndicateurCalcule } from '../indicateurs/tableau.ts';
import reglages from './chiffres-cles.json' with { type: 'json' };

/** What « les plus précaires » counts. */
export const PLUS_PRECAIRES: number = reglages.plusPrecaires;

/**
 * Codes of the six figures of a portrait: the first ones of the list that the files give. Fewer when they give fewer.
 *
 * @example codesDesChiffres(tableau.indicateurs) // ['I01', 'I03', 'I04c', 'I04d', 'I33', 'I29']
 */
export function codesDesChiffres(indicateurs: readonly IndicateurCalcule[]): readonly string[] {
  const calcules = new Set(
    indicateurs.flatMap(({ indicateur, etat }) => (etat.calculable ? [indicateur.code] : [])),
  );
  return reglages.ordre.filter((code) => calcules.has(code)).slice(0, reglages.nombre);
}
