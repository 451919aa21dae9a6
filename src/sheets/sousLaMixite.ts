import source from '../domain/mixite/partitions.json' with { type: 'json' };
import type { Repartition } from '../domain/mixite/repartition.ts';
import { texte } from './cellules.ts';
import { legende } from './marques.ts';
import type { PlanCell } from './plan.ts';
import { dateFrancaise, notes } from './tete.ts';

/** How to read each measure, what chance means here, where the groups come from. */
export function sousLaMixite(repartition: Repartition | null, sansObjet: boolean): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(
      'H de Theil : 0, chaque résidence ressemble à l’ensemble ; 1, aucune ne mêle deux groupes. Ses parts (entre, dedans) s’additionnent exactement.',
      'D : part du groupe, ou des autres, qu’il faudrait reloger pour que chaque résidence soit à l’image de l’ensemble.',
      'P* : part du groupe dans la résidence d’un de ses membres, en moyenne ; à comparer à la part du groupe. η² = (P* − part) ÷ (1 − part).',
    ),
    [],
    [texte('Le hasard seul', 'section')],
    ...notes(
      'Dans de petites résidences, le hasard seul donne des valeurs élevées. La colonne dit ce qu’on attend si les mêmes ménages étaient tirés au sort dans des résidences de mêmes tailles.',
      'Calcul exact (loi hypergéométrique), sans tirage ni graine. Seul l’excès dit une inégale répartition ; près de 0, il n’y a rien à expliquer.',
      'Aucun de ces chiffres ne dit une intention, ni où loger un ménage.',
    ),
    [],
    [texte('Groupes', 'section')],
    ...notes(
      repartition
        ? `${repartition.nom} : ${repartition.groupes.join(' ; ')}.`
        : 'Ni les revenus ni l’aide au logement ne sont connus : pas de mesure à plusieurs groupes.',
      `${source.source} (${dateFrancaise(source.date)}). Un ménage dont la réponse manque n’est compté nulle part.`,
      'Les codes sont ceux de « CIL Indicateurs ». La fonction CIL.MIXITE donne D, P* et H sur vos propres plages.',
    ),
    ...(sansObjet ? [[], ...legende(new Set(['///']))] : []),
  ];
}
