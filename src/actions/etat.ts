import * as z from 'zod/mini';
import { type Champ, estChamp } from '../domain/parc/champs.ts';
import { ecrireReglage, lireReglage } from '../excel/reglages.ts';
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
const schema = z.object({
  donnees: z.nullable(donnees),
  methodeValidee: z.boolean(),
  bilan: z.nullable(
    z.object({
      source: z.string(),
      lignes: z.number(),
      residences: z.number(),
      indicateursCalcules: z.number(),
      nonCalculables: z.array(z.object({ code: z.string(), libelle: z.string(), raison: z.string() })),
      cellulesControlees: z.number(),
      infractions: z.number(),
      residencesEnInfraction: z.number(),
      classes: z.array(
        z.object({ type: z.nullable(z.number()), libelle: z.string(), residences: z.number() }),
      ),
      remarques: z.array(z.string()),
      feuilles: z.array(z.string()),
    }),
  ),
});

export const ETAT_VIERGE: EtatDuParcours = { donnees: null, methodeValidee: false, bilan: null };

/** Where the user is in the guided path, as the workbook remembers it; the beginning when it remembers nothing. */
export async function lireEtat(): Promise<EtatDuParcours> {
  const lu = schema.safeParse(await lireReglage(NOM));
  return lu.success ? lu.data : ETAT_VIERGE;
}

export const enregistrerEtat = (etat: EtatDuParcours): Promise<void> => ecrireReglage(NOM, etat);
