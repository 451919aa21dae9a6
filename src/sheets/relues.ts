import type { Cellule } from '../domain/parc/cellule.ts';
import { FEUILLES } from './noms.ts';
import { FIN_DE_TABLE } from './tableTypee.ts';

/** Cells of our sheets that users type on, as they stand before being made again, by sheet name; absent: not made yet. */
export type Relues = ReadonlyMap<string, readonly (readonly Cellule[])[]>;

/** The sheets that are read back. */
export const FEUILLES_RELUES: readonly string[] = [
  FEUILLES.classement,
  FEUILLES.pressionReponse,
  FEUILLES.categories,
  FEUILLES.decisions,
  FEUILLES.mesures,
  FEUILLES.grille,
  FEUILLES.cotations,
  FEUILLES.contrats,
  FEUILLES.visites,
  FEUILLES.cascade,
  FEUILLES.suivi,
  FEUILLES.notes,
  FEUILLES.quartilesQpv,
  FEUILLES.tension,
  FEUILLES.orientations,
  FEUILLES.actions,
];

/** What heads the notes under a table. */
const DES_NOTES: ReadonlySet<string> = new Set(['Lecture', FIN_DE_TABLE]);

/**
 * The rows under a header row, each cell by the title of its column: the first row that holds every title is the header.
 * A sheet without these titles gives no rows; a row blank under all of them is left out, and so is, among the notes, one
 * that only fills the first column, where they stand: a note read as typed would be laid out again above itself.
 *
 * @example lignesSousTitres([['Code', 'Motif'], ['R1', 'travaux']], ['Code', 'Motif'])
 * // [Map { 'Code' → 'R1', 'Motif' → 'travaux' }]
 */
export function lignesSousTitres<Titre extends string>(
  cellules: readonly (readonly Cellule[])[],
  titres: readonly Titre[],
): ReadonlyMap<Titre, Cellule>[] {
  const rang = cellules.findIndex((ligne) => titres.every((titre) => ligne.includes(titre)));
  const entete = cellules[rang];
  if (!entete) return [];
  const colonnes = titres.map((titre) => [titre, entete.indexOf(titre)] as const);
  const sousEntete = cellules.slice(rang + 1);
  const notes = sousEntete.findIndex(([premiere]) => typeof premiere === 'string' && DES_NOTES.has(premiere));
  return sousEntete
    .filter((ligne, position) =>
      colonnes.some(
        ([, colonne]) =>
          (ligne[colonne] ?? null) !== null && !(colonne === 0 && notes >= 0 && position >= notes),
      ),
    )
    .map((ligne) => new Map(colonnes.map(([titre, colonne]) => [titre, ligne[colonne] ?? null])));
}
