import * as z from 'zod/mini';
import { ECHELLES_DE_TERRITOIRE } from '../domain/diffusion/decoupage.ts';
import { type Champ, estChamp } from '../domain/parc/champs.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
import { FAMILLES } from '../sheets/familles.ts';
import type { EtatDuParcours } from './contrat.ts';

const NOM = 'parcours';
const champ = z.nullable(
  z.pipe(
    z.string().check(z.refine(estChamp)),
    z.transform((texte): Champ | null => (estChamp(texte) ? texte : null)),
  ),
);
const colonnes = z.record(z.string(), champ);
const table = z.object({ feuille: z.string(), colonnes, annee: z.nullable(z.number()) });
/** Workbooks saved when a diagnostic had one table say it without a list. */
const uneSeuleTable = z.pipe(
  z.object({ feuille: z.string(), colonnes, cle: champ }),
  z.transform(({ feuille, colonnes, cle }) => ({ tables: [{ feuille, colonnes, annee: null }], cle })),
);
const donnees = z.union([z.object({ tables: z.array(table), cle: champ }), uneSeuleTable]);
const bilan = z.object({
  source: z.string(),
  lignes: z.number(),
  residences: z.number(),
  indicateursCalcules: z.number(),
  nonCalculables: z.array(z.object({ code: z.string(), libelle: z.string(), raison: z.string() })),
  cellulesControlees: z.number(),
  infractions: z.number(),
  retrouvees: z.number(),
  residencesEnInfraction: z.number(),
  aPartager: z.object({
    echelles: z.array(z.enum(ECHELLES_DE_TERRITOIRE)),
    parts: z.array(z.object({ code: z.string(), court: z.string() })),
  }),
  classes: z.array(z.object({ type: z.nullable(z.number()), libelle: z.string(), residences: z.number() })),
  remarques: z.array(z.string()),
  feuilles: z.array(z.string()),
});
const schema = z.object({
  donnees: z.nullable(donnees),
  methodeValidee: z.boolean(),
  // Workbooks saved when a run said less of itself: the run is to be made again, the rest of the path stays.
  bilan: z.catch(z.nullable(bilan), null),
  familles: z.catch(z.nullable(z.array(z.enum(FAMILLES))), null),
});

export const ETAT_VIERGE: EtatDuParcours = {
  donnees: null,
  methodeValidee: false,
  bilan: null,
  familles: null,
};

/** Where the user is in the guided path, as the workbook remembers it; the beginning when it remembers nothing. */
export async function lireEtat(): Promise<EtatDuParcours> {
  const lu = schema.safeParse(await lireReglage(NOM));
  return lu.success ? lu.data : ETAT_VIERGE;
}

export const enregistrerEtat = (etat: EtatDuParcours): Promise<void> => ecrireReglage(NOM, etat);
