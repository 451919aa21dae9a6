import { suivreSelection as suivre } from '../excel/suivreSelection.ts';

/** Calls back whenever another cell is chosen; gives what stops it. */
export const suivreSelection = (quand: () => void): Promise<() => Promise<void>> => suivre(quand);
