import { Refus } from '../domain/messages/index.ts';

type Table = readonly (readonly unknown[])[];

/** The first of several ranges that is more than one cell: it gives its shape to the result. */
export function plusGrande(tables: Readonly<Record<string, Table>>): {
  readonly champ: string;
  readonly table: Table;
} {
  const toutes = Object.entries(tables).map(([champ, table]) => ({ champ, table }));
  const grande = toutes.find(({ table }) => tailleDe(table).some((cote) => cote > 1));
  return grande ?? toutes[0] ?? { champ: '', table: [] };
}

/** Reads `table` cell by cell beside `modele`: it must have the same shape, or be one cell that serves for all. */
export function memeTaille<T>(
  table: readonly (readonly T[])[],
  champ: string,
  modele: Table,
  champModele: string,
): (ligne: number, colonne: number) => T | null {
  const taille = tailleDe(table);
  const attendue = tailleDe(modele);
  if (taille[0] === 1 && taille[1] === 1) return () => table[0]?.[0] ?? null;
  if (taille[0] !== attendue[0] || taille[1] !== attendue[1]) {
    throw new Refus({ code: 'tailles-differentes', champ, taille, modele: champModele, attendue });
  }
  return (ligne, colonne) => table[ligne]?.[colonne] ?? null;
}

/** A list as long as its model, or a refusal. */
export function memeLongueur<T>(
  valeurs: readonly T[],
  champ: string,
  { length: attendue }: readonly unknown[],
  modele: string,
): readonly T[] {
  const taille = valeurs.length;
  if (taille === attendue) return valeurs;
  throw new Refus({ code: 'largeurs-differentes', champ, taille, modele, attendue });
}

function tailleDe(table: Table): [number, number] {
  return [table.length, table[0]?.length ?? 0];
}

/** A list back in rows of the given width. */
export function enLignes(valeurs: readonly number[], largeur: number): number[][] {
  return Array.from({ length: valeurs.length / largeur }, (_, ligne) =>
    valeurs.slice(ligne * largeur, (ligne + 1) * largeur),
  );
}
