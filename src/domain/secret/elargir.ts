import { type Chantier, piece } from './chantier.ts';
import type { Cycle } from './cycle.ts';

/**
 * Hides the cheapest cycles until an arc has the room it needs; the arcs that this room rests on, or null when nothing
 * helps any more.
 */
export function elargir(
  chantier: Chantier,
  arc: number,
  cachees: Uint8Array,
  cycle: Cycle,
  cacher: (cellule: number, cause: number) => void,
): readonly number[] | null {
  const { largeur, montrees, latitude, exacte } = chantier;
  let appuis: number[] = [];
  for (let acquise = piece(chantier, cachees, arc, appuis); acquise < largeur; ) {
    const besoin = exacte ? largeur : largeur - latitude(cachees, arc, -1, largeur);
    const trouve = leplusLarge(besoin, (part) => cycle(cachees, arc, 1, part, montrees));
    for (const cellule of trouve ?? []) if (cachees[cellule] !== 1) cacher(cellule, arc);
    appuis = [];
    const suite = piece(chantier, cachees, arc, appuis);
    if (suite <= acquise) return null;
    acquise = suite;
  }
  return appuis;
}

/** The whole need at once when one cycle carries it, else what the widest one can. */
function leplusLarge(
  besoin: number,
  cycle: (part: number) => readonly number[] | null,
): readonly number[] | null {
  for (let part = besoin; part >= 1; part = Math.floor(part / 2)) {
    const trouve = cycle(part);
    if (trouve) return trouve;
  }
  return null;
}
