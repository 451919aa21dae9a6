import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';
import { estProbleme, type Valeur } from './valeur.ts';

/**
 * A count read from a cell: its number, or its problem when it is missing, unreadable or negative.
 *
 * @example effectif(12, { champ: 'base' }) // 12
 */
export function effectif(x: Valeur, lieu: Lieu): number | Probleme {
  if (x === null) return { code: 'valeur-manquante', lieu };
  if (estProbleme(x)) return x;
  return x < 0 ? { code: 'valeur-negative', lieu, valeur: x } : x;
}
