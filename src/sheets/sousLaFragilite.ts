import { FRAGILITES } from '../domain/methode/composites.ts';
import { texte } from './cellules.ts';
import { legendeDivergente } from './couleurs.ts';
import type { ContexteDeFragilite } from './ligneFragilite.ts';
import { legende } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** How to read both indices, why one is missing, colours and marks. */
export function sousLaFragilite({ diagnostic, marques }: ContexteDeFragilite): PlanCell[][] {
  const { fragilites, tableau } = diagnostic;
  const absences = FRAGILITES.flatMap((nom) => fragilites[nom].raison ?? []);
  return [
    ...absences.map((raison) => [texte(raison, 'alerte')]),
    ...(absences.length === 0 ? [] : [[]]),
    [texte('Lecture', 'section')],
    ...notes(
      `100 est la situation de la référence : ${tableau.libelleReference}. Au-dessus de 100, la résidence est plus fragile.`,
      'Fragilité et précarité sont deux choses : la précarité (« CIL Indices ») parle des ressources des ménages, la fragilité de l’occupation ajoute leur composition, le peuplement et les impayés, celle du fonctionnement décrit la résidence.',
      'Objectif : ce que comptent les fichiers. Sensible : ce que disent ou font les habitants et les demandeurs.',
      'Une forte rotation peut dire plusieurs choses : parcours choisis, petits logements, rejet de la résidence. Son sens est votre choix, dans « CIL Méthode ».',
      'Une composante manquante laisse son poids aux autres : l’indice est marqué « p », n’est pas classé avec les indices complets, et la dernière colonne dit laquelle manque.',
      'Une note de la grille (1 à 4) entre par (note − 1) ÷ 3 ; sa référence est la moyenne des résidences notées.',
      'Une note de satisfaction défavorable quand elle est faible entre en miroir : 2 − note ÷ note de la référence.',
      'Les poids et les sens sont ceux de « CIL Méthode » ; la source n’en donne aucun. Poids modifiés là-bas : indices, points et rangs suivent ; sens ou composantes : au prochain calcul.',
      'Le filtre masque des lignes sans changer les calculs. Ne triez pas ce tableau : sa première ligne est la référence.',
    ),
    [],
    ...legendeDivergente(),
    [],
    ...legende(marques),
  ];
}
