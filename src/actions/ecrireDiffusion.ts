import type { BilanDeDiffusion, PreparationDeDiffusion, Suivi } from './contrat.ts';
import { ecrirePlans } from './ecrirePlans.ts';

/** Writes the protected sheets that were announced, all or nothing. */
export async function ecrireDiffusion(
  { plans, bilan }: PreparationDeDiffusion,
  suivi: Suivi,
): Promise<BilanDeDiffusion> {
  const perdues = await ecrirePlans(plans, 'sortie', suivi);
  return { ...bilan, conseils: [...bilan.conseils, ...perdues] };
}
