import { describe, expect, it } from 'vitest';
import { controlerCompte, effectifsExamines } from '../../../src/domain/secret/controlerCompte.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';

const objets = (...args: Parameters<typeof controlerCompte>) =>
  controlerCompte(...args).map(({ objet, valeur }) => [objet, valeur]);

describe('règle de 11 selon la forme de l’indicateur', () => {
  it('lit l’effectif, le complément et la base d’une part', () => {
    expect(objets({ numerateur: 182, base: 187, inconnus: 0 }, 'part', REGLE_DES_11)).toEqual([
      ['complement', 5],
    ]);
  });

  it('ne lit pas de complément derrière un rapport', () => {
    expect(objets({ numerateur: 182, base: 187, inconnus: 0 }, 'rapport', REGLE_DES_11)).toEqual([]);
    expect(objets({ numerateur: 4, base: 187, inconnus: 0 }, 'rapport', REGLE_DES_11)).toEqual([
      ['numerateur', 4],
    ]);
  });

  it('ne lit que la base d’une médiane, d’une moyenne, d’une diversité', () => {
    for (const forme of ['mediane', 'moyenne', 'diversite'] as const) {
      expect(objets({ numerateur: 5, base: 11, inconnus: 0 }, forme, REGLE_DES_11)).toEqual([]);
      expect(objets({ numerateur: 900, base: 10, inconnus: 0 }, forme, REGLE_DES_11)).toEqual([['base', 10]]);
    }
  });

  it('compte les logements, non les m² ni les immeubles', () => {
    expect(objets({ numerateur: 900, base: 140, inconnus: 0, lignes: 2 }, 'moyenne', REGLE_DES_11)).toEqual([
      ['base', 2],
    ]);
    expect(objets({ numerateur: 60, base: 1, inconnus: 0, lignes: 60 }, 'moyenne', REGLE_DES_11)).toEqual([]);
  });

  it('annonce autant d’effectifs qu’il en examine', () => {
    expect(effectifsExamines('part', REGLE_DES_11)).toBe(3);
    expect(effectifsExamines('rapport', REGLE_DES_11)).toBe(2);
    expect(effectifsExamines('mediane', REGLE_DES_11)).toBe(1);
    expect(effectifsExamines('part', { ...REGLE_DES_11, lecture: 'base' })).toBe(1);
  });
});
