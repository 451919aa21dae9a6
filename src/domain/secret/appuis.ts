/**
 * On which cells hidden to protect others the room of each arc rests: as long as these stay hidden, it needs no other
 * look. Cells that are never shown again are left out, they hold whatever happens.
 */
export interface Appuis {
  /** The arcs that a room rests on now, instead of before. */
  readonly noter: (arc: number, chemin: readonly number[]) => void;
  readonly surs: (cellule: number) => ReadonlySet<number>;
}

const AUCUN: ReadonlySet<number> = new Set();

/** @param acquises 1 for each arc that stays hidden */
export function appuisDe(acquises: Uint8Array): Appuis {
  const parCellule = new Map<number, Set<number>>();
  const parArc = new Map<number, readonly number[]>();
  return {
    noter: (arc, chemin) => {
      for (const ancien of parArc.get(arc) ?? []) parCellule.get(ancien)?.delete(arc);
      const nouveaux = chemin.filter((appui) => acquises[appui] !== 1);
      parArc.set(arc, nouveaux);
      for (const appui of nouveaux) {
        const arcs = parCellule.get(appui);
        if (arcs) arcs.add(arc);
        else parCellule.set(appui, new Set([arc]));
      }
    },
    surs: (cellule) => parCellule.get(cellule) ?? AUCUN,
  };
}
