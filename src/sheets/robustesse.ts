import type { Diagnostic } from '../domain/diagnostic.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { ici, texte, zone } from './cellules.ts';
import { divergent, legendeDivergente } from './couleurs.ts';
import { graphiqueDesRangs, HAUTEUR_DU_GRAPHIQUE } from './graphiqueRobustesse.ts';
import { grilleIndices } from './grilleIndices.ts';
import { COLONNES_ROBUSTESSE as C, grilleRobustesse } from './grilleRobustesse.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import { type ContexteDeRobustesse, ligneDeRobustesse } from './ligneRobustesse.ts';
import { legende } from './marques.ts';
import { MOTS } from './motsMethode.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { direLesTirages } from './soliditeIndice.ts';
import { sousLaRobustesse } from './sousLaRobustesse.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Robustesse »: what each index and rank become when the aggregation, the weights or the components change, first
 * in rank first; under the table, what to look at before trusting the index.
 */
export function planRobustesse(diagnostic: Diagnostic, robustesse: RobustesseDesResidences): SheetPlan {
  const tete = teteDuDiagnostic('Robustesse de l’indice de précarité', diagnostic);
  const grille = grilleRobustesse(diagnostic, robustesse);
  const contexte: ContexteDeRobustesse = {
    diagnostic,
    robustesse,
    grille,
    indices: grilleIndices(diagnostic),
    marques: new Set(),
  };
  const lignes = grille.ordre.map((rang, position) =>
    ligneDeRobustesse(contexte, rang, grille.premiere + position),
  );
  const widths = [
    ...largeursIdentite(diagnostic.tableau.unites),
    ...[9, 8, 12],
    ...grille.autres.flatMap(() => [13, 13, 13]),
    ...robustesse.composantes.map(() => 12),
    ...[11, 16, 8, 8, 8, 11, 12],
  ];
  const bas = grille.derniere + 2;
  const charts = graphiqueDesRangs(diagnostic, robustesse, grille, bas);
  const apres = charts.length === 0 ? bas : bas + HAUTEUR_DU_GRAPHIQUE + 1;
  const sousCadre = cadre(FEUILLES.robustesse, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.robustesse, cell: ici(apres, 0) }],
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Contrôles de cohérence et lecture', 'lien')]] },
      { row: 3, column: 0, cells: [[texte(`Rangs tirés : ${direLesTirages(robustesse.tirages)}.`, 'note')]] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(contexte), ...lignes] },
      {
        row: apres,
        column: 0,
        cells: [...sousLaRobustesse(contexte), [], ...legendeDivergente(), [], ...legende(contexte.marques)],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [C.indice, ...grille.autres.map(({ column }) => column)].flatMap((column) =>
      divergent(zone(grille.premiere, column, lignes.length, 1), NOMS.tolerance),
    ),
    validations: [],
    charts,
  };
}

function entetes({ diagnostic, robustesse, grille }: ContexteDeRobustesse): PlanCell[] {
  const { variation } = robustesse.tirages;
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune'].map((t) => texte(t, 'entete')),
    ...[
      `Indice · ${MOTS.agregation[diagnostic.methode.precarite.agregation]}`,
      'Rang',
      'Variation critique · suivante',
      ...grille.autres.flatMap(({ agregation }) =>
        ['indice', 'rang', 'écart de rang'].map((suite) => `${MOTS.agregation[agregation]} · ${suite}`),
      ),
      ...robustesse.composantes.map(({ nom }) => `Rang sans ${nom}`),
      'Plus grand écart de rang',
      'Composante en cause',
      ...['P5', 'médian', 'P95'].map((suite) => `Rang · ${suite}`),
      'Même côté de 100',
      `Écart moyen de rang (± ${Math.round(100 * variation)} %)`,
    ].map((t) => texte(majuscule(t), 'enteteNombre')),
  ];
}

const majuscule = (mots: string): string => `${mots.charAt(0).toUpperCase()}${mots.slice(1)}`;
