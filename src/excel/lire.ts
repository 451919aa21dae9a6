import type { Cellule, Plage } from '../domain/parc/cellule.ts';
import { lignesParLecture } from './blocs.ts';
import { surLeWeb } from './plateforme.ts';
import { demanderMarque, type Marque, marqueLue } from './proprietaire.ts';

export interface FeuilleDuClasseur {
  readonly nom: string;
  readonly visible: boolean;
  readonly marque: Marque | null;
}

/** Every sheet, with the mark of ours when it bears one. Two syncs whatever their number. */
export async function lireFeuilles(context: Excel.RequestContext): Promise<FeuilleDuClasseur[]> {
  const feuilles = context.workbook.worksheets;
  feuilles.load('items/name,items/visibility');
  await context.sync();
  const proprietes = feuilles.items.map(demanderMarque);
  await context.sync();
  return feuilles.items.map((feuille, i) => {
    const propriete = proprietes[i];
    return {
      nom: feuille.name,
      visible: feuille.visibility === 'Visible',
      marque: propriete ? marqueLue(propriete) : null,
    };
  });
}

/**
 * The used ranges of these sheets, cell by cell; a sheet with nothing in it gives no cells. One sync for the sizes,
 * one for the values, and one more for each block that the web's 5 MB limit asks for.
 */
export async function lirePlages(
  context: Excel.RequestContext,
  noms: readonly string[],
  avant: (nom: string) => void = () => {},
): Promise<Plage[]> {
  const tailles = noms.map((nom) => {
    const plage = context.workbook.worksheets.getItem(nom).getUsedRangeOrNullObject(true);
    plage.load('rowIndex,columnIndex,rowCount,columnCount');
    return { nom, plage };
  });
  await context.sync();

  const lectures = tailles.map(({ nom, plage }) => ({
    nom,
    row: plage.isNullObject ? 0 : plage.rowIndex,
    column: plage.isNullObject ? 0 : plage.columnIndex,
    blocs: plage.isNullObject ? [] : enBlocs(context.workbook.worksheets.getItem(nom), plage),
    cellules: [] as Cellule[][],
  }));
  let enAttente: { blocs: Excel.Range[]; lecture: (typeof lectures)[number] }[] = [];
  let place = 1;
  const vider = async () => {
    await context.sync();
    for (const { blocs, lecture } of enAttente)
      for (const bloc of blocs) lecture.cellules.push(...enCellules(bloc.values, bloc.valueTypes));
    enAttente = [];
    place = 1;
  };
  for (const lecture of lectures) {
    avant(lecture.nom);
    for (const { bloc, part } of lecture.blocs) {
      // Blocks of several small sheets travel together; a block that would overflow the answer goes in the next one.
      if (part > place) await vider();
      bloc.load('values,valueTypes');
      enAttente.push({ blocs: [bloc], lecture });
      place -= part;
    }
  }
  if (enAttente.length > 0) await vider();
  return lectures.map(({ nom, row, column, cellules }) => ({ feuille: nom, row, column, cellules }));
}

/** Blocks of rows with the part of one answer that each fills. */
function enBlocs(feuille: Excel.Worksheet, plage: Excel.Range): { bloc: Excel.Range; part: number }[] {
  const pas = lignesParLecture(plage.columnCount, surLeWeb());
  const blocs: { bloc: Excel.Range; part: number }[] = [];
  for (let debut = 0; debut < plage.rowCount; debut += pas) {
    const lignes = Math.min(pas, plage.rowCount - debut);
    blocs.push({
      bloc: feuille.getRangeByIndexes(plage.rowIndex + debut, plage.columnIndex, lignes, plage.columnCount),
      part: lignes / pas,
    });
  }
  return blocs;
}

/** Blank cells read as '' in values: only their type tells them from an empty text, and an error from its words. */
export function enCellules(valeurs: unknown[][], types: unknown[][]): Cellule[][] {
  return valeurs.map((ligne, i) =>
    ligne.map((valeur, j): Cellule => {
      const type = types[i]?.[j];
      if (type === 'Empty' || valeur === '') return null;
      if (type === 'Error') return { erreur: String(valeur) };
      return typeof valeur === 'number' || typeof valeur === 'boolean' ? valeur : String(valeur);
    }),
  );
}
