import type { ChampDeContrat } from './contrats.ts';
import type { TableSaisie } from './tableSaisie.ts';

/** What a row of « CIL Grille » says: a residence, a criterion, and one rater's note. */
export type ChampDeGrille =
  | 'residence'
  | 'critere'
  | 'note'
  | 'evaluateur'
  | 'date'
  | 'source'
  | 'elements'
  | 'confiance'
  /** Ours: why the residence is there; tells a row that we prepared from one that the user added. */
  | 'pourquoi';

/** What a row of « CIL Visites » says: one finding of a walk, and what follows from it. */
export type ChampDeVisite =
  | 'date'
  | 'residence'
  | 'lieu'
  | 'participants'
  | 'constat'
  | 'critere'
  | 'note'
  | 'suite'
  | 'responsable'
  | 'echeance'
  | 'etat';

export type TableDeGrille = TableSaisie<ChampDeGrille>;
export type TableDeVisites = TableSaisie<ChampDeVisite>;

/** What field staff typed on our sheets; null for a sheet that is not made yet. */
export interface Terrain {
  readonly grille: TableDeGrille | null;
  readonly visites: TableDeVisites | null;
  readonly contrats: TableSaisie<ChampDeContrat> | null;
}

export const SANS_TERRAIN: Terrain = { grille: null, visites: null, contrats: null };
