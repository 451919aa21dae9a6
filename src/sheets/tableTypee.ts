import type { LigneSaisie, TableSaisie } from '../domain/grille/tableSaisie.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** A column of a table that users fill in; without a field, it is ours and not read back. */
export interface ColonneTypee<Champ extends string> {
  readonly titre: string;
  readonly champ?: Champ;
  readonly largeur: number;
  /** Its header is centred over figures. */
  readonly nombre?: true;
}

/** First line of the notes that stand under a table to fill in. */
export const FIN_DE_TABLE = 'Comment remplir cette feuille';

/**
 * The rows of a table to fill in, read back by the titles of its columns wherever those stand now, with the places they
 * take once the sheet is made again. A row counts when anything is typed in it, down to the notes; under those, when
 * anything is typed beyond its first cell, where the notes are. Null for a sheet that is not there or has lost a title.
 *
 * @example lireTableTypee('CIL Grille', COLONNES_GRILLE, [['Code', 'Critère', …], ['R1', 'I48 Desserte', …]])
 * // { feuille: 'CIL Grille', premiere: 5, colonnes: Map { 'residence' → 0, … }, lignes: [Map { 'residence' → 'R1', … }] }
 */
export function lireTableTypee<Champ extends string>(
  feuille: string,
  typees: readonly ColonneTypee<Champ>[],
  cellules: readonly (readonly Cellule[])[] | undefined,
): TableSaisie<Champ> | null {
  const rang = cellules?.findIndex((ligne) =>
    typees.every(({ titre, champ }) => champ === undefined || ligne.includes(titre)),
  );
  const entete = rang === undefined ? undefined : cellules?.[rang];
  if (!cellules || rang === undefined || !entete) return null;
  const places = typees.flatMap(({ champ, titre }) =>
    champ === undefined ? [] : [[champ, entete.indexOf(titre)] as const],
  );
  const sousEntete = cellules.slice(rang + 1);
  const fin = sousEntete.findIndex(([premiere]) => premiere === FIN_DE_TABLE);
  return {
    feuille,
    premiere: LIGNE_ENTETE + 1,
    colonnes: placesDe(typees),
    lignes: sousEntete.flatMap((ligne, position): LigneSaisie<Champ>[] => {
      const sousLesNotes = fin >= 0 && position >= fin;
      const lue = places.map(([champ, column]) => [champ, ligne[column] ?? null] as const);
      const remplie = places.some(
        ([, column]) => (ligne[column] ?? null) !== null && !(sousLesNotes && column === 0),
      );
      return remplie ? [new Map(lue)] : [];
    }),
  };
}

/** Where each field stands in the plan. */
export const placesDe = <Champ extends string>(
  typees: readonly ColonneTypee<Champ>[],
): ReadonlyMap<Champ, number> =>
  new Map(typees.flatMap(({ champ }, column) => (champ === undefined ? [] : [[champ, column] as const])));
