import { latitudeDe, latitudeIsometrique } from './conique.ts';
import { ELLIPSOIDE, enDegres, enRadians, type Projection } from './ellipsoide.ts';

/** Conventions of UTM: scale on the central meridian, metres added east, and north in the southern hemisphere. */
const ECHELLE = 0.9996;
const EST = 500_000;
const NORD_AU_SUD = 10_000_000;

const { a, n } = ELLIPSOIDE;
const RAYON = (a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);

/** Krüger's series to the third order in n: under a millimetre within 10° of the meridian. */
const DIRECTE = [
  n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
  (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
  (61 / 240) * n ** 3,
];
const INVERSE = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3,
  n ** 2 / 48 + n ** 3 / 15,
  (17 / 480) * n ** 3,
];

/** A zone of UTM: its central meridian in degrees, and which hemisphere its northings are counted in. */
export interface ParametresDeFuseau {
  readonly meridien: number;
  readonly hemisphere: 'nord' | 'sud';
}

/**
 * Universal transverse Mercator, from longitude and latitude to metres and back, by Krüger's series.
 *
 * @example fuseau({ meridien: 57, hemisphere: 'sud' }).projeter({ longitude: 57, latitude: 0 }) // { x: 500000, y: 10000000 }
 */
export function fuseau({ meridien, hemisphere }: ParametresDeFuseau): Projection {
  const nord = hemisphere === 'sud' ? NORD_AU_SUD : 0;
  return {
    projeter({ longitude, latitude }) {
      const conforme = Math.sinh(latitudeIsometrique(enRadians(latitude)));
      const ecart = enRadians(longitude - meridien);
      const xi = Math.atan2(conforme, Math.cos(ecart));
      const eta = Math.asinh(Math.sin(ecart) / Math.hypot(conforme, Math.cos(ecart)));
      const serie = somme(DIRECTE, xi, eta, 1);
      return { x: EST + ECHELLE * RAYON * serie.eta, y: nord + ECHELLE * RAYON * serie.xi };
    },
    deprojeter({ x, y }) {
      const serie = somme(INVERSE, (y - nord) / (ECHELLE * RAYON), (x - EST) / (ECHELLE * RAYON), -1);
      const { xi, eta } = serie;
      const isometrique = Math.atanh(Math.sin(xi) / Math.cosh(eta));
      return {
        longitude: meridien + enDegres(Math.atan2(Math.sinh(eta), Math.cos(xi))),
        latitude: enDegres(latitudeDe(isometrique)),
      };
    },
  };
}

function somme(
  coefficients: readonly number[],
  xi: number,
  eta: number,
  signe: 1 | -1,
): { readonly xi: number; readonly eta: number } {
  return coefficients.reduce(
    (total, coefficient, rang) => {
      const k = 2 * (rang + 1);
      return {
        xi: total.xi + signe * coefficient * Math.sin(k * xi) * Math.cosh(k * eta),
        eta: total.eta + signe * coefficient * Math.cos(k * xi) * Math.sinh(k * eta),
      };
    },
    { xi, eta },
  );
}
