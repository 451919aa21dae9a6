import type { Appuis } from './appuis.ts';
import { type Chantier, piece } from './chantier.ts';
import { type Ligne, resteCache } from './lignes.ts';

/**
 * Shows again what is hidden for nothing, the dearest first; what has its room keeps it. Works in place. Only the arcs
 * that rest on a cell are looked at again when it is shown.
 *
 * @param tenues cells that keep a line's sum unknown: they stay hidden
 */
export function nettoyer(
  chantier: Chantier,
  tenues: readonly number[],
  cachees: Uint8Array,
  protege: Int32Array,
  appuis: Appuis,
): void {
  const { largeur, aCompleter, effectifs, minimum } = chantier;
  const lignes = lignesPar(aCompleter);
  const ligneTient = (ligne: Ligne): boolean => {
    const reste = resteCache(ligne, cachees, effectifs);
    return reste === null || reste === 0 || reste >= minimum;
  };
  for (const cellule of secondairesDe(chantier, tenues, cachees)) {
    cachees[cellule] = 0;
    const nouveaux = new Map<number, readonly number[]>();
    const tient = (arc: number): boolean => {
      const chemin: number[] = [];
      nouveaux.set(arc, chemin);
      return piece(chantier, cachees, arc, chemin) >= largeur;
    };
    // The arc that it was hidden for is the likeliest to miss it.
    const surs = [...appuis.surs(cellule)];
    const cause = surs.indexOf(protege[cellule] ?? -1);
    if (cause > 0) surs.unshift(...surs.splice(cause, 1));
    if ((lignes.get(cellule) ?? []).every(ligneTient) && surs.every(tient)) {
      protege[cellule] = -1;
      for (const [arc, chemin] of nouveaux) appuis.noter(arc, chemin);
    } else cachees[cellule] = 1;
  }
}

/** The lines that a cell stands in, as a member or as the total. */
function lignesPar(lignes: readonly Ligne[]): ReadonlyMap<number, readonly Ligne[]> {
  const parCellule = new Map<number, Ligne[]>();
  for (const ligne of lignes)
    for (const cellule of [...ligne.membres, ligne.total]) {
      const siennes = parCellule.get(cellule);
      if (siennes) siennes.push(ligne);
      else parCellule.set(cellule, [ligne]);
    }
  return parCellule;
}

/** Cells hidden to protect others, the dearest first. */
function secondairesDe(
  { reseau, acquises, poids }: Chantier,
  tenues: readonly number[],
  cachees: Uint8Array,
): number[] {
  const liste: number[] = [];
  for (let cellule = 0; cellule < reseau.cellules; cellule++)
    if (cachees[cellule] === 1 && acquises[cellule] !== 1 && !tenues.includes(cellule)) liste.push(cellule);
  return liste.sort((a, b) => (poids[b] ?? 0) - (poids[a] ?? 0) || a - b);
}
