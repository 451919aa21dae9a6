import type { Champ } from '../domain/parc/champs.ts';
import type { Reconnaissance } from '../domain/parc/reconnaissance.ts';
import { certitude } from './certitude.ts';

/** How many things of a table deserve a look: doubtful columns, and remarks that are more than information. */
export function aVerifier(
  { colonnes, remarques }: Reconnaissance,
  choisies: Readonly<Record<number, Champ | null>>,
): number {
  const douteuses = colonnes.filter((colonne) => certitude(colonne, choisies) === 'faible').length;
  return douteuses + remarques.filter(({ gravite }) => gravite !== 'info').length;
}
