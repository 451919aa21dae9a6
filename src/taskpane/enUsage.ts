import type { ChoixDonnees, SourceLisible, SourceTrouvee, Territoires } from '../actions/contrat.ts';
import { anneesDesVagues } from '../domain/annees.ts';
import { naturePrincipale } from '../domain/parc/dossier.ts';
import { seCompletent, vontEnsemble } from '../domain/proposerTables.ts';

/** A readable table in use, with the year it stands for. */
export interface TableEnUsage {
  readonly source: SourceLisible;
  readonly annee: number | null;
}

/** The tables of a choice that can be read; what cannot blocks nothing. */
export function tablesEnUsage({ tables }: ChoixDonnees, sources: readonly SourceTrouvee[]): TableEnUsage[] {
  return tables.flatMap(({ feuille, annee }) => {
    const source = sources.find((candidate) => candidate.feuille === feuille);
    return source?.lisible ? [{ source, annee: annee ?? source.annee }] : [];
  });
}

/** The tables of the last year, with those of no particular year: the ones that results are about. */
export function derniereVague(enUsage: readonly TableEnUsage[]): readonly TableEnUsage[] {
  const anterieures = new Set<number | null>(anneesEnUsage(enUsage).slice(0, -1));
  return enUsage.filter(({ annee }) => !anterieures.has(annee));
}

/** The years compared, in order; none when the tables make one diagnostic only. */
export const anneesEnUsage = (enUsage: readonly TableEnUsage[]): readonly number[] =>
  anneesDesVagues(
    enUsage.map(({ source, annee }) => ({ nature: source.reconnaissance.nature, millesime: annee })),
  );

/** The table that names the residences: of the last year, the kind that describes the landlord best, then the fullest. */
export function tablePrincipale(enUsage: readonly TableEnUsage[]): TableEnUsage | undefined {
  const derniere = derniereVague(enUsage);
  const nature = naturePrincipale(derniere.map(({ source }) => source.reconnaissance.nature));
  const [premiere, ...suivantes] = derniere.filter(({ source }) => source.reconnaissance.nature === nature);
  return premiere && suivantes.reduce((a, b) => (fournie(b) > fournie(a) ? b : a), premiere);
}

function fournie({ source: { reconnaissance } }: TableEnUsage): number {
  return reconnaissance.lignes * reconnaissance.colonnes.filter(({ champ }) => champ !== null).length;
}

/** Whether the year of a table matters: another one in use lists the same kind of rows, and neither completes the other. */
export function anneeDemandee(feuille: string, enUsage: readonly TableEnUsage[]): boolean {
  const table = enUsage.find(({ source }) => source.feuille === feuille);
  if (!table) return false;
  return enUsage.some((autre) => {
    if (autre === table || autre.source.reconnaissance.nature !== table.source.reconnaissance.nature)
      return false;
    const datees = table.annee !== null && autre.annee !== null;
    return datees || !seCompletent(candidate(table), candidate(autre));
  });
}

/** Two tables that cannot be used together: rows of one kind and one year, with nothing to bring them to one row. */
export function tablesRivales(
  enUsage: readonly TableEnUsage[],
): readonly [TableEnUsage, TableEnUsage] | null {
  for (const [rang, table] of enUsage.entries()) {
    const rivale = enUsage.slice(rang + 1).find((autre) => !vontEnsemble(candidate(table), candidate(autre)));
    if (rivale) return [table, rivale];
  }
  return null;
}

const candidate = ({ source: { reconnaissance }, annee }: TableEnUsage) => ({ reconnaissance, annee });

/** Every territory that one of the tables names. */
export function territoiresNommes(enUsage: readonly TableEnUsage[]): Territoires {
  const nommes = (echelle: keyof Territoires) => [
    ...new Set(enUsage.flatMap(({ source }) => source.territoires[echelle])),
  ];
  return {
    departement: nommes('departement'),
    epci: nommes('epci'),
    grandTerritoire: nommes('grandTerritoire'),
    commune: nommes('commune'),
    quartier: nommes('quartier'),
    qpv: nommes('qpv'),
  };
}
