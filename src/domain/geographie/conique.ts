import { ELLIPSOIDE, enDegres, enRadians, type Projection } from './ellipsoide.ts';

/** Iterations of the latitude: each divides the error by about 300. */
const TOURS = 8;

/**
 * Isometric latitude of a latitude, in radians, on an ellipsoid of first eccentricity e.
 *
 * @example latitudeIsometrique(0.872664626, 0.08199188998) // 1.00552653648, as in IGN's NTG_71
 */
export function latitudeIsometrique(latitude: number, e: number = ELLIPSOIDE.e): number {
  return Math.atanh(Math.sin(latitude)) - e * Math.atanh(e * Math.sin(latitude));
}

/** The latitude, in radians, of an isometric latitude. */
export function latitudeDe(isometrique: number, e: number = ELLIPSOIDE.e): number {
  let sinus = Math.tanh(isometrique);
  for (let tour = 0; tour < TOURS; tour++) sinus = Math.tanh(isometrique + e * Math.atanh(e * sinus));
  return Math.asin(sinus);
}

/** A secant conformal conic: degrees, and metres at the origin. */
export interface ParametresConiques {
  readonly origine: readonly number[];
  readonly paralleles: readonly number[];
  readonly decalage: readonly number[];
}

/**
 * Lambert's conformal conic projection with two standard parallels (closed formulas of IGN's NTG_71), from longitude
 * and latitude to metres and back. Points are exact to the millimetre; those of the other hemisphere have no sense.
 *
 * @example conique(LAMBERT_93).projeter({ longitude: 3, latitude: 46.5 }) // { x: 700000, y: 6600000 }
 */
export function conique({ origine, paralleles, decalage }: ParametresConiques): Projection {
  const [longitude0 = 0, latitude0 = 0] = origine;
  const [p1 = 0, p2 = 0] = paralleles.map(enRadians);
  const [x0 = 0, y0 = 0] = decalage;
  const grandeNormale = (latitude: number) =>
    ELLIPSOIDE.a / Math.sqrt(1 - (ELLIPSOIDE.e * Math.sin(latitude)) ** 2);
  const rayon = (latitude: number) => grandeNormale(latitude) * Math.cos(latitude);
  const n = Math.log(rayon(p2) / rayon(p1)) / (latitudeIsometrique(p1) - latitudeIsometrique(p2));
  const c = (rayon(p1) / n) * Math.exp(n * latitudeIsometrique(p1));
  const aPartirDuPole = (latitude: number) => c * Math.exp(-n * latitudeIsometrique(latitude));
  const ys = y0 + aPartirDuPole(enRadians(latitude0));
  return {
    projeter({ longitude, latitude }) {
      const distance = aPartirDuPole(enRadians(latitude));
      const angle = n * enRadians(longitude - longitude0);
      return { x: x0 + distance * Math.sin(angle), y: ys - distance * Math.cos(angle) };
    },
    deprojeter({ x, y }) {
      const distance = Math.hypot(x - x0, y - ys);
      const angle = Math.atan((x - x0) / (ys - y));
      return {
        longitude: longitude0 + enDegres(angle / n),
        latitude: enDegres(latitudeDe(-Math.log(distance / c) / n)),
      };
    },
  };
}
