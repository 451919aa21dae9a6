import { lireReglage } from '../excel/reglages.ts';
import { ActionRefusee, type Bilan, type ChoixDonnees, type Suivi } from './contrat.ts';
import { ecrireDiagnostic } from './ecrireDiagnostic.ts';
import { enregistrerEtat, lireEtat } from './etat.ts';
import { preparerDiagnostic } from './preparerDiagnostic.ts';
import { inspecterClasseur } from './sources.ts';

/** Which sheets a run from the command line asked for; all of them when it asked for none in particular. */
const ETAPES = 'etapes';

/** The whole path at once, with what the workbook remembers of the user's choices, else the likeliest table. */
export async function diagnostiquer(suivi: Suivi): Promise<Bilan> {
  const etat = await lireEtat();
  const donnees = etat.donnees ?? (await choisir(suivi));
  const preparation = await preparerDiagnostic(donnees, suivi);
  const voulues = await lireReglage(ETAPES);
  const plans = Array.isArray(voulues)
    ? preparation.plans.filter(({ name }) => voulues.includes(name))
    : preparation.plans;
  const bilan = await ecrireDiagnostic({ ...preparation, plans }, suivi);
  await enregistrerEtat({ donnees, methodeValidee: true, bilan });
  return bilan;
}

async function choisir(suivi: Suivi): Promise<ChoixDonnees> {
  const [premiere] = await inspecterClasseur(suivi);
  if (!premiere)
    throw new ActionRefusee(
      'Le classeur ne contient aucune donnée. Ouvrez votre fichier, ou essayez avec un exemple.',
    );
  if (!premiere.lisible)
    throw new ActionRefusee(
      premiere.phrase,
      premiere.cellule ? { feuille: premiere.feuille, cellule: premiere.cellule } : undefined,
    );
  return { feuille: premiere.feuille, colonnes: {}, cle: null };
}
