import { carteDe } from '../domain/carte/carte.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { robustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { planCarte } from './carte/plan.ts';
import { planClassement } from './classement.ts';
import { planComparaison } from './comparaison.ts';
import { planDecisions } from './decisions.ts';
import { planDonnees } from './donnees.ts';
import { planEnsemblesApl } from './ensemblesApl.ts';
import { planEvolution } from './evolution.ts';
import { planFragilite } from './fragilite.ts';
import { planIndicateurs } from './indicateurs.ts';
import { planIndices } from './indices.ts';
import { lireTypesDecides } from './lireTypesDecides.ts';
import { planMesures } from './mesures.ts';
import { planMethode } from './methode.ts';
import { planMixite } from './mixite.ts';
import { FEUILLES, PREFIXE_DE_FICHE } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import { plansDePression } from './plansDePression.ts';
import { plansDesOrientations } from './plansDesOrientations.ts';
import type { Relues } from './relues.ts';
import { planRobustesse } from './robustesse.ts';
import { planSecret } from './secret.ts';
import { planStockFlux } from './stockFlux.ts';
import { type SuiviDesDecisions, suivreLesDecisions } from './suiviDesDecisions.ts';
import { planSurrepresentation } from './surrepresentation.ts';
import { plansDuTerrain } from './terrain.ts';
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
  [FEUILLES.fragilite]: 'Deux indices base 100 : occupation élargie, fonctionnement de la résidence.',
  [FEUILLES.robustesse]:
    'Ce que devient l’indice quand on change le calcul, les poids ou une composante ; contrôles de cohérence.',
  [FEUILLES.surrepresentation]:
    'Poids de chaque territoire dans un indicateur, rapporté à son poids dans le parc.',
  [FEUILLES.stockFlux]: 'Occupants et emménagés récents croisés : niveau et tendance de chaque résidence.',
  [FEUILLES.mixite]: 'Theil, dissimilarité, isolement, à côté de ce que donnerait le seul hasard.',
  [FEUILLES.ensemblesApl]: 'Ensembles où plus de 65 % des ménages reçoivent une aide au logement.',
  [FEUILLES.mesures]: 'Les mesures convenues, leur responsable et leur échéance.',
  [FEUILLES.scores]: 'Ménages par score de fragilité, résidence par résidence.',
  [FEUILLES.categories]: 'Quatre volets par résidence, catégorie proposée, catégorie que vous retenez.',
  [FEUILLES.decisions]: 'Journal des décisions : qui a changé quoi, quand et pourquoi.',
  [FEUILLES.grille]: 'Cotations 1 à 4 de chaque résidence, telles que vos évaluateurs les saisissent.',
  [FEUILLES.cotations]: 'Médiane et étendue des cotations par résidence et par critère.',
  [FEUILLES.contrats]: 'Objectifs par résidence : situation de départ, cible, échéance.',
  [FEUILLES.visites]: 'Diagnostics en marchant : constats, lieux, suites données.',
  [FEUILLES.portraits]: 'Liste des portraits de résidence, avec un lien vers chacun.',
  [FEUILLES.carte]: 'Carte des résidences et table des coordonnées, classes et couleurs.',
  [FEUILLES.cascade]: 'Objectifs déclinés par commune et par bailleur, totaux exacts.',
  [FEUILLES.suivi]: 'Attributions faites devant l’objectif, par semestre.',
  [FEUILLES.notes]:
    'Notes de pression et de réponse, construites à partir de composantes que vous saisissez.',
  [FEUILLES.quartilesQpv]:
    'Attributions hors QPV aux ménages du premier quartile, en QPV aux autres, devant les objectifs de la loi.',
  [FEUILLES.tension]: 'Demandes pour une attribution, par commune et type de logement : pression et lecture.',
  [FEUILLES.demandeurs]: 'Demandeurs devant occupants et emménagés récents, sur les mêmes critères.',
  [FEUILLES.orientations]: 'Orientations par échelle et par type de résidence, liste des fiches.',
  [FEUILLES.actions]: 'Situations et objectifs devant les actions possibles, à adapter.',
};

/** What a sheet shows, in one line; empty for a sheet that is not ours. */
export const contenu = (nom: string): string =>
  nom.startsWith(PREFIXE_DE_FICHE)
    ? 'Diagnostic partagé, orientations et conditions de réussite d’un secteur, sur une page.'
    : (CONTENUS[nom] ?? '');

/**
 * Every sheet of a diagnostic, in the order of the tabs. « CIL Classement » is left out when the file allows no
 * class at all, so that decisions typed on an earlier one are not lost; « CIL Évolution » needs two waves, « CIL Carte »
 * coordinates and « CIL Décisions » a decision.
 */
export function planifier(
  diagnostic: Diagnostic,
  relues: Relues = new Map(),
  decisions: SuiviDesDecisions = suivreLesDecisions(diagnostic, relues, diagnostic.methode.date),
): SheetPlan[] {
  const { alors, journal } = decisions;
  const robustesse = robustesseDesResidences(diagnostic);
  const pression = plansDePression(diagnostic, relues);
  const carte = carteDe(diagnostic, null, lireTypesDecides(relues));
  return [
    planMethode(diagnostic.methode),
    planDonnees(diagnostic),
    planIndicateurs(diagnostic),
    planTerritoires(diagnostic),
    planComparaison(diagnostic),
    planIndices(diagnostic, robustesse),
    planSecret(diagnostic),
    ...(diagnostic.classement === null ? [] : [planClassement(diagnostic, alors.get(FEUILLES.classement))]),
    ...(diagnostic.evolution === null ? [] : [planEvolution(diagnostic, diagnostic.evolution)]),
    ...pression.objectifs,
    ...presentes(planFragilite(diagnostic)),
    ...presentes(robustesse && planRobustesse(diagnostic, robustesse)),
    ...presentes(planSurrepresentation(diagnostic)),
    ...presentes(planStockFlux(diagnostic)),
    ...presentes(planMixite(diagnostic)),
    ...presentes(planEnsemblesApl(diagnostic)),
    planMesures(diagnostic.methode, relues),
    ...(journal.length === 0 ? [] : [planDecisions(journal)]),
    ...plansDuTerrain(diagnostic, relues),
    ...presentes(carte && planCarte(diagnostic, carte)),
    ...pression.suites,
    ...plansDesOrientations(diagnostic, relues).flatMap(presentes),
  ];
}

/** A sheet that nothing could fill is left out. */
const presentes = (plan: SheetPlan | null): SheetPlan[] => (plan === null ? [] : [plan]);
