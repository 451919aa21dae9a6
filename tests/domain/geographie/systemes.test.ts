import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latitudeDe, latitudeIsometrique } from '../../../src/domain/geographie/conique.ts';
import { estDans, SYSTEMES, systemeOfficiel } from '../../../src/domain/geographie/emprises.ts';
import { enGeographiques, enPlanes } from '../../../src/domain/geographie/projections.ts';
import cas from '../../cas/projections.json' with { type: 'json' };

const NULLE_PART = { x: Number.NaN, y: Number.NaN, longitude: Number.NaN, latitude: Number.NaN };

const systeme = (nom: string) => {
  const trouve = SYSTEMES.find((connu) => connu.nom === nom);
  if (!trouve) throw new Error(nom);
  return trouve;
};

describe('les systèmes de coordonnées', () => {
  test.each(cas.ign.isometriques)('la latitude isométrique de $latitude est celle de l’IGN', (point) => {
    expect(latitudeIsometrique(point.latitude, cas.ign.e)).toBeCloseTo(point.isometrique, 10);
    expect(latitudeDe(point.isometrique, cas.ign.e)).toBeCloseTo(point.latitude, 10);
  });

  test('l’origine du Lambert-93, 3° Est et 46,5° Nord, est à 700 000 m et 6 600 000 m', () => {
    const { x, y } = enPlanes({ longitude: 3, latitude: 46.5 }, systeme('lambert93')) ?? NULLE_PART;
    expect(x).toBeCloseTo(700_000, 4);
    expect(y).toBeCloseTo(6_600_000, 4);
  });

  test.each(cas.points)(
    '$systeme : $longitude, $latitude est au millimètre près où le dit proj4',
    (point) => {
      const { x, y } = enPlanes(point, systeme(point.systeme)) ?? NULLE_PART;
      expect(Math.abs(x - point.x)).toBeLessThan(0.002);
      expect(Math.abs(y - point.y)).toBeLessThan(0.002);
      const { longitude, latitude } = enGeographiques(point, systeme(point.systeme)) ?? NULLE_PART;
      expect(longitude).toBeCloseTo(point.longitude, 7);
      expect(latitude).toBeCloseTo(point.latitude, 7);
      expect(SYSTEMES.filter((connu) => estDans(point, connu)).map(({ nom }) => nom)).toEqual([
        point.systeme,
      ]);
    },
  );

  test('l’aller et retour rend le point, partout en métropole', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 9.6, noNaN: true }),
        fc.double({ min: 41.3, max: 51.1, noNaN: true }),
        (longitude, latitude) => {
          const lambert93 = systeme('lambert93');
          const planes = enPlanes({ longitude, latitude }, lambert93) ?? NULLE_PART;
          const rendu = enGeographiques(planes, lambert93) ?? NULLE_PART;
          expect(rendu.longitude).toBeCloseTo(longitude, 9);
          expect(rendu.latitude).toBeCloseTo(latitude, 9);
        },
      ),
    );
  });

  test('chaque territoire a son système légal, et hors de France il n’y en a pas', () => {
    const epsg = (longitude: number, latitude: number) => systemeOfficiel({ longitude, latitude })?.epsg;
    expect(epsg(7.01, 43.55)).toBe(2154);
    expect(epsg(-61.06, 14.6)).toBe(5490);
    expect(epsg(-52.33, 4.94)).toBe(2972);
    expect(epsg(55.45, -20.9)).toBe(2975);
    expect(epsg(45.23, -12.78)).toBe(4471);
    expect(epsg(0, 0)).toBeUndefined();
  });
});
