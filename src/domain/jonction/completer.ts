import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import type { Colonne, Parc } from '../parc/parc.ts';

/**
 * The table with the wanted columns that it has not and the other has, row by row; a row without counterpart has them
 * missing. A column that the table already has is never touched.
 */
export function completer(
  table: TableLue,
  autre: Parc,
  droites: Int32Array,
  champs: Iterable<Champ>,
): { readonly table: TableLue; readonly apportes: readonly Champ[] } {
  const colonnes = new Map(table.parc.colonnes);
  const apportes: Champ[] = [];
  for (const champ of champs) {
    const source = autre.colonnes.get(champ);
    if (!source || colonnes.has(champ)) continue;
    colonnes.set(champ, prendre(source, droites));
    apportes.push(champ);
  }
  return apportes.length === 0
    ? { table, apportes }
    : { table: { ...table, parc: { ...table.parc, colonnes } }, apportes };
}

/** The values of a column at these rows, in their order; −1 gives a missing one. */
export function prendre(colonne: Colonne, lignes: Int32Array): Colonne {
  return colonne.type === 'nombre'
    ? { type: 'nombre', valeurs: Float64Array.from(lignes, (ligne) => colonne.valeurs[ligne] ?? Number.NaN) }
    : { type: 'texte', valeurs: Array.from(lignes, (ligne) => colonne.valeurs[ligne] ?? null) };
}
