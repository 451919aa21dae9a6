import type { Plage } from '../domain/parc/cellule.ts';
import type { RegleDuSecret } from '../domain/secret/regle.ts';
import { formuleDuDrapeau, poserDrapeau, retirerDrapeaux } from './drapeaux.ts';
import { executer } from './executer.ts';
import { enCellules, lireFeuilles } from './lire.ts';

/** The selected range cut to what is filled; the table around it when one cell is selected; null when all is blank. */
export function lireSelection(): Promise<(Plage & { readonly adresse: string }) | null> {
  return executer(async (context) => {
    const choix = context.workbook.getSelectedRange();
    const autour = choix.getSurroundingRegion();
    choix.load('cellCount');
    await context.sync();
    const plage = (choix.cellCount === 1 ? autour : choix).getUsedRangeOrNullObject(true);
    plage.load('values,valueTypes,rowIndex,columnIndex,address');
    plage.worksheet.load('name');
    await context.sync();
    if (plage.isNullObject) return null;
    return {
      feuille: plage.worksheet.name,
      row: plage.rowIndex,
      column: plage.columnIndex,
      adresse: plage.address,
      cellules: enCellules(plage.values, plage.valueTypes),
    };
  });
}

/** Flags, live, the cells of this range that breach the rule; an earlier flag on them is replaced. */
export function marquerPlage(plage: Plage, regle: RegleDuSecret): Promise<void> {
  return executer(async (context) => {
    const cible = context.workbook.worksheets
      .getItem(plage.feuille)
      .getRangeByIndexes(plage.row, plage.column, plage.cellules.length, plage.cellules[0]?.length ?? 1);
    await retirerDrapeaux(context, [cible]);
    poserDrapeau(cible, formuleDuDrapeau(plage.row, plage.column, regle));
    await context.sync();
  });
}

/** Takes every flag off the user's sheets; gives how many there were. */
export function demarquer(): Promise<number> {
  return executer(async (context) => {
    const plages = (await lireFeuilles(context))
      .filter((feuille) => feuille.marque === null)
      .map(({ nom }) => context.workbook.worksheets.getItem(nom).getRange());
    const nombre = await retirerDrapeaux(context, plages);
    await context.sync();
    return nombre;
  });
}

/** Shows a sheet, and selects a cell of it when one is named. */
export function montrerCellule(feuille: string, cellule?: string): Promise<void> {
  return executer(async (context) => {
    const cible = context.workbook.worksheets.getItem(feuille);
    cible.activate();
    if (cellule) cible.getRange(cellule).select();
    await context.sync();
  });
}
