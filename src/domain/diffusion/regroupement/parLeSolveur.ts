import type { Solveur } from '../../secret/solveur.ts';
import type { Chercheur } from './partager.ts';
import { groupesDe, programmeDesGroupes } from './programme.ts';
import reglages from './reglages.json' with { type: 'json' };

/** Asks the solver, and no longer than a set number of nodes. */
export const parLeSolveur =
  (solveur: Solveur): Chercheur =>
  (secteur, rangs, voulus) => {
    const programme = programmeDesGroupes(secteur, rangs, voulus);
    return groupesDe(solveur.resoudre(programme, 'maximiser', { noeuds: reglages.noeudsDuSolveur }), rangs);
  };
