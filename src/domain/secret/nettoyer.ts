import { type Chantier, piece } from './chantier.ts';
import { resteCache } from './lignes.ts';

/**
 * Shows again what is hidden for nothing, the dearest first; what must keep its room keeps it. Works in place. Each
 * held arc remembers the arcs its room rests on, so that only those that lean on a cell are looked at again.
 */
export function nettoyer(
  chantier: Chantier,
  aTenir: readonly number[],
  cachees: Uint8Array,
  protege: Int32Array,
): void {
  const { reseau, largeur, aCompleter, effectifs, minimum } = chantier;
  const appuyes: Set<number>[] = Array.from({ length: reseau.arcs }, () => new Set());
  const appuyer = (arc: number, appuis: readonly number[]) => {
    for (const appui of appuis) appuyes[appui]?.add(arc);
  };
  for (const arc of aTenir) {
    const appuis: number[] = [];
    if (piece(chantier, cachees, arc, appuis) >= largeur) appuyer(arc, appuis);
  }
  const lignesTenues = () =>
    aCompleter.every((ligne) => {
      const reste = resteCache(ligne, cachees, effectifs);
      return reste === null || reste === 0 || reste >= minimum;
    });
  for (const cellule of secondairesDe(chantier, aTenir, cachees)) {
    cachees[cellule] = 0;
    const nouveaux = new Map<number, number[]>();
    const tiennent = [...(appuyes[cellule] ?? [])].every((arc) => {
      const appuis: number[] = [];
      nouveaux.set(arc, appuis);
      return piece(chantier, cachees, arc, appuis) >= largeur;
    });
    if (tiennent && lignesTenues()) {
      protege[cellule] = -1;
      for (const [arc, appuis] of nouveaux) appuyer(arc, appuis);
    } else cachees[cellule] = 1;
  }
}

/** Cells hidden to protect others, the dearest first. */
function secondairesDe(
  { reseau, acquises, poids }: Chantier,
  aTenir: readonly number[],
  cachees: Uint8Array,
): number[] {
  const exigees = new Set(aTenir);
  const liste: number[] = [];
  for (let cellule = 0; cellule < reseau.cellules; cellule++)
    if (cachees[cellule] === 1 && acquises[cellule] !== 1 && !exigees.has(cellule)) liste.push(cellule);
  return liste.sort((a, b) => (poids[b] ?? 0) - (poids[a] ?? 0) || a - b);
}
