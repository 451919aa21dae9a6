import type { ChoixDonnees, SourceTrouvee, TableRetenue } from '../actions/contrat.ts';
import { proposerChoix, tableDe } from '../actions/proposerChoix.ts';
import { tablesEnUsage } from './enUsage.ts';

/** What the user is choosing: the tables to use, and those set aside whose corrections are kept for the session. */
export interface ChoixEnCours extends ChoixDonnees {
  readonly ecartees: readonly TableRetenue[];
}

export const CHOIX_VIDE: ChoixEnCours = { tables: [], cle: null, ecartees: [] };

/** A table as the choice holds it, whether it is used or not. */
export function tableDuChoix({ tables, ecartees }: ChoixEnCours, feuille: string): TableRetenue {
  const connue = [...tables, ...ecartees].find((table) => table.feuille === feuille);
  return connue ?? tableDe(feuille);
}

export const estRetenue = ({ tables }: ChoixDonnees, feuille: string): boolean =>
  tables.some((table) => table.feuille === feuille);

/** Uses a table or sets it aside; the tables stay in the order of the sources. */
export function basculer(
  choix: ChoixEnCours,
  feuille: string,
  retenue: boolean,
  sources: readonly SourceTrouvee[],
): ChoixEnCours {
  const table = tableDuChoix(choix, feuille);
  const sans = (liste: readonly TableRetenue[]) => liste.filter((autre) => autre.feuille !== feuille);
  const rang = (nom: string) => sources.findIndex((source) => source.feuille === nom);
  const tables = retenue ? [...sans(choix.tables), table] : sans(choix.tables);
  return {
    ...choix,
    tables: tables.toSorted((a, b) => rang(a.feuille) - rang(b.feuille)),
    ecartees: retenue ? sans(choix.ecartees) : [...sans(choix.ecartees), table],
  };
}

/** Replaces what the user says of one table, used or not. */
export function regler(choix: ChoixEnCours, table: TableRetenue): ChoixEnCours {
  const mettre = (liste: readonly TableRetenue[]) =>
    liste.map((autre) => (autre.feuille === table.feuille ? table : autre));
  const connue = tableDuChoix(choix, table.feuille);
  return estRetenue(choix, table.feuille)
    ? { ...choix, tables: mettre(choix.tables) }
    : { ...choix, ecartees: [...choix.ecartees.filter((autre) => autre !== connue), table] };
}

/** The choice as it is adopted: without what cannot be read; null when nothing is left. */
export function adopter(choix: ChoixDonnees, sources: readonly SourceTrouvee[]): ChoixDonnees | null {
  const lues = new Set(tablesEnUsage(choix, sources).map(({ source }) => source.feuille));
  const tables = choix.tables.filter(({ feuille }) => lues.has(feuille));
  return tables.length === 0 ? null : { tables, cle: choix.cle };
}

/** The choice once kept, when each of its tables is still there and readable; else null. */
export function retrouver(
  choix: ChoixDonnees | null,
  sources: readonly SourceTrouvee[],
): ChoixDonnees | null {
  const reste = choix && adopter(choix, sources);
  return reste && reste.tables.length === choix.tables.length ? reste : null;
}

/** What is left of a choice when sheets have gone, else what is proposed. */
export function reprendreChoix(choix: ChoixEnCours, sources: readonly SourceTrouvee[]): ChoixEnCours {
  const presente = ({ feuille }: TableRetenue) => sources.some((source) => source.feuille === feuille);
  const tables = choix.tables.filter(presente);
  const reste = { ...choix, tables, ecartees: choix.ecartees.filter(presente) };
  if (adopter(reste, sources) !== null) return reste;
  const propose = proposerChoix(sources);
  return propose ? { ...propose, ecartees: [] } : CHOIX_VIDE;
}
