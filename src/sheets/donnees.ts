import type { Diagnostic } from '../domain/diagnostic.ts';
import { nombre, texte, zone } from './cellules.ts';
import { jonctionsEnLignes } from './jonctions.ts';
import { FEUILLES } from './noms.ts';
import { parCommune } from './parCommune.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { remarquesEnLignes } from './remarques.ts';
import { colonnesEcartees, colonnesLues, tablesEnLignes, tablesLues } from './tablesLues.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Données »: what every table was taken for, how tables were brought together, what was left out and why, how
 * residences are made. Headers, cells and counts only: no value of a personal column nor identifier is ever here.
 */
export function planDonnees(diagnostic: Diagnostic): SheetPlan {
  const tete = teteDuDiagnostic('Données reconnues', diagnostic);
  const colonnes = colonnesLues(tablesLues(diagnostic));
  const suite = LIGNE_ENTETE + colonnes.length + 1;
  return {
    ...cadre(FEUILLES.donnees, tete, 'portrait'),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: colonnes },
      { row: suite, column: 0, cells: sousLeTableau(diagnostic, suite) },
    ],
    widths: [34, 36, 12, 46],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, colonnes.length, 4),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

function sousLeTableau(diagnostic: Diagnostic, row: number): PlanCell[][] {
  const { reconnaissance, jonctions } = diagnostic;
  const tables = tablesLues(diagnostic);
  const avant: PlanCell[][] = [
    ...tablesEnLignes(tables),
    [],
    ...residences(diagnostic),
    [],
    ...jonctionsEnLignes(jonctions),
    ...colonnesEcartees(tables),
    [],
    ...remarquesEnLignes(reconnaissance.remarques, tables.length > 1),
    [],
  ];
  return [...avant, ...parCommune(diagnostic, row + avant.length)];
}

function residences({ parc, tableau, reconnaissance }: Diagnostic): PlanCell[][] {
  return [
    [texte('Résidences', 'section')],
    [texte('Nombre'), nombre(tableau.unites.length)],
    [texte('Comment elles sont formées'), texte(parc.regleCle, 'texteLong')],
    [texte('Lignes sans résidence connue'), nombre(parc.cles.filter((cle) => cle === null).length)],
    [texte('Confiance dans la lecture'), nombre(reconnaissance.confiance, 'couverture')],
  ];
}
