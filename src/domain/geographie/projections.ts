import { conique } from './conique.ts';
import type { Geographiques, Planes, Projection } from './ellipsoide.ts';
import { type Systeme, systemeOfficiel } from './emprises.ts';
import { fuseau } from './mercator.ts';
import source from './systemes.json' with { type: 'json' };

const PROJECTIONS: ReadonlyMap<string, Projection> = new Map([
  ...source.coniques.map((parametres) => [parametres.nom, conique(parametres)] as const),
  ...source.fuseaux.map(
    ({ nom, meridien, hemisphere }) =>
      [nom, fuseau({ meridien, hemisphere: hemisphere === 'sud' ? 'sud' : 'nord' })] as const,
  ),
]);

/**
 * Longitude and latitude of metres of a system, in degrees; null for a system without a projection here.
 *
 * @example enGeographiques({ x: 700000, y: 6600000 }, lambert93) // { longitude: 3, latitude: 46.5 }
 */
export const enGeographiques = (point: Planes, { nom }: Pick<Systeme, 'nom'>): Geographiques | null =>
  PROJECTIONS.get(nom)?.deprojeter(point) ?? null;

/** Metres of a point in a system. */
export const enPlanes = (point: Geographiques, { nom }: Pick<Systeme, 'nom'>): Planes | null =>
  PROJECTIONS.get(nom)?.projeter(point) ?? null;

/** Metres of a point in the legal system of where it stands; null outside French territory. */
export function enPlanesLegales(
  point: Geographiques,
): { readonly planes: Planes; readonly systeme: Systeme } | null {
  const systeme = systemeOfficiel(point);
  const planes = systeme && enPlanes(point, systeme);
  return systeme && planes ? { planes, systeme } : null;
}
