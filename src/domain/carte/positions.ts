import type { Geographiques, Planes } from '../geographie/ellipsoide.ts';
import type { Systeme } from '../geographie/emprises.ts';
import { enGeographiques, enPlanesLegales } from '../geographie/projections.ts';
import { nombres } from '../indicateurs/colonnes.ts';
import type { Regroupement } from '../indicateurs/regrouper.ts';
import { libelleDeSysteme, systemeDesCoordonnees } from '../parc/coordonnees.ts';
import type { Dossier } from '../parc/dossier.ts';
import type { Parc } from '../parc/parc.ts';

/** Where a residence stands. */
export interface Position extends Geographiques, Planes {
  /** The legal plane system of `x` and `y`. */
  readonly systeme: Systeme;
  /** Rows of its table whose coordinates are known, and all its rows. */
  readonly connues: number;
  readonly lignes: number;
}

/** What a table's coordinates were read as. */
export interface SourceDePositions {
  readonly feuille: string;
  /** « Lambert-93 (EPSG:2154) ». */
  readonly systeme: string;
  readonly connues: number;
  readonly lignes: number;
}

export interface Positions {
  /** One for each residence; null where no table tells. */
  readonly positions: readonly (Position | null)[];
  readonly sources: readonly SourceDePositions[];
}

/**
 * Where each residence stands: the mean of the known coordinates of its rows, in the first table that tells any, the
 * main one first. Rows without coordinates are left out of the mean; a residence without any has no position, never
 * 0 and 0. Metres are those of the legal system of the place, whatever the file's own.
 */
export function positionsDesResidences(dossier: Dossier, { unites, rangs }: Regroupement): Positions {
  const parcs = [
    dossier.principal,
    ...[...dossier.parcs.values()].filter((parc) => parc !== dossier.principal),
  ];
  const tables = parcs.flatMap((parc) => {
    const moyennes = moyennesDe(parc, rangs.get(parc.nature) ?? new Int32Array(), unites.length);
    return moyennes ? [moyennes] : [];
  });
  return {
    positions: unites.map(
      (_, rang) =>
        tables.map(({ positions }) => positions[rang] ?? null).find((dite) => dite !== null) ?? null,
    ),
    sources: tables.map(({ source }) => source),
  };
}

interface Moyennes {
  readonly positions: readonly (Position | null)[];
  readonly source: SourceDePositions;
}

function moyennesDe(parc: Parc, rangs: Int32Array, nombre: number): Moyennes | null {
  const systeme = systemeDesCoordonnees(parc.colonnes);
  if (!systeme) return null;
  const [xs, ys] = [nombres(parc, 'x'), nombres(parc, 'y')];
  const sommes = Array.from({ length: nombre }, () => ({ x: 0, y: 0, connues: 0, lignes: 0 }));
  let connues = 0;
  rangs.forEach((rang, ligne) => {
    const somme = sommes[rang];
    const [x = Number.NaN, y = Number.NaN] = [xs[ligne], ys[ligne]];
    const connue = !Number.isNaN(x) && !Number.isNaN(y);
    if (connue) connues++;
    if (!somme) return;
    somme.lignes++;
    if (!connue) return;
    somme.x += x;
    somme.y += y;
    somme.connues++;
  });
  const positions = sommes.map(({ x, y, ...compte }): Position | null => {
    if (compte.connues === 0) return null;
    const moyenne = { x: x / compte.connues, y: y / compte.connues };
    const point = systeme.plan
      ? enGeographiques(moyenne, systeme.plan)
      : { longitude: moyenne.x, latitude: moyenne.y };
    const legale = point && enPlanesLegales(point);
    if (!point || !legale) return null;
    // Metres already in the legal system are given back as they came.
    const planes = systeme.plan?.nom === legale.systeme.nom ? moyenne : legale.planes;
    return { ...point, ...planes, systeme: legale.systeme, ...compte };
  });
  return {
    positions,
    source: {
      feuille: parc.source.feuille,
      systeme: libelleDeSysteme(systeme),
      connues,
      lignes: parc.lignes,
    },
  };
}
