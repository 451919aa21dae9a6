import { anneesDesVagues } from './annees.ts';
import type { TableLue } from './diagnostic.ts';
import type { Champ } from './parc/champs.ts';
import { joindre, type TablesJointes } from './parc/joindre.ts';
import { parMillesime } from './parc/millesimes.ts';

/** Tables of one year, once joined. */
export interface VagueJointe extends TablesJointes {
  readonly tables: readonly TableLue[];
}

/**
 * Parts tables into waves, a table of several vintages first parted by rows: tables of one nature and of distinct years
 * are so many waves, in the order of years; a table whose nature stands once, or without a year, goes with the last wave,
 * and only tells the others where their rows stand. One wave when no nature has two years.
 */
export function vaguesDe(lues: readonly TableLue[], cle: Champ | null = null): readonly VagueJointe[] {
  const parties = lues.map(parMillesime);
  const tables = parties.flatMap((partie) => partie.tables);
  const dites = parties.flatMap((partie) => partie.remarques);
  const annees = anneesDesVagues(tables.map(({ parc }) => parc));
  const derniere = annees.at(-1) ?? null;
  const places = tables.map((table) => {
    const { millesime } = table.parc;
    return { table, annee: millesime !== null && annees.includes(millesime) ? millesime : derniere };
  });
  const dernieres = places.filter(({ annee }) => annee === derniere).map(({ table }) => table);
  return (annees.length === 0 ? [null] : annees).flatMap((annee) => {
    const siennes = places.filter((place) => place.annee === annee).map(({ table }) => table);
    const jointes = joindre(siennes, annee, cle, dernieres);
    if (!jointes) return [];
    const remarques = annee === derniere ? [...dites, ...jointes.remarques] : jointes.remarques;
    return [{ ...jointes, remarques, tables: siennes }];
  });
}
