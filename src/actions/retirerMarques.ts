import { demarquer } from '../excel/selection.ts';

/** Takes the flags of the rule of 11 off every sheet of the user; gives how many ranges bore one. */
export const retirerMarques = (): Promise<number> => demarquer();
