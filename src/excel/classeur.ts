import type { Cellule, Plage } from '../domain/parc/cellule.ts';
import { executer } from './executer.ts';
import { enCellules, type FeuilleDuClasseur, lireFeuilles, lirePlages } from './lire.ts';
import type { Marque } from './proprietaire.ts';

export type { FeuilleDuClasseur } from './lire.ts';

/** Every sheet of the workbook, ours told from the user's. */
export const feuillesDuClasseur = (): Promise<FeuilleDuClasseur[]> => executer(lireFeuilles);

/** What stands on these sheets; `avant` is called as each is about to be read, and may throw to stop. */
export const plagesDuClasseur = (noms: readonly string[], avant?: (nom: string) => void): Promise<Plage[]> =>
  executer((context) => lirePlages(context, noms, avant));

/** Values of the defined names that begin so: the parameters of « CIL Méthode », wherever the user moved them. */
export function valeursNommees(prefixe: string): Promise<Map<string, Cellule>> {
  return executer(async (context) => {
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const plages = names.items
      .filter((defini) => defini.name.startsWith(prefixe))
      .map((defini) => {
        const plage = defini.getRangeOrNullObject();
        plage.load('values,valueTypes');
        return { nom: defini.name, plage };
      });
    await context.sync();
    return new Map(
      plages.flatMap(({ nom, plage }) =>
        plage.isNullObject
          ? []
          : [[nom, enCellules(plage.values, plage.valueTypes)[0]?.[0] ?? null] as const],
      ),
    );
  });
}

/** Deletes the sheets that bear this mark, all of them or those named; gives how many. Nothing else bears that mark. */
export function supprimerFeuilles(role: Marque['role'], noms?: ReadonlySet<string>): Promise<number> {
  return executer(async (context) => {
    const feuilles = (await lireFeuilles(context)).filter(
      ({ nom, marque }) => marque?.role === role && (noms?.has(nom) ?? true),
    );
    for (const { nom } of feuilles) context.workbook.worksheets.getItem(nom).delete();
    await context.sync();
    return feuilles.length;
  });
}
