import { type Probleme, phrase } from '../messages/index.ts';
import type { Remarque } from './reconnaissance.ts';

/** A remark worded from its problem code. */
export function remarque(
  gravite: Remarque['gravite'],
  cellule: string | null,
  nombre: number,
  probleme: Probleme,
): Remarque {
  return { gravite, cellule, nombre, phrase: phrase(probleme) };
}
