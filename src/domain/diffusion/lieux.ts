import { nombres, textes } from '../indicateurs/colonnes.ts';
import type { Regroupement } from '../indicateurs/regrouper.ts';
import { normaliserAdresse, voieDe } from '../parc/adresse.ts';
import type { Dossier } from '../parc/dossier.ts';
import { comparerTextes } from '../parc/ordre.ts';
import type { Parc } from '../parc/parc.ts';

/** Where a residence stands; null for what no table says. */
export interface Lieu {
  /** Type and name of its street, without number: « AVENUE MAURICE CHEVALIER ». */
  readonly rue: string | null;
  readonly lot: string | null;
  /** Mean of its rows, in metres. */
  readonly x: number | null;
  readonly y: number | null;
}

/** Mean radius of the Earth in metres (IUGG). */
const RAYON_TERRESTRE = 6_371_009;

/**
 * Where each residence stands, from the first table that tells it, the main one first: the street and the lot that most
 * of its rows give (the first in alphabetical order when as many), the mean of its rows' coordinates. Longitudes and
 * latitudes are turned into metres around the middle of the file, which only distances are read from.
 */
export function lieuxDesResidences(dossier: Dossier, { unites, rangs }: Regroupement): Lieu[] {
  const parcs = [
    dossier.principal,
    ...[...dossier.parcs.values()].filter((parc) => parc !== dossier.principal),
  ];
  const parTable = parcs.map((parc) => {
    const siens = rangs.get(parc.nature) ?? new Int32Array();
    const commun = { rangs: siens, nombre: unites.length };
    return {
      rues: majoritaires({ ...commun, valeurs: rues(parc) }),
      lots: majoritaires({ ...commun, valeurs: textes(parc, 'complementGeo') }),
      centres: centres({ ...commun, valeurs: enMetres(nombres(parc, 'x'), nombres(parc, 'y')) }),
    };
  });
  return unites.map((_, rang) => {
    const premier = <T>(lire: (table: (typeof parTable)[number]) => T | null | undefined): T | null =>
      parTable.map(lire).find((dit) => dit !== null && dit !== undefined) ?? null;
    const centre = premier(({ centres }) => centres[rang]);
    return {
      rue: premier(({ rues }) => rues[rang]),
      lot: premier(({ lots }) => lots[rang]),
      x: centre?.x ?? null,
      y: centre?.y ?? null,
    };
  });
}

/** Values of the rows of a table, and the residence of each. */
interface ParLigne<T> {
  readonly rangs: Int32Array;
  readonly nombre: number;
  readonly valeurs: readonly T[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function rues(parc: Parc): (string | null)[] {
  const types = textes(parc, 'typVoie');
  return textes(parc, 'adresse').map((voie, ligne) => {
    if (voie === null) return null;
    const adresse = normaliserAdresse([types[ligne] ?? null, voie]);
    return adresse === null ? null : voieDe(adresse);
  });
}

function majoritaires({ rangs, nombre, valeurs }: ParLigne<string | null>): (string | null)[] {
  const voix = Array.from({ length: nombre }, () => new Map<string, number>());
  valeurs.forEach((valeur, ligne) => {
    const siennes = voix[rangs[ligne] ?? -1];
    if (siennes && valeur !== null) siennes.set(valeur, (siennes.get(valeur) ?? 0) + 1);
  });
  return voix.map((siennes) => {
    const [premiere] = [...siennes].sort(([a, n], [b, m]) => m - n || comparerTextes(a, b));
    return premiere?.[0] ?? null;
  });
}

function centres({ rangs, nombre, valeurs }: ParLigne<Point | null>): (Point | null)[] {
  const sommes = Array.from({ length: nombre }, () => ({ x: 0, y: 0, points: 0 }));
  valeurs.forEach((point, ligne) => {
    const somme = sommes[rangs[ligne] ?? -1];
    if (!somme || !point) return;
    somme.x += point.x;
    somme.y += point.y;
    somme.points += 1;
  });
  return sommes.map(({ x, y, points }) => (points === 0 ? null : { x: x / points, y: y / points }));
}

/** The known points of a table; those of a file in degrees are laid flat around its middle latitude. */
function enMetres(xs: Float64Array, ys: Float64Array): (Point | null)[] {
  const points = Array.from(xs, (x, ligne) => {
    const y = ys[ligne] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? null : { x, y };
  });
  const connus = points.filter((point) => point !== null);
  const enDegres = connus.every(({ x, y }) => Math.abs(x) <= 180 && Math.abs(y) <= 90);
  if (connus.length === 0 || !enDegres) return points;
  const radian = Math.PI / 180;
  const milieu = connus.reduce((somme, { y }) => somme + y, 0) / connus.length;
  const largeur = RAYON_TERRESTRE * radian * Math.cos(milieu * radian);
  return points.map((point) => point && { x: point.x * largeur, y: point.y * RAYON_TERRESTRE * radian });
}
