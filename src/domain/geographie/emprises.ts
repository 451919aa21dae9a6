import type { Geographiques, Planes } from './ellipsoide.ts';
import source from './systemes.json' with { type: 'json' };

/** A plane system: how it is called and what its coordinates look like. */
export interface Systeme {
  readonly nom: string;
  /** « Lambert-93 ». */
  readonly libelle: string;
  readonly epsg: number;
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Overseas: its figures may look like those of former systems of the mainland. */
  readonly outreMer: boolean;
}

/** Legal plane systems, Lambert-93 first. */
export const SYSTEMES: readonly Systeme[] = [
  ...source.coniques.map((conique) => ({ ...conique, outreMer: false })),
  ...source.fuseaux.map((fuseau) => ({ ...fuseau, outreMer: true })),
];

/** Share of a table's points over which they tell its system. */
export const MAJORITE = source.majorite;

const entre = (valeur: number, [bas = 0, haut = 0]: readonly number[]): boolean =>
  valeur >= bas && valeur <= haut;

/** Whether metres have the order of magnitude of a system. */
export const estDans = ({ x, y }: Planes, systeme: Pick<Systeme, 'x' | 'y'>): boolean =>
  entre(x, systeme.x) && entre(y, systeme.y);

/**
 * The plane system in force where a point stands: Lambert-93 on the mainland, the department's UTM zone overseas; null
 * outside French territory.
 *
 * @example systemeOfficiel({ longitude: 55.45, latitude: -20.9 })?.epsg // 2975
 */
export function systemeOfficiel({ longitude, latitude }: Geographiques): Systeme | null {
  const trouve = source.territoires.find(
    (territoire) => entre(longitude, territoire.longitude) && entre(latitude, territoire.latitude),
  );
  return SYSTEMES.find(({ nom }) => nom === trouve?.systeme) ?? null;
}
