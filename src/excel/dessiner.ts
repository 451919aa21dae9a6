import type { PlanCell, SheetPlan, Zone } from '../sheets/plan.ts';
import { type NomDeStyle, STYLES, type Style } from '../sheets/styles.ts';
import { decouper } from './blocs.ts';
import { miseEnPage } from './miseEnPage.ts';
import { rectangles } from './rectangles.ts';
import { enTexte } from './texte.ts';

/** Excel measures columns in points; a character of the default font takes about 5.25 of them, plus the margins. */
const POINTS_PAR_CARACTERE = 5.25;
const MARGE = 4;

const plage = (feuille: Excel.Worksheet, zone: Zone) =>
  feuille.getRangeByIndexes(zone.row, zone.column, zone.rows, zone.columns);

/** What `Range.formulas` takes for one cell: a formula, a number, or text that cannot become anything else. */
function contenu(cellule: PlanCell | null): string | number | boolean {
  if (!cellule) return '';
  if (cellule.formula !== undefined) return cellule.formula;
  const { value } = cellule;
  return typeof value === 'string' ? enTexte(value) : (value ?? '');
}

/**
 * The cells of a plan, by runs of rows that each fit a web request. The caller syncs between the runs when there are
 * several: a sheet of ordinary size has one.
 */
export function lotsDeCellules(plan: SheetPlan, feuille: Excel.Worksheet): (() => void)[] {
  return plan.blocks.flatMap((bloc) => {
    // Rows of notes are shorter than those of the table they stand under; Excel wants a rectangle.
    const colonnes = Math.max(0, ...bloc.cells.map((ligne) => ligne.length));
    if (colonnes === 0) return [];
    const lignes = bloc.cells.map((ligne) =>
      Array.from({ length: colonnes }, (_, c) => contenu(ligne[c] ?? null)),
    );
    return decouper(lignes).map((lot) => () => {
      feuille.getRangeByIndexes(bloc.row + lot.debut, bloc.column, lot.lignes.length, colonnes).formulas =
        lot.lignes;
    });
  });
}

/** Everything but the cells' contents and the charts: looks, widths, filters, validations, names' links, print. */
export function habiller(plan: SheetPlan, feuille: Excel.Worksheet): void {
  for (const bloc of plan.blocks) {
    const styles = bloc.cells.map((ligne) => ligne.map((c): NomDeStyle | null => c?.style ?? null));
    for (const { label, zone } of rectangles(styles))
      appliquer(
        plage(feuille, { ...zone, row: zone.row + bloc.row, column: zone.column + bloc.column }),
        STYLES[label],
        zone.rows > 1,
      );
  }
  plan.widths.forEach((largeur, column) => {
    feuille.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      largeur * POINTS_PAR_CARACTERE + MARGE;
  });
  for (const { row, column, sheet } of plan.links) {
    feuille.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: `'${sheet.replaceAll("'", "''")}'!A1`,
      textToDisplay: texteDuLien(plan, row, column),
      screenTip: `Aller à « ${sheet} »`,
    };
  }
  for (const { zone, formula, style } of plan.conditionalFormats) {
    const format = plage(feuille, zone).conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    if (style.fill) format.custom.format.fill.color = style.fill;
    if (style.fontColor) format.custom.format.font.color = style.fontColor;
    if (style.bold) format.custom.format.font.bold = true;
  }
  for (const { zone, rule, message } of plan.validations) {
    const validation = plage(feuille, zone).dataValidation;
    validation.rule = regleDeSaisie(rule);
    validation.errorAlert = { title: 'Saisie refusée', message, style: 'Stop', showAlert: true };
  }
  if (plan.filter) feuille.autoFilter.apply(plage(feuille, plan.filter));
  if (plan.freeze) {
    feuille.freezePanes.freezeAt(
      feuille.getRangeByIndexes(0, 0, Math.max(1, plan.freeze.rows), Math.max(1, plan.freeze.columns)),
    );
  }
  if (plan.tabColor) feuille.tabColor = plan.tabColor;
  feuille.showGridlines = false;
  miseEnPage(plan, feuille);
}

function texteDuLien(plan: SheetPlan, row: number, column: number): string {
  for (const bloc of plan.blocks) {
    const cellule = bloc.cells[row - bloc.row]?.[column - bloc.column];
    if (cellule?.value !== undefined) return String(cellule.value);
  }
  return '';
}

function appliquer(zone: Excel.Range, style: Style, plusieursLignes: boolean): void {
  const { format } = zone;
  // Excel takes one format for the whole range; only the type asks for a matrix of the range's size.
  if (style.numberFormat) Object.assign(zone, { numberFormat: style.numberFormat });
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = 'Single';
  if (style.size) format.font.size = style.size;
  if (style.color) format.font.color = style.color;
  if (style.fill) format.fill.color = style.fill;
  if (style.horizontal) format.horizontalAlignment = style.horizontal;
  if (style.vertical) format.verticalAlignment = style.vertical;
  if (style.wrap) format.wrapText = true;
  if (style.indent) format.indentLevel = style.indent;
  if (style.borderTop) filet(format, 'EdgeTop', style.borderTop);
  if (style.borderBottom) {
    filet(format, 'EdgeBottom', style.borderBottom);
    if (plusieursLignes) filet(format, 'InsideHorizontal', style.borderBottom);
  }
}

function filet(
  format: Excel.RangeFormat,
  bord: 'EdgeTop' | 'EdgeBottom' | 'InsideHorizontal',
  couleur: string,
): void {
  const bordure = format.borders.getItem(bord);
  bordure.style = 'Continuous';
  bordure.color = couleur;
}

function regleDeSaisie(rule: SheetPlan['validations'][number]['rule']): Excel.DataValidationRule {
  if ('list' in rule) return { list: { inCellDropDown: true, source: rule.list.join(',') } };
  if ('wholeBetween' in rule) {
    const [formula1, formula2] = rule.wholeBetween;
    return { wholeNumber: { formula1, formula2, operator: 'Between' } };
  }
  const [formula1, formula2] = rule.decimalBetween;
  return { decimal: { formula1, formula2, operator: 'Between' } };
}
