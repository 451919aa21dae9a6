/** A linear programme, by rows: bas ≤ Σ coefficients × columns ≤ haut. Infinite bounds are ±Infinity. */
export interface Programme {
  /** What one unit of each column costs: the objective. */
  readonly couts: Float64Array;
  readonly colonnes: Bornes;
  readonly lignes: Bornes;
  /** Entries of row i: positions debut[i] … debut[i + 1] − 1 of `termes` (columns) and `coefficients`. */
  readonly debut: Int32Array;
  readonly termes: Int32Array;
  readonly coefficients: Float64Array;
  /** 1 for each column that takes whole values only; none when left out. */
  readonly entieres?: Uint8Array;
}

export interface Bornes {
  readonly bas: Float64Array;
  readonly hauts: Float64Array;
}

export type Sens = 'minimiser' | 'maximiser';

/** Work after which a whole-number search stops; counted in nodes, so that it stops at the same place everywhere. */
export interface LimiteDeRecherche {
  readonly noeuds: number;
}

export interface Solution {
  /** 'arretee': the limit was reached; `valeurs` is then the best found, null when none was. */
  readonly statut: 'optimale' | 'infaisable' | 'nonBornee' | 'arretee';
  /** −Infinity or Infinity when not bounded; meaningless without values. */
  readonly objectif: number;
  /** Value of each column. */
  readonly valeurs: Float64Array | null;
}

/** One programme kept in memory: another objective or other bounds start from the last solution. */
export interface Modele {
  couter(colonne: number, cout: number): void;
  borner(colonne: number, bas: number, haut: number): void;
  resoudre(sens: Sens): Solution;
  /** Gives its memory back; nothing can be asked of it any more. */
  fermer(): void;
}

/** Solves linear programmes, with whole columns or without. Answers at once: the same question, the same answer. */
export interface Solveur {
  resoudre(programme: Programme, sens: Sens, limite?: LimiteDeRecherche): Solution;
  modele(programme: Programme): Modele;
}
