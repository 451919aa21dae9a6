import type { NatureParc } from '../parc/parc.ts';
import { naturesDe } from './calculs.ts';
import type { Indicateur } from './indicateur.ts';
import seuils from './seuils.json' with { type: 'json' };
import type { Compte } from './tableau.ts';

/**
 * Share of a unit's rows that an indicator could be read from: rows with an unknown value are those of `inconnus`.
 * Null where the rows of the main table are not the ones that it counts, or there is none.
 *
 * @param lignes rows of the main table in the unit
 * @param principale what those rows are
 * @example renseignement(I01, { numerateur: 3, base: 6, inconnus: 4 }, 10, 'menages') // 0.6
 */
export function renseignement(
  { calculs }: Indicateur,
  { inconnus }: Compte,
  lignes: number,
  principale: NatureParc,
): number | null {
  const compte = calculs.some((calcul) => {
    const natures = naturesDe(calcul);
    return natures.length === 1 && natures[0] === principale;
  });
  return compte && lignes > 0 ? 1 - inconnus / lignes : null;
}

/** Whether a value rests on too few known rows to be read without saying so. */
export function estPeuRenseigne(
  indicateur: Indicateur,
  compte: Compte,
  lignes: number,
  principale: NatureParc,
): boolean {
  const part = renseignement(indicateur, compte, lignes, principale);
  return compte.base > 0 && part !== null && part < seuils.renseignementMinimal;
}
