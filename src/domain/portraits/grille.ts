import type { CotationsDeResidence } from '../grille/cotations.ts';
import { CRITERES } from '../grille/criteres.ts';
import type { GrilleDePortrait } from './portrait.ts';

/** The criteria that were noted for a residence, in the grid's order; null when none was. */
export function grilleDuPortrait(cotations: CotationsDeResidence | undefined): GrilleDePortrait | null {
  const criteres = CRITERES.flatMap(({ code, court }) => {
    const note = cotations?.criteres.get(code);
    return note ? [{ nom: court, mediane: note.mediane, basse: note.basse, haute: note.haute }] : [];
  });
  return criteres.length === 0 ? null : { moyenne: cotations?.moyenne ?? null, criteres };
}
