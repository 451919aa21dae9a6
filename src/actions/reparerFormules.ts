import { ressaisirFormules } from '../excel/ressaisirFormules.ts';
import type { Suivi } from './contrat.ts';
import { verifier } from './verifier.ts';

/** Enters the workbook's CIL formulas again, unchanged, to bring those stuck at #NOM? back; gives how many. */
export const reparerFormules = (suivi: Suivi): Promise<number> =>
  ressaisirFormules((fait, total) => {
    verifier(suivi);
    suivi.progres?.({ etape: 'Formules CIL', fait, total });
  });
