import type { Methode } from '../domain/methode/methode.ts';
import { planMethode } from '../sheets/methode.ts';
import type { Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { oublierMethodeImportee } from './lireMethode.ts';

/** Writes « CIL Méthode »: from then on the sheet is the method. */
export async function enregistrerMethode(methode: Methode, suivi: Suivi): Promise<void> {
  await ecrirePlans([planMethode(methode)], 'sortie', suivi);
  await oublierMethodeImportee();
}
