import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { zone } from './cellules.ts';
import { COULEURS_DES_COURBES } from './couleurs.ts';
import { COLONNES_ROBUSTESSE as C, type GrilleRobustesse } from './grilleRobustesse.ts';
import type { PlanChart } from './plan.ts';

export const HAUTEUR_DU_GRAPHIQUE = 22;

/** Residences that the axis can name. */
const MONTREES = 30;

/** P5, median and P95 of the rank, first in rank first: where the lines part, ranks are not to be read closely. */
export function graphiqueDesRangs(
  { parc }: Diagnostic,
  { residences, tirages }: RobustesseDesResidences,
  grille: GrilleRobustesse,
  row: number,
): PlanChart[] {
  const montrees = Math.min(grille.classees, MONTREES);
  if (montrees < 2 || residences.every(({ intervalle }) => intervalle === null)) return [];
  const [noir = '#000000', bleu = '#0072B2', orange = '#D55E00'] = COULEURS_DES_COURBES;
  const serie = (name: string, column: number, color: string) => ({
    name,
    values: zone(grille.premiere, column, montrees, 1),
    color,
  });
  const qui =
    grille.classees > MONTREES ? `les ${MONTREES} résidences les plus précaires` : 'toutes les résidences';
  return [
    {
      name: 'CIL Intervalles de rang',
      kind: 'courbes',
      title: `Rang quand les poids varient de ± ${Math.round(100 * tirages.variation)} %, ${qui}`,
      categories: zone(grille.premiere, C.nom, montrees, 1),
      series: [
        serie('P5', grille.bas, bleu),
        serie('Rang médian', grille.median, noir),
        serie('P95', grille.haut, orange),
      ],
      categoryAxisTitle: 'Résidence, de la plus à la moins précaire',
      valueAxisTitle: `Rang (source : ${parc.libelle})`,
      valueAxisMinimum: 0,
      place: zone(row, 0, HAUTEUR_DU_GRAPHIQUE, C.agregations + 3),
    },
  ];
}
