import type { Cellule } from '../domain/parc/cellule.ts';
import type { CaseLue, CelluleChoisie, LigneLue } from '../sheets/explication/ligneLue.ts';
import { LIGNE_ENTETE } from '../sheets/tete.ts';
import { executer } from './executer.ts';
import { enCellules } from './lire.ts';
import { demanderMarque, marqueLue } from './proprietaire.ts';

export interface SelectionLue {
  readonly choisie: CelluleChoisie;
  /** The row that the chosen one leads to, when it leads to one. */
  readonly suivie: LigneLue | null;
  /** Values of the defined names that begin so. */
  readonly noms: ReadonlyMap<string, Cellule>;
}

/**
 * The active cell when it stands in the table of a sheet made by a run, with its row and the titles; null anywhere else.
 * `vers` tells which row of which other sheet to read with it. Two syncs, one when the cell is not ours.
 */
export function lireCelluleChoisie(
  prefixe: string,
  vers: (choisie: CelluleChoisie) => { readonly feuille: string; readonly row: number } | null,
): Promise<SelectionLue | null> {
  return executer(async (context) => {
    const cellule = context.workbook.getActiveCell();
    cellule.load('rowIndex,columnIndex');
    const feuille = cellule.worksheet;
    feuille.load('name');
    const marque = demanderMarque(feuille);
    const ligne = demanderLigne(feuille, cellule.getEntireRow());
    const { names } = context.workbook;
    names.load('items/name');
    await context.sync();
    const lue = marqueLue(marque);
    const { rowIndex: row, columnIndex: column } = cellule;
    if (lue?.role !== 'sortie' || !dedans(lue.filtre, row, column)) return null;
    const choisie: CelluleChoisie = { ...ligne(feuille.name, row), column };

    const lieu = vers(choisie);
    const autre =
      lieu && lieu.feuille !== feuille.name ? context.workbook.worksheets.getItem(lieu.feuille) : null;
    const suivie =
      lieu && autre ? demanderLigne(autre, autre.getRange(`${lieu.row + 1}:${lieu.row + 1}`)) : null;
    const nommees = names.items
      .filter(({ name }) => name.startsWith(prefixe))
      .map((defini) => {
        const plage = defini.getRangeOrNullObject();
        plage.load('values,valueTypes');
        return { nom: defini.name, plage };
      });
    await context.sync();
    return {
      choisie,
      suivie: lieu === null ? null : (suivie?.(lieu.feuille, lieu.row) ?? choisie),
      noms: new Map(
        nommees.flatMap(({ nom, plage }) =>
          plage.isNullObject
            ? []
            : [[nom, enCellules(plage.values, plage.valueTypes)[0]?.[0] ?? null] as const],
        ),
      ),
    };
  });
}

/** Rows under the titles only: what stands under the table is no part of it. */
function dedans(
  filtre: { row: number; column: number; rows: number; columns: number } | null,
  row: number,
  column: number,
): boolean {
  if (filtre === null || filtre.row !== LIGNE_ENTETE) return false;
  return (
    row > filtre.row &&
    row < filtre.row + filtre.rows &&
    column >= filtre.column &&
    column < filtre.column + filtre.columns
  );
}

/** Asks for a row, the titles and the first row under them; gives what they hold once synced. */
function demanderLigne(
  feuille: Excel.Worksheet,
  entiere: Excel.Range,
): (nom: string, row: number) => LigneLue {
  const [titres, premiere, ligne] = [
    feuille.getRange(`${LIGNE_ENTETE + 1}:${LIGNE_ENTETE + 1}`),
    feuille.getRange(`${LIGNE_ENTETE + 2}:${LIGNE_ENTETE + 2}`),
    entiere,
  ].map((rangee) => {
    const remplie = rangee.getUsedRangeOrNullObject(true);
    remplie.load('columnIndex,text,values,valueTypes,formulas');
    return remplie;
  });
  return (nom, row) => ({
    feuille: nom,
    row,
    titres: casesDe(titres).map(({ texte }) => texte),
    cases: casesDe(ligne),
    premiere: casesDe(premiere),
  });
}

function casesDe(plage: Excel.Range | undefined): CaseLue[] {
  if (!plage || plage.isNullObject) return [];
  const [valeurs = []] = enCellules(plage.values, plage.valueTypes);
  const lues = valeurs.map((valeur, k) => ({
    texte: String(plage.text[0]?.[k] ?? ''),
    valeur,
    formule: String(plage.formulas[0]?.[k] ?? ''),
  }));
  const avant = Array.from({ length: plage.columnIndex }, () => ({ texte: '', valeur: null, formule: '' }));
  return [...avant, ...lues];
}
