import type { RegroupementPropose } from '../domain/diffusion/regroupement/regroupement.ts';
import { SEULE } from '../domain/diffusion/regroupement/saisis.ts';
import { accord } from '../domain/messages/accords.ts';
import { phrase } from '../domain/messages/index.ts';
import { texte } from './cellules.ts';
import { TITRES_RELUS } from './grilleRegroupements.ts';
import type { PlanCell } from './plan.ts';
import { enLignes, notes } from './tete.ts';

/** Under the table: the price, what must be looked at, and how to change a group by hand. */
export function sousLesRegroupements({ prix, alertes }: RegroupementPropose): PlanCell[][] {
  const { residences, seules, groupes, insuffisants, cellules } = prix;
  const reunies = `${accord(groupes, 'groupe')} de plusieurs résidences`;
  return [
    [texte('Ce que coûte le regroupement', 'section')],
    ...notes(
      `${accord(residences, 'résidence')} : ${nombreDeSeules(seules)}, ${reunies}, ${accord(insuffisants, 'groupe')} sous le seuil.`,
      `Cellules sous le seuil : ${cellules.avant} résidence par résidence, ${cellules.apres} après regroupement.`,
    ),
    [],
    ...(alertes.length === 0
      ? []
      : [
          [texte('À vérifier', 'section')],
          ...alertes.flatMap((alerte) => enLignes(phrase(alerte), 120).map((l) => [texte(l, 'alerte')])),
          [],
        ]),
    [texte('Lecture', 'section')],
    ...notes(
      'Dans chaque secteur (quartier, sinon commune), autant de groupes que possible, chacun au seuil pour chaque effectif demandé.',
      'Sont réunies d’abord les résidences du même lot ou de la même rue, puis les plus proches, puis dans l’ordre des noms.',
      'Une résidence qui passe seule reste seule, sauf si ses voisines ne peuvent se passer d’elle.',
      `« ${TITRES_RELUS.votre} » est à vous : écrivez le même nom devant toutes les résidences d’un groupe, ou « ${SEULE} », puis refaites la feuille.`,
      'Un groupe formé par vous ne contient que les résidences où vous avez écrit son nom ; les autres sont regroupées autour.',
      'Votre saisie est gardée, résidence par résidence, quand la feuille est refaite.',
      'Les groupes de la dernière fois restent tels quels tant qu’ils peuvent être montrés et que rien n’en permet plus : la différence de deux groupes se calcule. Un groupe garde son nom tant que plus de la moitié de ses résidences le portaient.',
      `Pour une proposition nouvelle, effacez « ${TITRES_RELUS.propose} » devant les résidences voulues, puis refaites la feuille.`,
    ),
    [],
  ];
}

const nombreDeSeules = (seules: number): string =>
  seules === 0 ? 'aucune montrée seule' : `${seules} ${seules > 1 ? 'montrées seules' : 'montrée seule'}`;
