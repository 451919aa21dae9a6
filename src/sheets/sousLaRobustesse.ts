import { decimal } from '../domain/messages/accords.ts';
import { texte } from './cellules.ts';
import type { ContexteDeRobustesse } from './ligneRobustesse.ts';
import type { PlanCell } from './plan.ts';
import { direLesTirages } from './soliditeIndice.ts';
import { dateFrancaise, notes } from './tete.ts';

/** Under « CIL Robustesse »: checks of coherence, what each component weighs in the ranks, how to read the columns. */
export function sousLaRobustesse({ robustesse }: ContexteDeRobustesse): PlanCell[][] {
  const { controles, composantes, tirages } = robustesse;
  const deplacements = composantes.flatMap(({ nom, deplacementMoyen }) =>
    deplacementMoyen === null ? [] : [`« ${nom} » ${decimal(deplacementMoyen)}`],
  );
  return [
    [texte('Contrôles de cohérence', 'section')],
    ...notes(...controles),
    ...(deplacements.length === 0
      ? []
      : notes(`Rangs déplacés en moyenne quand on retire une composante : ${deplacements.join(', ')}.`)),
    [],
    [texte('Lecture', 'section')],
    ...notes(
      'Le rang 1 est la résidence la plus précaire. Un indice partiel n’est pas classé : ses rangs sont « /// ».',
      'Variation critique · suivante : part dont il faudrait changer les poids pour que la résidence de rang suivant la rattrape ; 100 % : aucun jeu de poids n’y suffit.',
      'Les indices et les rangs des autres façons de calculer sont des formules : ils suivent les poids de « CIL Méthode ». Écart de rang positif : moins précaire qu’avec la méthode.',
      'Rang sans une composante : son poids passe à 0, les autres gardent le leur. Un grand écart dit que le rang tient à cette seule composante.',
      `Rang · P5, médian, P95 : ${direLesTirages(tirages)} (réglages du ${dateFrancaise(tirages.date)}). Neuf tirages sur dix laissent la résidence entre P5 et P95.`,
      'Même côté de 100 : part des tirages où l’indice reste du côté de 100 où la méthode le place.',
      'Rangs sans une composante, tirages et variation critique sont des valeurs du dernier calcul : relancez-le si les poids changent.',
      'Des intervalles qui se recouvrent ne permettent pas de dire laquelle de deux résidences est la plus précaire.',
    ),
  ];
}
