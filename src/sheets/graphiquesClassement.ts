import type { Diagnostic } from '../domain/diagnostic.ts';
import { TYPES } from '../domain/typologies/types.ts';
import { zone } from './cellules.ts';
import { COULEUR_BARRES, TONS_DES_TYPES } from './couleurs.ts';
import { COLONNES_CLASSEMENT as C } from './grilleClassement.ts';
import type { PlanChart } from './plan.ts';

/** The bars show every residence up to this many, and the first ones beyond. */
const BARRES_SANS_TRI = 30;
const BARRES_MONTREES = 20;

const HAUTEUR_GRAPHIQUE = 22;

/** Rows of the sheet that one bar takes, and those around the bars: title, axis and its title. */
const LIGNES_PAR_BARRE = 1.3;
const LIGNES_AUTOUR = 8;

/** Rows that the charts take on the sheet. */
export const hauteurDesGraphiques = (barres: number): number =>
  Math.max(HAUTEUR_GRAPHIQUE, Math.ceil(montrees(barres) * LIGNES_PAR_BARRE) + LIGNES_AUTOUR);
const montrees = (barres: number): number => (barres > BARRES_SANS_TRI ? BARRES_MONTREES : barres);

/**
 * Ranked bars of the index and residences by type kept. `premiere` is the first row of the table, `resume` that of the
 * counts by type, `row` where the charts begin; without any index there are no bars.
 */
export function graphiquesDeClassement(
  diagnostic: Diagnostic,
  barres: number,
  premiere: number,
  resume: number,
  row: number,
): PlanChart[] {
  const { tableau, parc, classement } = diagnostic;
  const parType: PlanChart = {
    name: 'CIL Residences par type',
    kind: 'colonnes',
    title: 'Résidences par type retenu',
    categories: zone(resume, 1, TYPES.length, 1),
    series: [
      {
        name: 'Résidences',
        values: zone(resume, 2, TYPES.length, 1),
        color: COULEUR_BARRES,
        pointColors: TYPES.map((type) => TONS_DES_TYPES[type] ?? COULEUR_BARRES),
      },
    ],
    categoryAxisTitle: 'Type retenu',
    valueAxisTitle: 'Nombre de résidences',
    valueAxisMinimum: 0,
    place: zone(row, C.effectif, HAUTEUR_GRAPHIQUE, C.regle - C.effectif + 1),
  };
  if (barres === 0) return classement === null ? [] : [parType];
  const nombreMontre = montrees(barres);
  const qui =
    barres > BARRES_SANS_TRI
      ? `les ${BARRES_MONTREES} résidences les plus précaires`
      : 'toutes les résidences';
  return [
    {
      name: 'CIL Indice par residence',
      kind: 'barres',
      title: `Indice de précarité, ${qui} (100 = ${tableau.libelleReference})`,
      categories: zone(premiere, C.nom, nombreMontre, 1),
      series: [
        {
          name: 'Indice de précarité',
          values: zone(premiere, C.indice, nombreMontre, 1),
          color: COULEUR_BARRES,
        },
      ],
      categoryAxisTitle: 'Résidence',
      valueAxisTitle: `Indice, 100 = référence (source : ${parc.libelle})`,
      valueAxisMinimum: 0,
      place: zone(row, 0, hauteurDesGraphiques(barres), 4),
    },
    parType,
  ];
}
