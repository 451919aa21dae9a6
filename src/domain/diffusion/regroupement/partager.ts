import { UNITES_EXACTES } from '../../secret/partition.ts';
import { croitre } from './croitre.ts';
import { exactement } from './exactement.ts';
import reglages from './reglages.json' with { type: 'json' };
import { reprendre } from './reprendre.ts';
import { auPlus, type Rangs, type Secteur, suffit } from './secteur.ts';

/** Finds so many groups of some residences, or null: a solver's work. */
export type Chercheur = (secteur: Secteur, rangs: Rangs, voulus: number) => number[][] | null;

/**
 * Splits the residences of a sector into as many groups as can be shown, neighbours first. Exact up to 14 residences
 * (every subset is looked at). Beyond, residences that pass alone stay alone when the others make groups without them.
 * If these are still more than 14, they are grown from neighbour to neighbour, then split again a few at a time; up to
 * 20, a solver, when there is one, tells whether more groups are possible.
 *
 * @returns ranks of the residences of each group; null when even all together may not be shown
 */
export function partager(secteur: Secteur, chercheur: Chercheur | null): number[][] | null {
  const tous = [...secteur.effectifs.keys()];
  if (tous.length <= UNITES_EXACTES) return exactement(secteur, tous);
  if (!suffit(secteur, tous)) return null;
  const seules = tous.filter((rang) => secteur.seules[rang]);
  const autres = tous.filter((rang) => !secteur.seules[rang]);
  if (autres.length > 0 && !suffit(secteur, autres)) return reunir(secteur, tous, chercheur);
  return [...seules.map((rang) => [rang]), ...reunir(secteur, autres, chercheur)];
}

/** @param rangs residences that, all together, may be shown */
function reunir(secteur: Secteur, rangs: Rangs, chercheur: Chercheur | null): number[][] {
  const exact = rangs.length <= UNITES_EXACTES ? exactement(secteur, rangs) : null;
  if (exact) return exact;
  const groupes = reprendre(secteur, croitre(secteur, rangs));
  if (!chercheur || rangs.length > reglages.residencesDuSolveur || groupes.length >= auPlus(secteur, rangs))
    return groupes;
  const resolus = chercheur(secteur, rangs, groupes.length + 1);
  return resolus && resolus.length > groupes.length ? reprendre(secteur, resolus) : groupes;
}
