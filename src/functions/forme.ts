import type { Valeur } from '../domain/indices/valeur.ts';
import { Refus } from '../domain/messages/index.ts';

/** Reads `table` cell by cell beside `modele`: it must have the same shape, or be one cell that serves for all. */
export function memeTaille(
  table: readonly (readonly Valeur[])[],
  champ: string,
  modele: readonly (readonly Valeur[])[],
  champModele: string,
): (ligne: number, colonne: number) => Valeur {
  const taille = tailleDe(table);
  const attendue = tailleDe(modele);
  if (taille[0] === 1 && taille[1] === 1) return () => table[0]?.[0] ?? null;
  if (taille[0] !== attendue[0] || taille[1] !== attendue[1]) {
    throw new Refus({ code: 'tailles-differentes', champ, taille, modele: champModele, attendue });
  }
  return (ligne, colonne) => table[ligne]?.[colonne] ?? null;
}

function tailleDe(table: readonly (readonly Valeur[])[]): [number, number] {
  return [table.length, table[0]?.length ?? 0];
}

/** A list back in rows of the given width. */
export function enLignes(valeurs: readonly number[], largeur: number): number[][] {
  return Array.from({ length: valeurs.length / largeur }, (_, ligne) =>
    valeurs.slice(ligne * largeur, (ligne + 1) * largeur),
  );
}
