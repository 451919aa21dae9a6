import { executer } from './executer.ts';
import { appelleCil, reparer } from './formulesCil.ts';
import { lireFeuilles } from './lire.ts';

/**
 * Enters the workbook's CIL formulas again: those that Excel met before the add-in was loaded stay at #NOM? until
 * they are typed anew. The formulas stay the same; gives how many.
 */
export function ressaisirFormules(avant: (fait: number, total: number) => void): Promise<number> {
  return executer(async (context) => {
    const plages = (await lireFeuilles(context)).map(({ nom }) => {
      const feuille = context.workbook.worksheets.getItem(nom);
      const plage = feuille.getUsedRangeOrNullObject(true);
      plage.load('formulas,rowIndex,columnIndex');
      return { feuille, plage };
    });
    await context.sync();
    let nombre = 0;
    for (const [i, { feuille, plage }] of plages.entries()) {
      avant(i, plages.length);
      if (plage.isNullObject) continue;
      plage.formulas.forEach((ligne, r) => {
        ligne.forEach((formule, c) => {
          if (!appelleCil(formule)) return;
          feuille.getRangeByIndexes(plage.rowIndex + r, plage.columnIndex + c, 1, 1).formulas = [
            [reparer(formule)],
          ];
          nombre++;
        });
      });
    }
    await context.sync();
    return nombre;
  });
}
