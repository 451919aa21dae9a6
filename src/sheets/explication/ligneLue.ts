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

const VERS_LES_INDICES = new RegExp(`^='${FEUILLES.indices}'!\\$?([A-Z]+)\\$?(\\d+)$`);

/** The row of « CIL Indices » that this one reads its index from, told by its own formula; null when it reads none. */
export function ligneDesIndices({ feuille, row, cases }: LigneLue): number | null {
  if (feuille === FEUILLES.indices) return row;
  for (const { formule } of cases) {
    const [, colonne, ligne] = VERS_LES_INDICES.exec(formule) ?? [];
    if (colonne && ligne) return lireAdresse(`${colonne}${ligne}`)?.row ?? null;
  }
  return null;
}
