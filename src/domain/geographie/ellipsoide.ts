import source from './systemes.json' with { type: 'json' };

const aplatissement = 1 / source.ellipsoide.aplatissementInverse;

/** GRS 80, that of every legal French system; it differs from WGS 84's by a tenth of a millimetre at the pole. */
export const ELLIPSOIDE = {
  a: source.ellipsoide.demiGrandAxe,
  /** Third flattening. */
  n: aplatissement / (2 - aplatissement),
  /** First eccentricity. */
  e: Math.sqrt(aplatissement * (2 - aplatissement)),
} as const;

const RADIAN = Math.PI / 180;
export const enRadians = (degres: number): number => degres * RADIAN;
export const enDegres = (radians: number): number => radians / RADIAN;

/** Degrees; longitude first, as GeoJSON writes them. */
export interface Geographiques {
  readonly longitude: number;
  readonly latitude: number;
}

/** Metres, east then north. */
export interface Planes {
  readonly x: number;
  readonly y: number;
}

/** One plane system, both ways. */
export interface Projection {
  readonly projeter: (point: Geographiques) => Planes;
  readonly deprojeter: (point: Planes) => Geographiques;
}
