import { ActionRefusee, type Suivi } from './contrat.ts';
import { lireEtat } from './etat.ts';
import { preparerCarte } from './preparerCarte.ts';

export interface FichiersDeCarte {
  readonly csv: string;
  readonly geojson: string;
}

/** The map-ready files of the workbook's last choice, without a pane. */
export async function exporterCarte(suivi: Suivi): Promise<FichiersDeCarte> {
  const { donnees } = await lireEtat();
  if (!donnees?.tables.length)
    throw new ActionRefusee('Aucun diagnostic n’est calculé dans ce classeur : faites-le d’abord.');
  const { csv, geojson } = await preparerCarte(donnees, suivi);
  return { csv, geojson };
}
