import { carteDe } from '../domain/carte/carte.ts';
import { phrase } from '../domain/messages/index.ts';
import { csvDeCarte } from '../sheets/carte/csv.ts';
import { geojsonDeCarte } from '../sheets/carte/geojson.ts';
import { planCarte } from '../sheets/carte/plan.ts';
import { lireTypesDecides } from '../sheets/lireTypesDecides.ts';
import { nomDeMethode, teteDuDiagnostic } from '../sheets/tete.ts';
import { ActionRefusee, type CartePreparee, type ChoixDonnees, type Suivi } from './contrat.ts';
import { diagnosticDuClasseur } from './diagnosticDuClasseur.ts';
import { lireDiffusion } from './etatDeDiffusion.ts';
import { preparerDiffusion } from './preparerDiffusion.ts';
import { relireNosFeuilles } from './relireNosFeuilles.ts';

/**
 * The residences placed, with what may be told of each: as « CIL Diffusion » shows it when it has been written since the
 * last calculation, else under the rule of 11 on each residence's own counts. Nothing is written.
 */
export async function preparerCarte(donnees: ChoixDonnees, suivi: Suivi): Promise<CartePreparee> {
  const { choix, bilan } = await lireDiffusion();
  const relues = await relireNosFeuilles();
  const { diagnostic, diffusion } = bilan
    ? await preparerDiffusion(donnees, choix, suivi)
    : { diagnostic: await diagnosticDuClasseur(donnees, etapeDe(suivi), relues), diffusion: null };
  const carte = carteDe(diagnostic, diffusion, lireTypesDecides(relues));
  if (!carte) throw new ActionRefusee(phrase({ code: 'sans-coordonnees' }));
  const { methode } = diagnostic;
  return {
    carte,
    plan: planCarte(diagnostic, carte),
    csv: csvDeCarte(carte),
    geojson: geojsonDeCarte(carte),
    titre: teteDuDiagnostic('Carte des résidences', diagnostic).sousTitre,
    source: `${diagnostic.parc.libelle}${diagnostic.parc.millesime === null ? '' : `, ${diagnostic.parc.millesime}`}`,
    methode: nomDeMethode(methode),
  };
}

function etapeDe(suivi: Suivi): (etape: string) => void {
  let fait = 0;
  return (etape) => suivi.progres?.({ etape, fait: fait++, total: 2 });
}
