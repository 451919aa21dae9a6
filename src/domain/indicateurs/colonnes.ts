import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import type { Apports } from './indicateur.ts';

/** The numbers of a field; all missing when the file has not that column. */
export function nombres(parc: Parc, champ: Champ): Float64Array {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : new Float64Array(parc.lignes).fill(Number.NaN);
}

/** The texts of a field; all missing when the file has not that column. */
export function textes(parc: Parc, champ: Champ): readonly (string | null)[] {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : new Array<null>(parc.lignes).fill(null);
}

/** A yes/no numerator, NaN where unknown, over a base of one per known row. */
export function parLigne(lignes: number, critere: (ligne: number) => number): Apports {
  const numerateur = new Float64Array(lignes);
  for (let ligne = 0; ligne < lignes; ligne++) numerateur[ligne] = critere(ligne);
  return { numerateur, base: null };
}

/** A count over another, row by row. */
export function rapport(parc: Parc, haut: readonly Champ[], bas: readonly Champ[]): Apports {
  return { numerateur: somme(parc, haut), base: somme(parc, bas) };
}

function somme(parc: Parc, champs: readonly Champ[]): Float64Array {
  const [premier, ...autres] = champs.map((champ) => nombres(parc, champ));
  if (!premier || autres.length === 0) return premier ?? new Float64Array(parc.lignes);
  const total = premier.slice();
  for (const valeurs of autres) {
    for (let ligne = 0; ligne < total.length; ligne++) {
      total[ligne] = (total[ligne] ?? Number.NaN) + (valeurs[ligne] ?? Number.NaN);
    }
  }
  return total;
}

/** One for each row: what a table of events or of dwellings counts. */
export const unParLigne = (parc: Parc): Float64Array => new Float64Array(parc.lignes).fill(1);

/** The sum of known values over how many they are. */
export const moyenne = (valeurs: Float64Array): Apports => ({ numerateur: valeurs, base: null });
