import { describe, expect, it } from 'vitest';
import { normaliserAdresse } from '../../../src/domain/parc/adresse.ts';
import { estManquant, lireMesure, lireNombre, lireOuiNon } from '../../../src/domain/parc/valeurs.ts';

describe('lire une cellule', () => {
  it.each([
    ['38,9', 38.9],
    ['1 234', 1234],
    ['1\u202f234,5', 1234.5],
    ['1\u00a0234', 1234],
    ['1.234,5', 1234.5],
    ['12,5 %', 0.125],
    ['-3', -3],
    ['12.5', 12.5],
    ['1.1144e+006', 1_114_400],
    ['1,5E-2', 0.015],
  ])('lit le nombre français %s', (texte, attendu) => {
    expect(lireNombre(texte)).toBeCloseTo(attendu, 12);
  });

  it.each(['abc', '12 rue', '1,2,3', '=1+1', '+65 ans'])('ne prend pas « %s » pour un nombre', (texte) => {
    expect(lireNombre(texte)).toBeUndefined();
  });

  it.each([null, '', ' ', 'n.d.', 'nd', 'NC', 'n.c.', 'NR', 's', '-', '///', 'NA', 'Non renseigné'])(
    'tient %s pour manquant',
    (cellule) => expect(estManquant(cellule)).toBe(true),
  );

  it.each([0, '0', false, 'non', '< 20 %'])('ne tient pas %s pour manquant', (cellule) => {
    expect(estManquant(cellule)).toBe(false);
  });

  it('lit oui et non sous leurs formes usuelles', () => {
    expect(['oui', 'O', 'VRAI', 1, 'x', true].map(lireOuiNon)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(['non', 'N', 'faux', 0, false].map(lireOuiNon)).toEqual([0, 0, 0, 0, 0]);
    expect(lireOuiNon('peut-être')).toBeUndefined();
  });

  it('lit un nombre avec son unité, jamais un libellé', () => {
    expect(['450,00 €', '65 m²', '3 mois', '38 ans', 12].map(lireMesure)).toEqual([450, 65, 3, 38, 12]);
    expect(['+65 ans', '12 rue', 'ans'].map(lireMesure)).toEqual([undefined, undefined, undefined]);
  });

  it('donne une seule écriture à une même adresse', () => {
    expect(normaliserAdresse([null, null, null, '137  AV  MAURICE CHEVALIER'])).toBe(
      '137 AVENUE MAURICE CHEVALIER',
    );
    expect(normaliserAdresse(['0137', null, 'AVENUE', 'Maurice Chevalier'])).toBe(
      '137 AVENUE MAURICE CHEVALIER',
    );
    expect(normaliserAdresse(['7BIS', null, null, 'chemin des Gourguettes'])).toBe(
      normaliserAdresse(['7', 'BIS', 'CHE', 'DES GOURGUETTES']),
    );
  });
});
