import type { Style, Worksheet } from '@cj-tech-master/excelts';
import { Refus } from '../domain/messages/index.ts';
import { adresse, lettres } from '../domain/parc/cellule.ts';
import type { PlanCell, SheetPlan } from '../sheets/plan.ts';
import type { NomDeStyle } from '../sheets/styles.ts';
import { hauteurs } from './hauteurs.ts';
import { couleur, STYLES_DE_FICHIER } from './styles.ts';

/** Excel counts the margins of a cell in the width that a file gives: 5 pixels of the 7 that a character takes. */
const MARGES = 5 / 7;
const A4 = 9;

/** Without its link, a text must not look like one. */
const SANS_LIEN: Partial<Record<NomDeStyle, NomDeStyle>> = { lien: 'sousTitre', lienCellule: 'texte' };

/** A text that Excel would read as a formula if it were typed again: its cell is a text cell. */
const SEMBLE_FORMULE = /^[=+@-]/;

/**
 * Draws a plan into a sheet of a file: values, looks, widths, panes, filter, print set-up, and the links to sheets that
 * are in the file too. Validations, conditional formats, names and charts have no place in a copy of values.
 *
 * @throws Refus « copie-avec-formule »
 */
export function dessinerFeuille(feuille: Worksheet, plan: SheetPlan, presentes: ReadonlySet<string>): void {
  const liens = new Map(plan.links.map((lien) => [adresse(lien.row, lien.column), lien]));
  for (const { row, column, cells } of plan.blocks)
    cells.forEach((ligne, r) => {
      ligne.forEach((cellule, c) => {
        if (!cellule) return;
        const lien = liens.get(adresse(row + r, column + c));
        const cible = lien && presentes.has(lien.sheet) ? lien : null;
        ecrireCellule(feuille, row + r, column + c, lien && !cible ? sansLien(cellule) : cellule, cible);
      });
    });
  plan.widths.forEach((largeur, c) => {
    feuille.getColumn(c + 1).width = largeur + MARGES;
  });
  for (const [row, points] of hauteurs(plan)) feuille.getRow(row + 1).height = points;
  const { freeze, filter, tabColor } = plan;
  feuille.views = [
    freeze
      ? { state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
  if (filter) {
    const fin = adresse(filter.row + filter.rows - 1, filter.column + filter.columns - 1);
    feuille.autoFilter = `${adresse(filter.row, filter.column)}:${fin}`;
  }
  if (tabColor) feuille.properties.tabColor = couleur(tabColor);
  mettreEnPage(feuille, plan.print);
}

function ecrireCellule(
  feuille: Worksheet,
  row: number,
  column: number,
  { value, formula, style }: PlanCell,
  lien: SheetPlan['links'][number] | null,
): void {
  if (formula !== undefined) {
    const cellule = adresse(row, column);
    throw new Refus({ code: 'copie-avec-formule', feuille: feuille.name, cellule });
  }
  const cellule = feuille.getCell(row + 1, column + 1);
  if (lien)
    cellule.value = {
      text: String(value ?? ''),
      hyperlink: `#'${lien.sheet.replaceAll("'", "''")}'!${lien.cell ?? 'A1'}`,
    };
  else if (value !== undefined && value !== '') cellule.value = value;
  if (style) cellule.style = styleDe(style, value);
}

function styleDe(nom: NomDeStyle, value: PlanCell['value']): Partial<Style> {
  const style = STYLES_DE_FICHIER.get(nom) ?? {};
  return typeof value === 'string' && SEMBLE_FORMULE.test(value) ? { ...style, numFmt: '@' } : style;
}

function sansLien(cellule: PlanCell): PlanCell {
  const style = cellule.style && (SANS_LIEN[cellule.style] ?? cellule.style);
  return style ? { ...cellule, style } : cellule;
}

/** As in the open workbook: A4, header row and first columns repeated, source and page in the footer. */
function mettreEnPage(feuille: Worksheet, print: SheetPlan['print']): void {
  const { orientation, titleRow, titleColumns, pagesWide = 1, pagesTall = 0, footer } = print;
  Object.assign(feuille.pageSetup, {
    orientation: orientation === 'paysage' ? 'landscape' : 'portrait',
    paperSize: A4,
    fitToPage: true,
    fitToWidth: pagesWide,
    // 0: as many pages down as the rows take.
    fitToHeight: pagesTall,
    ...(titleRow !== undefined && { printTitlesRow: `${titleRow + 1}:${titleRow + 1}` }),
    ...(titleColumns && { printTitlesColumn: `A:${lettres(titleColumns - 1)}` }),
  });
  feuille.headerFooter.oddFooter = `&C${footer}`;
}
