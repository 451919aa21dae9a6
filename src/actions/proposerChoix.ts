import type { Champ } from '../domain/parc/champs.ts';
import { proposerTables } from '../domain/proposerTables.ts';
import type { ChoixDonnees, SourceLisible, SourceTrouvee, TableRetenue } from './contrat.ts';

/** The tables to start from: those that complete each other; the example only while nothing else can be read. */
export function proposerChoix(
  sources: readonly SourceTrouvee[],
  cle: Champ | null = null,
): ChoixDonnees | null {
  const lisibles = sources.filter((source): source is SourceLisible => source.lisible);
  const siennes = lisibles.filter(({ exemple }) => !exemple);
  const proposees = proposerTables(siennes.length > 0 ? siennes : lisibles);
  return proposees.length === 0 ? null : { tables: proposees.map(({ feuille }) => tableDe(feuille)), cle };
}

/** A table as it stands, without any correction. */
export const tableDe = (feuille: string): TableRetenue => ({ feuille, colonnes: {}, annee: null });
