import { type ProblemeDeJonction, phraseDeJonction } from '../messages/jonctions.ts';
import type { Remarque } from '../parc/reconnaissance.ts';

/** A remark on the bringing together of tables, on a sheet of its own. */
export function remarqueDeJonction(
  gravite: Remarque['gravite'],
  cellule: string | null,
  nombre: number,
  probleme: ProblemeDeJonction,
): Remarque {
  return { gravite, cellule, nombre, phrase: phraseDeJonction(probleme) };
}
