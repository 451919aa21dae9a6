import { describe, expect, it } from 'vitest';
import { normaliserAdresse } from '../../../src/domain/parc/adresse.ts';
import {
  estManquant,
  lireAnnee,
  lireDpe,
  lireNombre,
  lireOuiNon,
  lirePieces,
  lireQpv,
  lireTypeDeMenage,
} from '../../../src/domain/parc/valeurs.ts';

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

  it('lit le QPV en codes RPLS, en mots et en codes de quartier', () => {
    expect([1, '1', 'QPV', 'QP006001', 'QN07501M'].map(lireQpv)).toEqual([1, 1, 1, 1, 1]);
    expect([2, '2', 'Hors QPV', 'HZ', 'CSZ', 'non'].map(lireQpv)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('lit une année écrite seule, en date ou en jours', () => {
    expect([1975, '1975', '07/2006', '01/07/2006', '2006-07-01', 45292].map(lireAnnee)).toEqual([
      1975, 1975, 2006, 2006, 2006, 2024,
    ]);
  });

  it('lit le nombre de pièces, l’étiquette et la composition', () => {
    expect([3, 'T4', 'F2', '5 pièces'].map(lirePieces)).toEqual([3, 4, 2, 5]);
    expect(['a', 2, '8', 9].map(lireDpe)).toEqual(['A', 'A', 'G', undefined]);
    expect(
      [
        'Personne seule',
        'Couple sans enfant',
        'Couple avec enfants',
        'Famille monoparentale',
        'Autre ménage',
      ].map(lireTypeDeMenage),
    ).toEqual(['seule', 'couple', 'coupleEnfants', 'monoparentale', 'autre']);
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
