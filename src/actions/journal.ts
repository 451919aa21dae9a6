import * as z from 'zod/mini';
import type { Parution } from '../domain/diffusion/journal.ts';
import { ECHELLES } from '../domain/parc/echelles.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
import { ActionRefusee } from './contrat.ts';

const NOM = 'journal';

const nombreOuRien = z.nullable(z.number());
const schema = z.array(
  z.object({
    date: z.string(),
    auteur: z.string(),
    destinataire: z.string(),
    usage: z.string(),
    source: z.string(),
    annee: nombreOuRien,
    methode: z.string(),
    regle: z.object({
      seuil: z.number(),
      strict: z.boolean(),
      zeros: z.boolean(),
      lecture: z.enum(['cellules', 'effectif', 'base']),
    }),
    lignes: z.array(
      z.object({
        cle: z.string(),
        echelle: z.enum([...ECHELLES, 'groupe', 'reste']),
        nom: z.string(),
        residences: z.array(z.string()),
      }),
    ),
    colonnes: z.array(
      z.object({ code: z.string(), effectifs: z.array(nombreOuRien), bases: z.array(nombreOuRien) }),
    ),
    figures: z.number(),
    primaires: z.number(),
    secondaires: z.number(),
    plusPetiteLatitude: nombreOuRien,
    plusPetiteSomme: nombreOuRien,
  }),
);

/** Every share copy made of this workbook, in order. A memory that cannot be read stops what would be shared next. */
export async function lireJournal(): Promise<readonly Parution[]> {
  const lu = schema.safeParse((await lireReglage(NOM)) ?? []);
  if (lu.success) return lu.data;
  throw new ActionRefusee(
    'La mémoire des diffusions de ce classeur est illisible : ce qui a déjà été diffusé ne peut être pris en compte. Repartez d’une sauvegarde du classeur.',
  );
}

export const enregistrerJournal = (parutions: readonly Parution[]): Promise<void> =>
  ecrireReglage(NOM, parutions);
