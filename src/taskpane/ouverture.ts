import type { Actions, ChoixDonnees, SourceTrouvee, Suivi } from '../actions/contrat.ts';

/** The tables of the workbook, the adopted one recognised with the user's corrections. */
export async function lireLesSources(
  actions: Actions,
  donnees: ChoixDonnees | null,
  suivi: Suivi,
): Promise<readonly SourceTrouvee[]> {
  const sources = await actions.inspecterClasseur(suivi);
  const corrige = donnees !== null && (donnees.cle !== null || Object.keys(donnees.colonnes).length > 0);
  if (!corrige || !sources.some((s) => s.lisible && s.feuille === donnees.feuille)) return sources;
  const reconnue = await actions.reconnaitreFeuille(donnees);
  return sources.map((source) => (source.feuille === reconnue.feuille ? reconnue : source));
}
