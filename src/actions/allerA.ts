import { montrerCellule } from '../excel/selection.ts';

/** Shows a sheet, and selects a cell of it when one is named. */
export const allerA = (feuille: string, cellule?: string): Promise<void> => montrerCellule(feuille, cellule);
