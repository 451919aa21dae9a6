import { type Cellule, lireAdresse } from '../../domain/parc/cellule.ts';
import { FEUILLES } from '../noms.ts';

/** One cell as it stands in the workbook: what is seen, what it holds, the formula it comes from. */
export interface CaseLue {
  readonly texte: string;
  readonly valeur: Cellule;
  readonly formule: string;
}

/** One row of a table of ours, with the titles of its columns; all by column, from A on. */
export interface LigneLue {
  readonly feuille: string;
  readonly row: number;
  readonly titres: readonly string[];
  readonly cases: readonly CaseLue[];
  /** The first row under the titles: that of the reference where the sheet has one. */
  readonly premiere: readonly CaseLue[];
}

export interface CelluleChoisie extends LigneLue {
  readonly column: number;
}

const VIDE: CaseLue = { texte: '', valeur: null, formule: '' };

/** The cell under a title; a blank one when the sheet does not have it. */
export function sous({ titres, cases }: LigneLue, titre: string): CaseLue {
  return cases[titres.indexOf(titre)] ?? VIDE;
}

/** The number under a title; null when something else stands there. */
export function nombreSous(ligne: LigneLue, titre: string): number | null {
  const { valeur } = sous(ligne, titre);
  return typeof valeur === 'number' ? valeur : null;
}

/** The reference's cell under a title; null on a sheet whose first row is not the reference. */
export function referenceSous({ titres, premiere }: LigneLue, titre: string): CaseLue | null {
  if (premiere[0]?.texte !== 'Référence') return null;
  return premiere[titres.indexOf(titre)] ?? null;
}

/** Sheets whose rows carry an index and what each component brings to it. */
const PORTEUSES: readonly string[] = [FEUILLES.indices, FEUILLES.fragilite];

const VERS_LES_INDICES = new RegExp(`^='${FEUILLES.indices}'!\\$?([A-Z]+)\\$?(\\d+)$`);

export interface LieuDIndice {
  readonly feuille: string;
  readonly row: number;
}

/** The row of an index that this one is, or reads its own from, told by its formulas; null when it reads none. */
export function lieuDeLIndice({ feuille, row, cases }: LigneLue): LieuDIndice | null {
  if (PORTEUSES.includes(feuille)) return { feuille, row };
  for (const { formule } of cases) {
    const [, colonne, ligne] = VERS_LES_INDICES.exec(formule) ?? [];
    const lieu = colonne && ligne ? lireAdresse(`${colonne}${ligne}`) : null;
    if (lieu) return { feuille: FEUILLES.indices, row: lieu.row };
  }
  return null;
}

const INDICE = 'Indice';

/** The same row with the titles of one of its indices only, that of this column: a sheet may set several side by side. */
export function tronconDe(ligne: LigneLue, column: number): LigneLue {
  const debuts = ligne.titres.flatMap((titre, rang) => (titre === INDICE ? [rang] : []));
  const [premier = 0] = debuts;
  const debut = debuts.findLast((rang) => rang <= column) ?? premier;
  const fin = debuts.find((rang) => rang > debut) ?? ligne.titres.length;
  const dedans = (rang: number) => rang < premier || (rang >= debut && rang < fin);
  return { ...ligne, titres: ligne.titres.map((titre, rang) => (dedans(rang) ? titre : '')) };
}
