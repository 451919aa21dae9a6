import { classeDe } from '../evolution/tendance.ts';
import type { Bande } from './portrait.ts';

const BANDES = { degrade: 'au-dessus', stable: 'proche', ameliore: 'au-dessous' } as const;

/**
 * Where an index stands beside 100 within the method's tolerance, both bounds near: what may still be told of an index
 * that would give a hidden count back.
 *
 * @example bandeDe(127, 10) // 'au-dessus'
 */
export const bandeDe = (indice: number, tolerance: number): Bande =>
  BANDES[classeDe(indice - 100, tolerance)];
