import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lireContours, OCTETS_DE_CONTOURS } from '../../../src/domain/carte/contours.ts';
import { nomsSansChoc } from '../../../src/domain/carte/noms.ts';
import { simplifier } from '../../../src/domain/carte/simplifier.ts';
import {
  barreDEchelle,
  cadrer,
  deplacer,
  versLEcran,
  versLePlan,
  zoomer,
} from '../../../src/domain/carte/vue.ts';

const carre = (points: readonly (readonly number[])[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [points] } }],
  });

describe('les contours', () => {
  test('se lisent en degrés et en Lambert-93, au même endroit', () => {
    const degres = lireContours(
      'a',
      carre([
        [7.0128, 43.5513],
        [7.1, 43.55],
        [7.1, 43.6],
        [7.0128, 43.5513],
      ]),
    );
    const metres = lireContours(
      'b',
      carre([
        [1_024_245.794, 6_280_710.895],
        [1_031_000, 6_281_000],
        [1_031_000, 6_290_000],
        [1_024_245.794, 6_280_710.895],
      ]),
    );
    if (!degres.ok || !metres.ok) throw new Error('refusé');
    const [a] = degres.contours.lignes[0] ?? [];
    const [b] = metres.contours.lignes[0] ?? [];
    expect(b?.u).toBeCloseTo(a?.u ?? Number.NaN, 9);
    expect(b?.v).toBeCloseTo(a?.v ?? Number.NaN, 9);
    expect(metres.contours.systeme).toBe('Lambert-93 (EPSG:2154)');
  });

  test('sont refusés en une phrase : pas du GeoJSON, pas des polygones, vides, ailleurs, trop gros', () => {
    const refus = (texte: string) => {
      const lu = lireContours('x.geojson', texte);
      return lu.ok ? 'lu' : lu.phrase;
    };
    expect(refus('{')).toMatch(/n’est pas un GeoJSON de polygones/);
    expect(refus('{"type":"LineString","coordinates":[[7,43],[8,44]]}')).toMatch(/polygones/);
    expect(refus('{"type":"FeatureCollection","features":[]}')).toMatch(/aucun contour/);
    expect(
      refus(
        carre([
          [100, 10],
          [101, 10],
          [101, 11],
          [100, 10],
        ]),
      ),
    ).toMatch(/ni en longitude et latitude en France/);
    expect(refus(' '.repeat(OCTETS_DE_CONTOURS + 1))).toMatch(/dépasse 10 Mo/);
  });
});

test('une ligne simplifiée garde ses bouts, et aucun point écarté n’est plus loin que la tolérance', () => {
  const point = fc.record({
    u: fc.double({ min: 0, max: 1, noNaN: true }),
    v: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 2, maxLength: 60 }), (ligne) => {
      const reste = simplifier(ligne, 0.1);
      expect(reste[0]).toBe(ligne[0]);
      expect(reste.at(-1)).toBe(ligne.at(-1));
      const ecart = (p: { u: number; v: number }) =>
        Math.min(
          ...reste.slice(1).map((b, rang) => {
            const a = reste[rang] ?? b;
            const [du, dv] = [b.u - a.u, b.v - a.v];
            const longueur = du * du + dv * dv;
            const t =
              longueur === 0 ? 0 : Math.min(1, Math.max(0, ((p.u - a.u) * du + (p.v - a.v) * dv) / longueur));
            return Math.hypot(p.u - a.u - t * du, p.v - a.v - t * dv);
          }),
        );
      for (const p of ligne) expect(ecart(p)).toBeLessThanOrEqual(0.1 + 1e-9);
    }),
  );
});

describe('la vue', () => {
  const taille = { largeur: 320, hauteur: 320 };
  const points = [
    { longitude: 7, latitude: 43.5 },
    { longitude: 7.1, latitude: 43.6 },
  ].map(versLePlan);
  const vue = cadrer(points, taille, 20);

  test('tient tous les points, marge comprise', () => {
    for (const point of points) {
      const { x, y } = versLEcran(point, vue, taille);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(19.999);
      expect(Math.max(x, y)).toBeLessThanOrEqual(300.001);
    }
  });

  test('rapprochée autour d’un point, le laisse où il est ; déplacée et ramenée, est la même', () => {
    const [point] = points;
    if (!point) throw new Error('point');
    const avant = versLEcran(point, vue, taille);
    const proche = zoomer(vue, 2, avant.x - 160, avant.y - 160);
    const apres = versLEcran(point, proche, taille);
    expect([apres.x, apres.y].map((n) => n.toFixed(6))).toEqual([avant.x, avant.y].map((n) => n.toFixed(6)));
    const rendue = deplacer(deplacer(vue, 30, -12), -30, 12);
    expect(rendue.centre.u).toBeCloseTo(vue.centre.u, 12);
  });

  test('une résidence seule est montrée avec ses environs', () => {
    expect(Number.isFinite(cadrer(points.slice(0, 1), taille, 20).pixelsParRadian)).toBe(true);
  });

  test('la barre d’échelle est un 1, 2 ou 5 rond qui tient dans la place', () => {
    expect(barreDEchelle(10, 80)).toEqual({ metres: 500, pixels: 50 });
    expect(barreDEchelle(1, 250)).toEqual({ metres: 200, pixels: 200 });
    expect(barreDEchelle(100, 100)).toEqual({ metres: 10_000, pixels: 100 });
  });
});

test('les noms ne se couvrent pas : à droite, sinon à gauche, sinon pas du tout', () => {
  const ecrits = nomsSansChoc(
    [
      { texte: 'Les Iris', x: 100, y: 100 },
      { texte: 'Les Lys', x: 112, y: 100 },
      { texte: 'Les Aulnes', x: 106, y: 100 },
    ],
    11,
    300,
  );
  expect(ecrits.map(({ texte, ancre }) => [texte, ancre])).toEqual([
    ['Les Iris', 'end'],
    ['Les Lys', 'start'],
  ]);
});
