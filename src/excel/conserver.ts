import type { KeptColumns, SheetPlan } from '../sheets/plan.ts';
import { enTexte } from './texte.ts';

/** What the user had typed on a sheet of ours, by residence and by column header. */
export type Saisies = ReadonlyMap<string, ReadonlyMap<string, string | number | boolean>>;

/** The typed columns of a sheet about to be rewritten. `formulas` keeps a formula the user typed as a formula. */
export function lireSaisies(
  formules: readonly (readonly unknown[])[],
  types: readonly (readonly unknown[])[],
  garde: KeptColumns,
  entetes: readonly string[],
): Saisies {
  const saisies = new Map<string, Map<string, string | number | boolean>>();
  const ligneEntete = formules[garde.headerRow] ?? [];
  for (let row = garde.firstRow; row < formules.length; row++) {
    const cle = String(formules[row]?.[garde.keyColumn] ?? '');
    if (cle === '') continue;
    for (const entete of entetes) {
      const column = ligneEntete.indexOf(entete);
      const valeur = formules[row]?.[column];
      if (column < 0 || valeur === '' || valeur === undefined || valeur === null) continue;
      const saisie = typeof valeur === 'number' || typeof valeur === 'boolean' ? valeur : String(valeur);
      const texte =
        typeof saisie === 'string' && types[row]?.[column] === 'String' && !saisie.startsWith('=');
      const colonnes = saisies.get(cle) ?? new Map<string, string | number | boolean>();
      colonnes.set(entete, texte ? enTexte(saisie) : saisie);
      saisies.set(cle, colonnes);
    }
  }
  return saisies;
}

/** The header texts of the kept columns in the new plan. */
export function entetesGardees(plan: SheetPlan, garde: KeptColumns): string[] {
  return garde.columns.map((column) => String(celluleDe(plan, garde.headerRow, column) ?? ''));
}

function celluleDe(plan: SheetPlan, row: number, column: number): string | number | boolean | undefined {
  for (const bloc of plan.blocks) {
    const cellule = bloc.cells[row - bloc.row]?.[column - bloc.column];
    if (cellule?.value !== undefined) return cellule.value;
  }
  return undefined;
}

/** Puts the typed values back beside their residence; gives those whose residence is no longer there, in words. */
export function remettreSaisies(
  plan: SheetPlan,
  feuille: Excel.Worksheet,
  garde: KeptColumns,
  saisies: Saisies,
): string[] {
  const restantes = new Map(saisies);
  const entetes = entetesGardees(plan, garde);
  for (let row = garde.firstRow; row <= garde.lastRow; row++) {
    const cle = String(celluleDe(plan, row, garde.keyColumn) ?? '');
    const colonnes = restantes.get(cle);
    if (!colonnes) continue;
    restantes.delete(cle);
    garde.columns.forEach((column, i) => {
      const valeur = colonnes.get(entetes[i] ?? '');
      if (valeur !== undefined) feuille.getRangeByIndexes(row, column, 1, 1).formulas = [[valeur]];
    });
  }
  return [...restantes].map(
    ([cle, colonnes]) =>
      `« ${plan.name} » : la saisie faite pour « ${cle} », qui n’est plus dans les données, n’a pas pu être remise : ${[...colonnes].map(([entete, valeur]) => `${entete} = ${valeur}`).join(' ; ')}.`,
  );
}
