import { choisies } from '../domain/portraits/choisir.ts';
import { lireReglage } from '../excel/reglages.ts';
import { ActionRefusee, type BilanDePortraits, type Suivi } from './contrat.ts';
import { ecrirePortraits } from './ecrirePortraits.ts';
import { lireEtat } from './etat.ts';
import { listerPortraits } from './listerPortraits.ts';
import { preparerPortraits } from './preparerPortraits.ts';

/** Which residences a run from the command line asked for: « toutes », a number, or codes. */
const DEMANDE = 'portraits';

/** Chooses, protects and writes at once: the residences asked for, all of them when none in particular. */
export async function portraits(suivi: Suivi): Promise<BilanDePortraits> {
  const { donnees } = await lireEtat();
  if (!donnees?.tables.length)
    throw new ActionRefusee('Aucun diagnostic n’est calculé dans ce classeur : faites-le d’abord.');
  const galerie = await listerPortraits(donnees, suivi);
  const demande = (await lireReglage(DEMANDE)) ?? 'toutes';
  const cles = choisies(galerie.residences, String(demande));
  if (cles.length === 0)
    throw new ActionRefusee(
      `Aucune résidence ne répond à « ${String(demande)} » : donnez un nombre ou des codes.`,
    );
  return ecrirePortraits(await preparerPortraits(galerie, cles, suivi), null, suivi);
}
