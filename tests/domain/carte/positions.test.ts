import { describe, expect, test } from 'vitest';
import { carteDe, sansPosition } from '../../../src/domain/carte/carte.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';

function carte(entetes: readonly [string, string], ...lignes: readonly Cellule[][]) {
  const cellules = [
    ['Numéro de ménage', 'Code résidence', 'Code commune', ...entetes, 'Aide au logement'],
    ...lignes.map(([code = null, commune = null, x = null, y = null], rang) => [
      `M${rang}`,
      code,
      commune,
      x,
      y,
      rang % 2 ? 'oui' : 'non',
    ]),
  ];
  const fait = diagnostiquer([{ plage: { feuille: 'Ménages', row: 0, column: 0, cellules } }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  const { remarques } = fait.diagnostic.reconnaissance;
  return {
    carte: carteDe(fait.diagnostic),
    dites: remarques.map(({ phrase }) => phrase).filter((dite) => /oordonn/.test(dite)),
  };
}

describe('la position d’une résidence', () => {
  test('est la moyenne de ses lignes situées ; sans aucune, elle n’en a pas', () => {
    const { carte: lue, dites } = carte(
      ['X', 'Y'],
      ['A', '06029', 1_024_000, 6_280_000],
      ['A', '06029', '1 024 100,5', '6280100,5'],
      ['A', '06029', null, null],
      ['B', '06029', 'nc', null],
    );
    expect(lue?.residences[0]?.position).toMatchObject({
      x: 1_024_050.25,
      y: 6_280_050.25,
      connues: 2,
      lignes: 3,
    });
    expect(lue && sansPosition(lue).map(({ cle }) => cle)).toEqual(['B']);
    expect(lue?.systemes).toEqual(['Lambert-93 (EPSG:2154)']);
    expect(dites).toEqual([]);
  });

  test('se lit en degrés comme en mètres, à quelques centimètres près', () => {
    const { carte: lue } = carte(['longitude', 'latitude'], ['A', '06029', '7,0128', '43,5513']);
    expect(lue?.residences[0]?.position?.x).toBeCloseTo(1_024_245.794, 1);
    expect(lue?.residences[0]?.position?.y).toBeCloseTo(6_280_710.895, 1);
    expect(lue?.systemes).toEqual(['longitude et latitude']);
  });

  test('0 et 0, ou un chiffre de trop, ne sont jamais une position : c’est dit avec la cellule', () => {
    const { carte: lue, dites } = carte(
      ['coord_x', 'coord_y'],
      ['A', '06029', 1_024_000, 6_280_000],
      ['A', '06029', 1_024_010, 6_280_000],
      ['B', '06029', 0, 0],
      ['A', '06029', 2_024_000, 6_280_000],
      ['A', '06029', 1_024_020, 6_280_000],
    );
    expect(lue?.residences.map(({ position }) => position?.x ?? null)).toEqual([1_024_010, null]);
    expect(dites).toEqual([
      'Les coordonnées sont lues en Lambert-93 (EPSG:2154) ; « 0 ; 0 » en D4 et dans 1 autre ligne n’en a pas l’ordre de grandeur : lu comme manquant.',
    ]);
  });

  test('se lit quand X et Y sont inversés, et c’est dit', () => {
    const { carte: lue, dites } = carte(['X', 'Y'], ['A', '06029', 43.5513, 7.0128]);
    expect(lue?.residences[0]?.position).toMatchObject({ longitude: 7.0128, latitude: 43.5513 });
    expect(dites).toEqual([
      'Les deux colonnes de coordonnées sont inversées : elles sont lues dans l’autre ordre, en longitude et latitude.',
    ]);
  });

  test('outre-mer, est en UTM, que le fichier dise les mètres ou les degrés', () => {
    const metres = carte(['X', 'Y'], ['A', '97411', 338_568.315, 7_690_475.437]).carte;
    expect(metres?.residences[0]?.position).toMatchObject({ x: 338_568.315, systeme: { epsg: 2975 } });
    const degres = carte(['lon', 'lat'], ['A', '97411', 55.4481, -20.8789]).carte;
    expect(degres?.residences[0]?.position?.x).toBeCloseTo(338_568.315, 2);
  });

  test('un ancien Lambert II de métropole n’est pas pris pour la Guadeloupe', () => {
    const { carte: lue, dites } = carte(['X', 'Y'], ['A', '11262', 655_000, 1_798_000]);
    expect(lue).toBeNull();
    expect(dites).toHaveLength(1);
    expect(dites[0]).toMatch(/ni des degrés en France, ni du Lambert-93/);
  });
});
