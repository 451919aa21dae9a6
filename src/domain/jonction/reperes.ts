import type { TableLue } from '../diagnostic.ts';
import { adresse, lireAdresse } from '../parc/cellule.ts';
import type { Champ } from '../parc/champs.ts';

/** Where the cell of a field stands on the sheet of a table, for each of its rows; the first column without the field. */
export function reperes({ reconnaissance, parc, rangs }: TableLue): (champ: Champ, ligne: number) => string {
  const { row, column } = lireAdresse(parc.source.plage) ?? { row: 0, column: 0 };
  const premiere = parc.source.premiere ?? row + 1;
  const places = new Map(reconnaissance.colonnes.map(({ champ, index }) => [champ, index]));
  return (champ, ligne) => adresse(premiere + (rangs?.[ligne] ?? ligne), column + (places.get(champ) ?? 0));
}
