import type { Diagnostic } from '../domain/diagnostic.ts';
import { planClassement } from './classement.ts';
import { planComparaison } from './comparaison.ts';
import { planDonnees } from './donnees.ts';
import { planEvolution } from './evolution.ts';
import { planIndicateurs } from './indicateurs.ts';
import { planIndices } from './indices.ts';
import { planMethode } from './methode.ts';
import { FEUILLES } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { planPressionReponse } from './pressionReponse.ts';
import { planSecret } from './secret.ts';
import { planTerritoires } from './territoires.ts';

const CONTENUS: Readonly<Record<string, string>> = {
  [FEUILLES.methode]:
    'Ce que la CIL a décidé : indicateurs, poids, seuils, référence, définitions et limites.',
  [FEUILLES.donnees]: 'Ce qui a été reconnu dans votre fichier, ce qui a été laissé de côté et pourquoi.',
  [FEUILLES.indicateurs]: 'Effectifs, bases et parts de chaque résidence, sous la référence.',
  [FEUILLES.territoires]:
    'Les mêmes indicateurs à chaque échelle : quartier, IRIS, QPV, commune, EPCI, département, bailleur.',
  [FEUILLES.comparaison]:
    'Chaque résidence devant son quartier, sa commune, son EPCI et la valeur nationale : écarts, rang, signaux.',
  [FEUILLES.indices]: 'Indice de précarité base 100, contributions de chaque composante et rang.',
  [FEUILLES.secret]:
    'Cellules sous le seuil de secret statistique, la soustraction qui les redonne, leur emplacement.',
  [FEUILLES.diffusion]:
    'Ce qui peut sortir : mêmes chiffres, « s » à la place de ceux qui ne se diffusent pas.',
  [FEUILLES.masquage]: 'À garder pour vous : pourquoi chaque chiffre de « CIL Diffusion » est masqué.',
  [FEUILLES.journal]: 'Les copies diffusées depuis ce classeur, dont la protection suivante tient compte.',
  [FEUILLES.regroupements]:
    'Résidences réunies pour que chaque effectif atteigne le seuil, votre choix, et ce que cela coûte.',
  [FEUILLES.classement]: 'Type proposé pour chaque résidence, votre décision et deux graphiques.',
  [FEUILLES.evolution]:
    'Vague après vague : indicateurs, indices à base fixe et à base courante, tendances et ruptures.',
  [FEUILLES.pressionReponse]: 'Pression, réponse et répartition des attributions, sur un exemple modifiable.',
};

/** What a sheet shows, in one line; empty for a sheet that is not ours. */
export const contenu = (nom: string): string => CONTENUS[nom] ?? '';

/**
 * Every sheet of a diagnostic, in the order of the tabs. « CIL Classement » is left out when the file allows no
 * class at all, so that decisions typed on an earlier one are not lost; « CIL Évolution » needs two waves.
 */
export function planifier(diagnostic: Diagnostic): SheetPlan[] {
  return [
    planMethode(diagnostic.methode),
    planDonnees(diagnostic),
    planIndicateurs(diagnostic),
    planTerritoires(diagnostic),
    planComparaison(diagnostic),
    planIndices(diagnostic),
    planSecret(diagnostic),
    ...(diagnostic.classement === null ? [] : [planClassement(diagnostic)]),
    ...(diagnostic.evolution === null ? [] : [planEvolution(diagnostic, diagnostic.evolution)]),
    planPressionReponse(diagnostic.methode),
  ];
}
