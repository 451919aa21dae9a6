import { lettres } from '../domain/parc/cellule.ts';
import type { SheetPlan } from '../sheets/plan.ts';

/** A4, as many pages as the plan says, header row and first columns repeated, source and page in the footer. */
export function miseEnPage(plan: SheetPlan, feuille: Excel.Worksheet): void {
  const page = feuille.pageLayout;
  page.orientation = plan.print.orientation === 'paysage' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = {
    horizontalFitToPages: plan.print.pagesWide ?? 1,
    verticalFitToPages: plan.print.pagesTall ?? 0,
  };
  page.headersFooters.defaultForAllPages.centerFooter = plan.print.footer;
  if (plan.print.titleRow !== undefined) {
    const ligne = plan.print.titleRow + 1;
    page.setPrintTitleRows(`$${ligne}:$${ligne}`);
  }
  if (plan.print.titleColumns) page.setPrintTitleColumns(`$A:$${lettres(plan.print.titleColumns - 1)}`);
}
