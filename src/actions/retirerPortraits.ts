import { supprimerFeuilles } from '../excel/classeur.ts';

/** Takes every portrait and « CIL Portraits » away in one go; gives how many sheets. */
export const retirerPortraits = (): Promise<number> => supprimerFeuilles('portrait');
