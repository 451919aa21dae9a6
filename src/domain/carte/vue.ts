import type { Geographiques } from '../geographie/ellipsoide.ts';

/** A point of the plane that the map is drawn in (Mercator on the sphere): east, then south, in radians. */
export interface PointDeCarte {
  readonly u: number;
  readonly v: number;
}

/** What is seen of the plane: the point in the middle, and how many pixels a radian takes. */
export interface Vue {
  readonly centre: PointDeCarte;
  readonly pixelsParRadian: number;
}

export interface Taille {
  readonly largeur: number;
  readonly hauteur: number;
}

/** Mean radius of the Earth in metres (IUGG): enough for a scale bar. */
const RAYON = 6_371_009;
const RADIAN = Math.PI / 180;

/** Closest view: a pixel is a quarter of a metre; furthest: the whole Earth in some hundred pixels. */
const PLUS_PRES = RAYON * 4;
const PLUS_LOIN = 20;
/** A lone point is shown with this much around it, in radians: about 2 km. */
const ETENDUE_MINIMALE = 2000 / RAYON;

/**
 * Where a point falls in the plane of the map. Conformal: shapes and directions are right, whatever the latitude.
 *
 * @example versLePlan({ longitude: 0, latitude: 0 }) // { u: 0, v: 0 }
 */
export const versLePlan = ({ longitude, latitude }: Geographiques): PointDeCarte => ({
  u: longitude * RADIAN,
  v: -Math.atanh(Math.sin(latitude * RADIAN)),
});

/** The view that holds all these points, with a margin in pixels on each side. */
export function cadrer(points: readonly PointDeCarte[], { largeur, hauteur }: Taille, marge: number): Vue {
  let [ouest, est, nord, sud] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const { u, v } of points) {
    ouest = Math.min(ouest, u);
    est = Math.max(est, u);
    nord = Math.min(nord, v);
    sud = Math.max(sud, v);
  }
  if (ouest > est) return { centre: { u: 0, v: 0 }, pixelsParRadian: PLUS_LOIN };
  const [large, haut] = [Math.max(est - ouest, ETENDUE_MINIMALE), Math.max(sud - nord, ETENDUE_MINIMALE)];
  return {
    centre: { u: (ouest + est) / 2, v: (nord + sud) / 2 },
    pixelsParRadian: Math.min(
      Math.max(1, largeur - 2 * marge) / large,
      Math.max(1, hauteur - 2 * marge) / haut,
    ),
  };
}

/** Pixels from the top left of the map. */
export const versLEcran = (
  { u, v }: PointDeCarte,
  { centre, pixelsParRadian }: Vue,
  { largeur, hauteur }: Taille,
): { readonly x: number; readonly y: number } => ({
  x: largeur / 2 + (u - centre.u) * pixelsParRadian,
  y: hauteur / 2 + (v - centre.v) * pixelsParRadian,
});

/** The view moved by that many pixels: what was in the middle goes right and down when they are positive. */
export const deplacer = ({ centre, pixelsParRadian }: Vue, dx: number, dy: number): Vue => ({
  centre: { u: centre.u - dx / pixelsParRadian, v: centre.v - dy / pixelsParRadian },
  pixelsParRadian,
});

/** The view brought nearer (over 1) or further, the point at these pixels from the middle staying where it is. */
export function zoomer(vue: Vue, facteur: number, dx = 0, dy = 0): Vue {
  const pixelsParRadian = Math.min(PLUS_PRES, Math.max(PLUS_LOIN, vue.pixelsParRadian * facteur));
  const garde = 1 / vue.pixelsParRadian - 1 / pixelsParRadian;
  return {
    centre: { u: vue.centre.u + dx * garde, v: vue.centre.v + dy * garde },
    pixelsParRadian,
  };
}

/** Metres that a pixel takes in the middle of the view. */
export const metresParPixel = ({ centre, pixelsParRadian }: Vue): number =>
  RAYON / Math.cosh(centre.v) / pixelsParRadian;

/**
 * The longest bar of 1, 2 or 5 × 10ⁿ metres that takes at most so many pixels.
 *
 * @example barreDEchelle(10, 80) // { metres: 500, pixels: 50 }
 */
export function barreDEchelle(
  metresDUnPixel: number,
  maximum: number,
): { readonly metres: number; readonly pixels: number } {
  const possible = metresDUnPixel * maximum;
  const puissance = 10 ** Math.floor(Math.log10(possible));
  const metres = puissance * (possible >= 5 * puissance ? 5 : possible >= 2 * puissance ? 2 : 1);
  return { metres, pixels: metres / metresDUnPixel };
}
