import { Workbook } from '@cj-tech-master/excelts';
import { installFormulaEngine } from '@cj-tech-master/excelts/formula';
import { adresse } from '../../src/domain/parc/cellule.ts';
import type { PlanCell, SheetPlan } from '../../src/sheets/plan.ts';

export interface CellulePlacee {
  readonly row: number;
  readonly column: number;
  readonly cellule: PlanCell;
}

export function cellulesDe({ blocks }: SheetPlan): CellulePlacee[] {
  return blocks.flatMap(({ row, column, cells }) =>
    cells.flatMap((ligne, r) =>
      ligne.flatMap((cellule, c) => (cellule ? [{ row: row + r, column: column + c, cellule }] : [])),
    ),
  );
}

/** What a plan's names hold, as the workbook would give them back. */
export function valeursNommees(plan: SheetPlan): Map<string, string | number | boolean | null> {
  const parLieu = new Map(
    cellulesDe(plan).map(({ row, column, cellule }) => [adresse(row, column), cellule]),
  );
  return new Map(
    plan.names.map(({ name, cell }) => {
      const lue = parLieu.get(adresse(cell.row, cell.column));
      return [name, lue?.value === '' ? null : (lue?.value ?? null)];
    }),
  );
}

/** What the engine remembers of formulas (its AST_CACHE_MAX_ENTRIES). */
const FORMULES_D_UN_COUP = 10_000;

/** Recalculates plans with a spreadsheet engine that is not ours: (sheet, row, column) → value shown. */
export function evaluer(
  plans: readonly SheetPlan[],
): (feuille: string, row: number, column: number) => unknown {
  installFormulaEngine();
  const classeur = new Workbook();
  for (const plan of plans) {
    const feuille = classeur.addWorksheet(plan.name);
    for (const { row, column, cellule } of cellulesDe(plan)) {
      const valeur =
        cellule.formula === undefined ? (cellule.value ?? null) : { formula: cellule.formula.slice(1) };
      feuille.getCell(row + 1, column + 1).value = valeur === '' ? null : valeur;
    }
    for (const { name, cell } of plan.names) {
      classeur.definedNames.add(
        `'${plan.name}'!${adresse(cell.row, cell.column).replace(/(\D+)(\d+)/, '$$$1$$$2')}`,
        name,
      );
    }
  }
  // Past this many different formulas in one go, the engine forgets the first ones and leaves their cells as they were.
  const formules = new Set(
    plans.flatMap((plan) => cellulesDe(plan).flatMap(({ cellule }) => cellule.formula ?? [])),
  );
  if (formules.size > FORMULES_D_UN_COUP)
    throw new Error(`${formules.size} formules : trop pour un seul calcul`);
  classeur.calculateFormulas();
  return (feuille, row, column) => {
    const cellule = classeur.getWorksheet(feuille)?.getCell(row + 1, column + 1);
    const valeur = cellule?.value;
    return typeof valeur === 'object' && valeur !== null && 'formula' in valeur ? cellule?.result : valeur;
  };
}
