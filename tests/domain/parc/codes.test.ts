import { describe, expect, it } from 'vitest';
import { lireCode, lireIdentifiant } from '../../../src/domain/parc/codes.ts';

describe('lire un code', () => {
  it.each([
    [6029, 5, '06029'],
    ['06029', 5, '06029'],
    ['2a004', 5, '2A004'],
    ['2B033', 5, '2B033'],
    [97411, 5, '97411'],
    ['06 029', 5, '06029'],
    [6400, 5, '06400'],
    [1, 2, '01'],
    ['033', 2, '33'],
    ['02A', 2, '2A'],
    ['2b', 2, '2B'],
    [974, 2, '974'],
    ['Alpes-Maritimes', 2, 'Alpes-Maritimes'],
    [200029999, 9, '200029999'],
    ['200029999 - (01)', 9, '200029999'],
    [60290101, 9, '060290101'],
  ])('lit %s sur %i positions', (cellule, longueur, code) => expect(lireCode(cellule, longueur)).toBe(code));

  it('ne garde pas un code dont les chiffres sont perdus', () => {
    expect(lireCode('2,0003E+08', 9)).toBeUndefined();
    expect(lireIdentifiant('1.23457E+11')).toBeUndefined();
    expect(lireIdentifiant(' 06  A12 ')).toBe('06 A12');
  });
});
