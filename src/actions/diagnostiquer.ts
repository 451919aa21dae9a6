import type { Champ } from '../domain/parc/champs.ts';
import { lireReglage } from '../excel/reglages.ts';
import type { Famille } from '../sheets/familles.ts';
import { ActionRefusee, type Bilan, type ChoixDonnees, type Preparation, type Suivi } from './contrat.ts';
import { ecrireDiagnostic } from './ecrireDiagnostic.ts';
import { enregistrerEtat, lireEtat } from './etat.ts';
import { preparerDiagnostic } from './preparerDiagnostic.ts';
import { proposerChoix } from './proposerChoix.ts';
import { famillesRetenues, retenir } from './retenir.ts';
import { inspecterClasseur } from './sources.ts';

/** Which sheets a run from the command line asked for: names, or all that the file allows. */
const ETAPES = 'etapes';
const TOUTES = 'toutes';

/** The whole path at once, with what the workbook remembers of the user's choices, else the tables that complete each other. */
export async function diagnostiquer(suivi: Suivi): Promise<Bilan> {
  const etat = await lireEtat();
  const donnees = etat.donnees?.tables.length
    ? etat.donnees
    : await choisir(etat.donnees?.cle ?? null, suivi);
  const preparation = await preparerDiagnostic(donnees, suivi);
  const bilan = await ecrireDiagnostic(await voulue(preparation, etat.familles), suivi);
  await enregistrerEtat({ donnees, methodeValidee: true, bilan, familles: etat.familles });
  return bilan;
}

async function voulue(preparation: Preparation, familles: readonly Famille[] | null): Promise<Preparation> {
  const voulues = await lireReglage(ETAPES);
  if (voulues === TOUTES) return preparation;
  if (!Array.isArray(voulues)) return retenir(preparation, famillesRetenues(familles, preparation));
  return { ...preparation, plans: preparation.plans.filter(({ name }) => voulues.includes(name)) };
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
