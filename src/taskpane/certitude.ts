import type { Champ } from '../domain/parc/champs.ts';
import type { ColonneReconnue } from '../domain/parc/reconnaissance.ts';

const SURE = 0.9;
const PROBABLE = 0.7;

/** How sure the recognition of a column is, in the pane's words; null for a column that is not used. */
export function certitude(
  { index, champ, confiance }: ColonneReconnue,
  choisies: Readonly<Record<number, Champ | null>>,
): 'choisie' | 'sure' | 'probable' | 'faible' | null {
  if (choisies[index] !== undefined) return 'choisie';
  if (champ === null) return null;
  if (confiance >= SURE) return 'sure';
  return confiance >= PROBABLE ? 'probable' : 'faible';
}
