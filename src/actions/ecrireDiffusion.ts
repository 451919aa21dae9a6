import type { BilanDeDiffusion, PreparationDeDiffusion, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';
import { enregistrerDiffusion } from './etatDeDiffusion.ts';

/** Writes the protected sheets that were announced, all or nothing; the workbook keeps the choice and what it gave. */
export async function ecrireDiffusion(
  { choix, plans, bilan }: PreparationDeDiffusion,
  suivi: Suivi,
): Promise<BilanDeDiffusion> {
  const perdues = await ecrirePlans(plans, 'sortie', suivi);
  const ecrit = { ...bilan, conseils: [...bilan.conseils, ...perdues] };
  await enregistrerDiffusion(choix, ecrit);
  return ecrit;
}
