import { anneesDesVagues } from './annees.ts';
import type { TableLue } from './diagnostic.ts';
import { joindre, type TablesJointes } from './parc/joindre.ts';

/** Tables of one year, once joined. */
export interface VagueJointe extends TablesJointes {
  readonly tables: readonly TableLue[];
}

/**
 * Parts tables into waves: tables of one nature and of distinct years are so many waves, in the order of years; a
 * table whose nature stands once, or without a year, goes with the last wave. One wave when no nature has two years.
 */
export function vaguesDe(tables: readonly TableLue[]): readonly VagueJointe[] {
  const annees = anneesDesVagues(tables.map(({ parc }) => parc));
  const derniere = annees.at(-1) ?? null;
  const places = tables.map((table) => {
    const { millesime } = table.parc;
    return { table, annee: millesime !== null && annees.includes(millesime) ? millesime : derniere };
  });
  return (annees.length === 0 ? [null] : annees).flatMap((annee) => {
    const siennes = places.filter((place) => place.annee === annee).map(({ table }) => table);
    const jointes = joindre(siennes, annee);
    return jointes ? [{ ...jointes, tables: siennes }] : [];
  });
}
