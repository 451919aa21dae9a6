import type { Cellule } from '../parc/cellule.ts';

/** A table made here: header first. */
export type TableInventee = readonly (readonly Cellule[])[];

/** One row of a table, read by the name of its columns. */
export interface Enregistrement {
  /** The text of a cell; empty when it is blank. */
  readonly texte: (nom: string) => string;
  /** The number of a cell; 0 when it holds none. */
  readonly nombre: (nom: string) => number;
}

/** The rows of a table under its header. */
export function enregistrements([entetes = [], ...lignes]: TableInventee): Enregistrement[] {
  const places = new Map(entetes.map((nom, place) => [String(nom), place]));
  return lignes.map((cases) => {
    const lire = (nom: string) => cases[places.get(nom) ?? -1] ?? null;
    return {
      texte: (nom) => String(lire(nom) ?? ''),
      nombre: (nom) => {
        const cellule = lire(nom);
        return typeof cellule === 'number' ? cellule : 0;
      },
    };
  });
}
