import type { Actions, ChoixDonnees, SourceTrouvee, Suivi } from '../actions/contrat.ts';

/** The tables of the workbook, the adopted ones recognised with the user's corrections. */
export async function lireLesSources(
  actions: Actions,
  donnees: ChoixDonnees | null,
  suivi: Suivi,
): Promise<readonly SourceTrouvee[]> {
  const sources = [...(await actions.inspecterClasseur(suivi))];
  if (donnees === null) return sources;
  const { tables, cle } = donnees;
  for (const table of tables) {
    const rang = sources.findIndex(({ feuille }) => feuille === table.feuille);
    const corrigee = cle !== null || Object.keys(table.colonnes).length > 0;
    if (rang >= 0 && corrigee) sources[rang] = await actions.reconnaitreFeuille(table, cle);
  }
  return sources;
}
