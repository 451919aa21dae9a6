import { UNITES_EXACTES } from '../../secret/partition.ts';
import { croitre } from './croitre.ts';
import { exactement } from './exactement.ts';
import { reprendre } from './reprendre.ts';
import type { Secteur } from './secteur.ts';

/**
 * Splits the residences of a sector into as many groups as can be shown, neighbours first. Exact up to 14 residences
 * (every subset is looked at). Beyond, residences that pass alone stay alone when the others make groups without them,
 * and the others, if still more than 14, are grown from neighbour to neighbour, then split again a few at a time.
 *
 * @returns ranks of the residences of each group; null when even all together may not be shown
 */
export function partager(secteur: Secteur): number[][] | null {
  const tous = [...secteur.effectifs.keys()];
  if (tous.length <= UNITES_EXACTES) return exactement(secteur, tous);
  if (!secteur.suffisant(tous)) return null;
  const seules = tous.filter((rang) => secteur.suffisant([rang]));
  const autres = tous.filter((rang) => !secteur.suffisant([rang]));
  if (autres.length === 0 || secteur.suffisant(autres))
    return [...seules.map((rang) => [rang]), ...reunir(secteur, autres)];
  return reunir(secteur, tous);
}

/** @param rangs residences that, all together, may be shown */
function reunir(secteur: Secteur, rangs: readonly number[]): number[][] {
  const exact = rangs.length <= UNITES_EXACTES ? exactement(secteur, rangs) : null;
  return exact ?? reprendre(secteur, croitre(secteur, rangs));
}
