import type { Cellule, Plage } from '../../src/domain/parc/cellule.ts';
import type { SheetPlan } from '../../src/sheets/plan.ts';

/** What reading back a planned sheet gives, its formulas aside. */
export function enPlage({ name, blocks }: SheetPlan): Plage {
  const placees = new Map<string, Cellule>();
  let [hauteur, largeur] = [0, 0];
  for (const { row, column, cells } of blocks) {
    hauteur = Math.max(hauteur, row + cells.length);
    cells.forEach((ligne, r) => {
      largeur = Math.max(largeur, column + ligne.length);
      ligne.forEach((cellule, c) => {
        placees.set(`${row + r}:${column + c}`, cellule?.value ?? null);
      });
    });
  }
  const cellules = Array.from({ length: hauteur }, (_, r) =>
    Array.from({ length: largeur }, (_, c) => placees.get(`${r}:${c}`) ?? null),
  );
  return { feuille: name, row: 0, column: 0, cellules };
}
