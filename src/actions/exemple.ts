import { exempleMenages, GRAINE } from '../domain/exemple/menages.ts';
import { supprimerExemple } from '../excel/classeur.ts';
import { planExemple } from '../sheets/exemple.ts';
import type { Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';

/** Fills in a sheet of invented households, always the same. */
export async function essayerExemple(suivi: Suivi): Promise<void> {
  await ecrirePlans([planExemple(exempleMenages(GRAINE), GRAINE)], 'exemple', suivi);
}

/** Takes the example away in one go; the sheets computed from it stay until they are made again. */
export async function retirerExemple(): Promise<void> {
  await supprimerExemple();
}
