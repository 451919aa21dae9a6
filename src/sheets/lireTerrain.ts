import type { Terrain } from '../domain/grille/saisies.ts';
import { lireContrats } from './lireContrats.ts';
import { lireGrille } from './lireGrille.ts';
import { lireVisites } from './lireVisites.ts';
import type { Relues } from './relues.ts';

/** What field staff typed on our sheets, as the diagnostic takes it. */
export const lireTerrain = (relues: Relues): Terrain => ({
  grille: lireGrille(relues),
  visites: lireVisites(relues),
  contrats: lireContrats(relues),
});
