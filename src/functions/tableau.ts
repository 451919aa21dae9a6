import type { IndicateursParCle } from '../domain/indicateurs/parCle.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import { celluleDe } from './erreurs.ts';

/** Raw cells of a table as the field reads them: a blank is missing, an error is kept as one. */
export function celluleBrute(cellule: unknown): Cellule {
  if (cellule === null || cellule === undefined || cellule === '') return null;
  if (typeof cellule === 'number' || typeof cellule === 'boolean') return cellule;
  if (typeof cellule === 'string') return estErreur(cellule) ? { erreur: cellule } : cellule;
  const contenu = typeof cellule === 'object' && 'basicValue' in cellule ? cellule.basicValue : '#N/A';
  if (typeof contenu === 'number' || typeof contenu === 'boolean') return contenu;
  return typeof contenu === 'string' && !estErreur(contenu) ? contenu : { erreur: String(contenu) };
}

/** « #N/A », « #VALEUR! », « #DIV/0! » ; a text may well start with #, as « #3 ». */
const estErreur = (texte: string): boolean => /^#(N\/A|[A-ZÉ0-9/]+[!?])$/.test(texte);

/** The result as cells: a row of headers, then one row per key, each unknown figure as its error. */
export function cellulesDe({ entetes, lignes }: IndicateursParCle): unknown[][] {
  return [[...entetes], ...lignes.map(({ cle, valeurs }) => [cle, ...valeurs.map(celluleDe)])];
}
