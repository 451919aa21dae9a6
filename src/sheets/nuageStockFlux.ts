import type { Diagnostic } from '../domain/diagnostic.ts';
import lecture from '../domain/typologies/stock-flux-lecture.json' with { type: 'json' };
import { colonneFixe, formule, texte, zone } from './cellules.ts';
import { COULEUR_BARRES } from './couleurs.ts';
import { COLONNES_CROISEMENT as C, type GrilleDuCroisement } from './grilleStockFlux.ts';
import type { PlanCell, PlanChart, Zone } from './plan.ts';

const COULEUR_LIMITE = '#7F7F7F';

/** Rows that the ends of the two lines take on the sheet, header included. */
export const LIGNES_DES_LIMITES = 3;

/** Ends of the lines at 100, by formula: as far as the points go. One row for each end: x, y, then x, y. */
export function bornesDuNuage({ premiere, classees }: GrilleDuCroisement): PlanCell[][] {
  const colonne = (column: number) => colonneFixe(column, premiere, premiere + classees - 1);
  const bout = (f: 'MIN' | 'MAX', column: number) => formule(`=${f}(100,${colonne(column)})`, 'indice');
  const cent = () => formule('=100', 'indice');
  return [
    ['Stock = 100 · x', 'y', 'Flux = 100 · x', 'y'].map((t) => texte(t, 'enteteNombre')),
    [cent(), bout('MIN', C.flux), bout('MIN', C.stock), cent()],
    [cent(), bout('MAX', C.flux), bout('MAX', C.stock), cent()],
  ];
}

/**
 * Every classed residence at its two indices, with both lines at 100. All bear their name up to a number; beyond, those
 * farthest from 100 on both axes do.
 *
 * @param limites where the ends of the lines stand, header included
 */
export function nuageDuCroisement(
  { tableau }: Diagnostic,
  grille: GrilleDuCroisement,
  limites: { readonly row: number; readonly column: number },
  place: Zone,
): PlanChart {
  const { premiere, classees, ordre } = grille;
  const points = ordre.slice(0, classees).map(({ stock, flux }, point) => ({
    point,
    distance: Math.hypot((stock ?? 100) - 100, (flux ?? 100) - 100),
  }));
  const nommes = [...points]
    .sort((a, b) => b.distance - a.distance || a.point - b.point)
    .slice(0, lecture.etiquettes)
    .map(({ point }) => point)
    .sort((a, b) => a - b);
  const bouts = (k: number) => zone(limites.row + 1, limites.column + k, 2, 1);
  const qui =
    nommes.length < points.length ? `, les ${nommes.length} plus éloignées de 100 sont nommées` : '';
  return {
    name: 'CIL Stock et flux',
    kind: 'nuage',
    title: `Occupants et emménagés récents de ${points.length} résidences${qui} (100 = ${tableau.libelleReference})`,
    categories: zone(premiere, C.stock, classees, 1),
    series: [
      {
        name: 'Résidences',
        values: zone(premiere, C.flux, classees, 1),
        color: COULEUR_BARRES,
        labels: nommes.map((point) => ({ point, row: premiere + point, column: C.nom })),
      },
      { name: 'Occupants à 100', x: bouts(0), values: bouts(1), color: COULEUR_LIMITE, line: true },
      { name: 'Emménagés récents à 100', x: bouts(2), values: bouts(3), color: COULEUR_LIMITE, line: true },
    ],
    categoryAxisTitle: 'Indice des occupants (stock)',
    valueAxisTitle: 'Indice des emménagés récents (flux)',
    place,
  };
}
