import { type Image, poserImage } from '../excel/image.ts';
import type { CartePreparee, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';

/** Writes « CIL Carte » again and puts the picture under its table: the picture and the table tell the same. */
export async function insererCarte({ plan }: CartePreparee, image: Image, suivi: Suivi): Promise<void> {
  await ecrirePlans([plan], 'sortie', suivi);
  if (plan.picture) await poserImage(plan.name, plan.picture, image);
}
