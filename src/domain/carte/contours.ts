import * as z from 'zod/mini';
import { estDans, MAJORITE, SYSTEMES, type Systeme, systemeOfficiel } from '../geographie/emprises.ts';
import { enGeographiques } from '../geographie/projections.ts';
import { phrase } from '../messages/index.ts';
import limites from './limites-contours.json' with { type: 'json' };
import { simplifier } from './simplifier.ts';
import { type PointDeCarte, versLePlan } from './vue.ts';

/** Outlines to draw under the residences: closed lines in the plane of the map. */
export interface Contours {
  readonly nom: string;
  readonly lignes: readonly (readonly PointDeCarte[])[];
  /** « Lambert-93 (EPSG:2154) », « longitude et latitude ». */
  readonly systeme: string;
}

export type LectureDeContours =
  | { readonly ok: true; readonly contours: Contours }
  | { readonly ok: false; readonly phrase: string };

export const OCTETS_DE_CONTOURS = limites.mo * 1_000_000;

const anneau = z.array(z.array(z.number()).check(z.minLength(2))).check(z.minLength(4));
const geometrie = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(anneau) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(anneau)) }),
]);
const objet = z.object({ type: z.literal('Feature'), geometry: z.nullable(geometrie) });
const schema = z.union([
  z.object({ type: z.literal('FeatureCollection'), features: z.array(objet) }),
  objet,
  geometrie,
]);

/**
 * The outlines of a GeoJSON file: polygons in longitude and latitude, or in metres of a legal system, told apart by
 * their order of magnitude. Lines are lightened until the map draws them without effort. A file that cannot be drawn
 * is a refusal in one sentence.
 *
 * @example lireContours('quartiers.geojson', '{"type":"Polygon","coordinates":[[[7,43],[7.1,43],[7.1,43.1],[7,43]]]}')
 */
export function lireContours(nom: string, texte: string): LectureDeContours {
  const refuser = (
    code: 'contours-trop-gros' | 'contours-illisibles' | 'contours-vides' | 'contours-ailleurs',
  ) => ({ ok: false, phrase: phrase({ code, nom, mo: limites.mo }) }) as const;
  if (texte.length > OCTETS_DE_CONTOURS) return refuser('contours-trop-gros');
  const anneaux = anneauxDe(texte);
  if (!anneaux) return refuser('contours-illisibles');
  const points = anneaux.flat();
  if (points.length === 0) return refuser('contours-vides');
  const systeme = systemeDe(points);
  if (systeme === undefined) return refuser('contours-ailleurs');
  const lignes = anneaux.map((ligne) => ligne.flatMap((point) => placer(point, systeme) ?? []));
  return {
    ok: true,
    contours: {
      nom,
      lignes: alleger(lignes),
      systeme: systeme ? `${systeme.libelle} (EPSG:${systeme.epsg})` : 'longitude et latitude',
    },
  };
}

type Paire = readonly number[];

function anneauxDe(texte: string): Paire[][] | null {
  let brut: unknown;
  try {
    brut = JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
  const lu = schema.safeParse(brut);
  if (!lu.success) return null;
  const objets = lu.data.type === 'FeatureCollection' ? lu.data.features : [lu.data];
  return objets.flatMap((un) => {
    const trace = un.type === 'Feature' ? un.geometry : un;
    if (!trace) return [];
    return trace.type === 'Polygon' ? trace.coordinates : trace.coordinates.flat();
  });
}

/** Null: degrees; undefined: no system of France. */
function systemeDe(points: readonly Paire[]): Systeme | null | undefined {
  const assez = (convient: (x: number, y: number) => boolean) =>
    points.filter(([x = Number.NaN, y = Number.NaN]) => convient(x, y)).length > points.length * MAJORITE;
  if (assez((longitude, latitude) => systemeOfficiel({ longitude, latitude }) !== null)) return null;
  return SYSTEMES.find((systeme) => assez((x, y) => estDans({ x, y }, systeme)));
}

function placer([x = Number.NaN, y = Number.NaN]: Paire, systeme: Systeme | null): PointDeCarte | null {
  const point = systeme ? enGeographiques({ x, y }, systeme) : { longitude: x, latitude: y };
  if (!point || Math.abs(point.latitude) >= 90) return null;
  const place = versLePlan(point);
  return Number.isFinite(place.u) && Number.isFinite(place.v) ? place : null;
}

/** Lines without the points that a drawing of the whole would not tell apart, and no more of them than it can bear. */
function alleger(lignes: readonly (readonly PointDeCarte[])[]): PointDeCarte[][] {
  const tous = lignes.flat();
  const largeur = etendue(tous.map(({ u }) => u));
  let tolerance = Math.max(largeur, etendue(tous.map(({ v }) => v))) / limites.pixels / 4;
  let legeres = lignes.map((ligne) => simplifier(ligne, tolerance));
  while (tolerance > 0 && legeres.reduce((total, { length }) => total + length, 0) > limites.points) {
    tolerance *= 2;
    legeres = legeres.map((ligne) => simplifier(ligne, tolerance)).filter(({ length }) => length > 3);
  }
  return legeres;
}

function etendue(valeurs: readonly number[]): number {
  let [bas, haut] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const valeur of valeurs) {
    bas = Math.min(bas, valeur);
    haut = Math.max(haut, valeur);
  }
  return haut - bas;
}
