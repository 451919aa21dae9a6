import type { PlanCell, SheetPlan, Zone } from '../sheets/plan.ts';
import { decouper } from './blocs.ts';
import { miseEnPage } from './miseEnPage.ts';
import { rectangles } from './rectangles.ts';
import { appliquerStyles } from './styles.ts';
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

export interface LotDeCellules {
  readonly octets: number;
  readonly ecrire: () => void;
}

/** The cells of a plan, by runs of rows that each fit a web request. */
export function lotsDeCellules(plan: SheetPlan, feuille: Excel.Worksheet): LotDeCellules[] {
  return plan.blocks.flatMap((bloc) => {
    // Rows of notes are shorter than those of the table they stand under; Excel wants a rectangle.
    const colonnes = Math.max(0, ...bloc.cells.map((ligne) => ligne.length));
    if (colonnes === 0) return [];
    const contenus = bloc.cells.map((ligne) =>
      Array.from({ length: colonnes }, (_, c) => contenu(ligne[c] ?? null)),
    );
    return decouper(contenus).map(({ debut, lignes, octets }) => ({
      octets,
      ecrire: () => {
        feuille.getRangeByIndexes(bloc.row + debut, bloc.column, lignes.length, colonnes).formulas = lignes;
      },
    }));
  });
}

/** Everything but the cells' contents and the charts: looks, widths, filters, validations, links, print. */
export function habiller(plan: SheetPlan, feuille: Excel.Worksheet): void {
  appliquerStyles(plan, feuille);
  for (const { label: largeur, zone } of rectangles([plan.widths.map(String)])) {
    plage(feuille, zone).getEntireColumn().format.columnWidth =
      Number(largeur) * POINTS_PAR_CARACTERE + MARGE;
  }
  for (const { row, column, sheet, cell } of plan.links) {
    feuille.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: `'${sheet.replaceAll("'", "''")}'!${cell ?? 'A1'}`,
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
  // Wrapped texts and headers show whole; rows that hold none keep their height.
  feuille.getUsedRange().format.autofitRows();
  miseEnPage(plan, feuille);
}

function texteDuLien(plan: SheetPlan, row: number, column: number): string {
  for (const bloc of plan.blocks) {
    const cellule = bloc.cells[row - bloc.row]?.[column - bloc.column];
    if (cellule?.value !== undefined) return String(cellule.value);
  }
  return '';
}

function regleDeSaisie(rule: SheetPlan['validations'][number]['rule']): Excel.DataValidationRule {
  if ('list' in rule) return { list: { inCellDropDown: true, source: rule.list.join(',') } };
  if ('listFrom' in rule) return { list: { inCellDropDown: true, source: rule.listFrom } };
  if ('dateFrom' in rule) {
    return { date: { formula1: `=DATE(${rule.dateFrom},1,1)`, operator: 'GreaterThanOrEqualTo' } };
  }
  if ('wholeBetween' in rule) {
    const [formula1, formula2] = rule.wholeBetween;
    return { wholeNumber: { formula1, formula2, operator: 'Between' } };
  }
  const [formula1, formula2] = rule.decimalBetween;
  return { decimal: { formula1, formula2, operator: 'Between' } };
}
