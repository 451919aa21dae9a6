import type { Champ } from '../domain/parc/champs.ts';
import { lireReglage } from '../excel/reglages.ts';
import { ActionRefusee, type Bilan, type ChoixDonnees, type Suivi } from './contrat.ts';
import { ecrireDiagnostic } from './ecrireDiagnostic.ts';
import { enregistrerEtat, lireEtat } from './etat.ts';
import { preparerDiagnostic } from './preparerDiagnostic.ts';
import { proposerChoix } from './proposerChoix.ts';
import { inspecterClasseur } from './sources.ts';

/** Which sheets a run from the command line asked for; all of them when it asked for none in particular. */
const ETAPES = 'etapes';

/** The whole path at once, with what the workbook remembers of the user's choices, else the tables that complete each other. */
export async function diagnostiquer(suivi: Suivi): Promise<Bilan> {
  const etat = await lireEtat();
  const donnees = etat.donnees?.tables.length
    ? etat.donnees
    : await choisir(etat.donnees?.cle ?? null, suivi);
  const preparation = await preparerDiagnostic(donnees, suivi);
  const voulues = await lireReglage(ETAPES);
  const plans = Array.isArray(voulues)
    ? preparation.plans.filter(({ name }) => voulues.includes(name))
    : preparation.plans;
  const bilan = await ecrireDiagnostic({ ...preparation, plans }, suivi);
  await enregistrerEtat({ donnees, methodeValidee: true, bilan });
  return bilan;
}

async function choisir(cle: Champ | null, suivi: Suivi): Promise<ChoixDonnees> {
  const sources = await inspecterClasseur(suivi);
  const choix = proposerChoix(sources, cle);
  if (choix) return choix;
  const [premiere] = sources;
  if (!premiere || premiere.lisible)
    throw new ActionRefusee(
      'Le classeur ne contient aucune donnée. Ouvrez votre fichier, ou essayez avec un exemple.',
    );
  const { phrase, cellule, feuille } = premiere;
  throw new ActionRefusee(phrase, cellule ? { feuille, cellule } : undefined);
}
