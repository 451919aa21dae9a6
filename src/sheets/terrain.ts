import type { Diagnostic } from '../domain/diagnostic.ts';
import { planContrats } from './contrats.ts';
import { planCotations } from './cotations.ts';
import { planGrille } from './grille.ts';
import { FEUILLES } from './noms.ts';
import type { SheetPlan } from './plan.ts';
import type { Relues } from './relues.ts';
import { planVisites } from './visites.ts';

/**
 * What field staff fill in, and what it gives. « CIL Cotations » waits for a first note; once it is there it is made
 * again, so that it never shows notes that were taken back.
 */
export function plansDuTerrain(diagnostic: Diagnostic, relues: Relues): SheetPlan[] {
  const cotee = diagnostic.cotations.size > 0 || relues.has(FEUILLES.cotations);
  return [
    planGrille(diagnostic, relues),
    ...(cotee ? [planCotations(diagnostic)] : []),
    planContrats(diagnostic, relues),
    planVisites(diagnostic, relues),
  ];
}
