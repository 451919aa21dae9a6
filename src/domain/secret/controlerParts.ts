import type { Cellule } from '../parc/cellule.ts';
import { verdict } from './pourcentages.ts';
import type { RegleDuSecret } from './regle.ts';

/** A share that gives away a count that may not be shown, by its column. */
export interface PartTrahie {
  readonly colonne: number;
  readonly part: number;
}

/** A cell holds more digits than anybody reads: beyond these a share says no more of its count. */
const DECIMALES = 6;

/**
 * Shares of one row that give away a small count, or a small complement, with the base beside them: the nearest whole
 * number on their left, else on their right. A share that no count of that base gives is about something else.
 *
 * @example controlerParts([62, 0.145], REGLE_DES_11) // [{ colonne: 1, part: 0.145 }]: 9 of 62
 */
export function controlerParts(ligne: readonly Cellule[], regle: RegleDuSecret): PartTrahie[] {
  return ligne.flatMap((part, colonne) => {
    if (!estUnePart(part)) return [];
    const base = ligne.slice(0, colonne).findLast(estUneBase) ?? ligne.slice(colonne + 1).find(estUneBase);
    if (base === undefined) return [];
    const { pourcentage, decimales } = enPourcentage(part);
    const dit = verdict({ pourcentage, base, decimales }, regle);
    return dit === 'effectif' || dit === 'complement' ? [{ colonne, part }] : [];
  });
}

/** Whether a cell reads as a share: between 0 and 1, neither included. */
const estUnePart = (valeur: Cellule): valeur is number =>
  typeof valeur === 'number' && valeur > 0 && valeur < 1;

const estUneBase = (valeur: Cellule): valeur is number =>
  typeof valeur === 'number' && Number.isInteger(valeur) && valeur > 0;

/** 0.145 → 14.5 with one decimal: as many as the cell holds. */
function enPourcentage(part: number): { readonly pourcentage: number; readonly decimales: number } {
  for (let decimales = 0; decimales < DECIMALES; decimales++) {
    const pourcentage = Number((100 * part).toFixed(decimales));
    if (Math.abs(pourcentage - 100 * part) < 1e-9) return { pourcentage, decimales };
  }
  return { pourcentage: Number((100 * part).toFixed(DECIMALES)), decimales: DECIMALES };
}
