import * as z from 'zod/mini';
import { ECHELLES_DE_TERRITOIRE } from '../domain/diffusion/decoupage.ts';
import { ECHELLES_PROPOSEES } from '../domain/diffusion/publier.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
import type { BilanDeDiffusion, ChoixDeDiffusion, EtatDeDiffusion } from './contrat.ts';

const NOM = 'diffusion';

const nombreOuRien = z.nullable(z.number());
const textes = z.array(z.string());
const echelle = z.enum(ECHELLES_DE_TERRITOIRE);
const schema = z.object({
  choix: z.object({
    echelles: z.array(echelle),
    regrouper: z.boolean(),
    pourGrouper: textes,
    etoiles: textes,
    exacte: z.boolean(),
  }),
  bilan: z.nullable(
    z.object({
      figures: z.number(),
      primaires: z.number(),
      secondaires: z.number(),
      naivementRetrouvees: z.number(),
      plusPetiteLatitude: nombreOuRien,
      plusPetiteSomme: nombreOuRien,
      nonProtegees: textes,
      prix: z.nullable(
        z.object({
          residences: z.number(),
          seules: z.number(),
          groupes: z.number(),
          insuffisants: z.number(),
          cellules: z.object({ avant: z.number(), apres: z.number() }),
        }),
      ),
      conseils: textes,
      feuilles: textes,
    }),
  ),
});

/** Residences grouped on their number of households or dwellings, at the scales that hold one another. */
export const CHOIX_PROPOSE: ChoixDeDiffusion = {
  echelles: ECHELLES_PROPOSEES,
  regrouper: true,
  pourGrouper: [],
  etoiles: [],
  exacte: false,
};

export async function lireDiffusion(): Promise<EtatDeDiffusion> {
  const lu = schema.safeParse(await lireReglage(NOM));
  return lu.success ? lu.data : { choix: CHOIX_PROPOSE, bilan: null };
}

export const enregistrerDiffusion = (
  choix: ChoixDeDiffusion,
  bilan: BilanDeDiffusion | null,
): Promise<void> => ecrireReglage(NOM, { choix, bilan });

/** A new diagnosis: what was protected of the former one says nothing of it. The choice stays. */
export async function oublierLaProtection(): Promise<void> {
  const { choix, bilan } = await lireDiffusion();
  if (bilan) await enregistrerDiffusion(choix, null);
}
