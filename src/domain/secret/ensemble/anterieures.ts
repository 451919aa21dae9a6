import type { Systeme } from '../systeme.ts';

/** A figure of an earlier publication, for who reads both. */
export interface FigureAnterieure {
  /** The cell of the system that is the same count. */
  readonly cellule: number;
  /** Its value then; null when it was hidden. */
  readonly valeur: number | null;
}

export interface Anterieures {
  /** 1 for each cell that an earlier publication hid: it stays hidden. */
  readonly cachees: Uint8Array;
  /** 1 for each cell whose status is settled: shown then, it cannot be hidden any more. */
  readonly fixes: Uint8Array;
  /** Cells hidden in one publication and shown in another: known for good. */
  readonly contradictoires: readonly number[];
  /** Cells shown with another value: corrected since, or another count under the same name. */
  readonly changees: readonly number[];
}

/**
 * What earlier publications settle: what was shown is known, what was hidden stays so. A cell hidden once and shown
 * another time is known: nothing hides it now.
 *
 * @example anterieures(systeme, [{ cellule: 3, valeur: null }]).cachees[3] // 1
 */
export function anterieures({ effectifs }: Systeme, figures: readonly FigureAnterieure[]): Anterieures {
  const montrees = new Uint8Array(effectifs.length);
  const tues = new Uint8Array(effectifs.length);
  const changees = new Set<number>();
  for (const { cellule, valeur } of figures) {
    if (valeur === null) tues[cellule] = 1;
    else if (valeur === effectifs[cellule]) montrees[cellule] = 1;
    else changees.add(cellule);
  }
  return {
    cachees: tues.map((tue, cellule) => Number(tue === 1 && montrees[cellule] !== 1)),
    fixes: tues.map((tue, cellule) => Number(tue === 1 || montrees[cellule] === 1)),
    contradictoires: [...tues.keys()].filter((cellule) => tues[cellule] === 1 && montrees[cellule] === 1),
    changees: [...changees],
  };
}
