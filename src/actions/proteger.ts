import * as z from 'zod/mini';
import { lireReglage } from '../excel/reglages.ts';
import {
  ActionRefusee,
  type BilanDeDiffusion,
  type Destination,
  type PreparationDeDiffusion,
  type Suivi,
} from './contrat.ts';
import { copieDiffusable } from './copieDiffusable.ts';
import { ecrireDiffusion } from './ecrireDiffusion.ts';
import { lireEtat } from './etat.ts';
import { lireDiffusion } from './etatDeDiffusion.ts';
import { preparerDiffusion } from './preparerDiffusion.ts';

/** For whom a run from the command line makes a copy, and what for. */
const DESTINATION = 'destination';
const schema = z.object({ destinataire: z.string(), usage: z.string() });

/** Protects and writes at once, with the choice that the workbook remembers, else the proposed one. */
export async function proteger(suivi: Suivi): Promise<BilanDeDiffusion> {
  return ecrireDiffusion(await preparer(suivi), suivi);
}

/** The same, then the share copy. */
export async function protegerEtCopier(suivi: Suivi): Promise<BilanDeDiffusion> {
  const preparation = await preparer(suivi);
  const bilan = await ecrireDiffusion(preparation, suivi);
  await copieDiffusable(preparation, await destination(), suivi);
  return bilan;
}

async function preparer(suivi: Suivi): Promise<PreparationDeDiffusion> {
  const { donnees } = await lireEtat();
  if (!donnees?.tables.length)
    throw new ActionRefusee('Aucun diagnostic n’est calculé dans ce classeur : faites-le d’abord.');
  return preparerDiffusion(donnees, (await lireDiffusion()).choix, suivi);
}

async function destination(): Promise<Destination> {
  const lue = schema.safeParse(await lireReglage(DESTINATION));
  return lue.success ? lue.data : { destinataire: '', usage: '' };
}
