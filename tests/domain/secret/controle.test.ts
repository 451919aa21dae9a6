import { describe, expect, it } from 'vitest';
import { phrase } from '../../../src/domain/messages/index.ts';
import { controlerPart, enfreint } from '../../../src/domain/secret/controle.ts';
import { partPubliable } from '../../../src/domain/secret/partPubliable.ts';
import { REGLE_DES_11, seuilDuSecret } from '../../../src/domain/secret/regle.ts';

describe('règle des 11 unités', () => {
  it.each([
    [0, false],
    [1, true],
    [10, true],
    [11, false],
    [null, false],
  ])('par défaut, l’effectif %s enfreint la règle : %s', (effectif, attendu) => {
    expect(enfreint(effectif, REGLE_DES_11)).toBe(attendu);
  });

  it('« plus de 11 » : 11 enfreint aussi la règle', () => {
    expect(enfreint(11, { ...REGLE_DES_11, strict: true })).toBe(true);
    expect(enfreint(12, { ...REGLE_DES_11, strict: true })).toBe(false);
  });

  it('0 enfreint la règle quand la méthode le veut', () => {
    expect(enfreint(0, { ...REGLE_DES_11, zeros: true })).toBe(true);
  });

  it('contrôle l’effectif, le complément et la base d’une part', () => {
    expect(controlerPart({ numerateur: 182, base: 187 }, REGLE_DES_11)).toMatchObject([
      { objet: 'complement', valeur: 5 },
    ]);
    expect(controlerPart({ numerateur: 3, base: 8 }, REGLE_DES_11).map(({ objet }) => objet)).toEqual([
      'numerateur',
      'complement',
      'base',
    ]);
  });

  it.each([
    ['effectif', ['numerateur', 'base']],
    ['base', ['base']],
  ] as const)('lecture « %s » : ne regarde que %s', (lecture, attendu) => {
    const breches = controlerPart({ numerateur: 3, base: 8 }, { ...REGLE_DES_11, lecture });
    expect(breches.map(({ objet }) => objet)).toEqual(attendu);
  });

  it('ce qui est inconnu n’est pas une infraction', () => {
    expect(controlerPart({ numerateur: null, base: 50 }, REGLE_DES_11)).toEqual([]);
    expect(controlerPart({ numerateur: 20, base: null }, REGLE_DES_11)).toEqual([]);
  });

  it('dit pourquoi en une phrase', () => {
    const [breche] = controlerPart({ numerateur: 182, base: 187 }, REGLE_DES_11);
    expect(breche && phrase(breche.raison)).toBe(
      'Le complément (base moins effectif) vaut 5 ; il en faut au moins 11 pour être montré.',
    );
  });

  it.each([0, -3])('refuse un seuil de %d', (seuil) => {
    expect(() => seuilDuSecret(seuil)).toThrow('supérieur à 0');
  });
});

describe('part publiable', () => {
  const lieux = { effectif: { champ: 'effectif' }, base: { champ: 'base' } };
  it.each([
    [50, 200, 0.25],
    [0, 11, 0],
    [11, 11, 1],
  ])('%d sur %d se montre : %d', (n, base, attendu) => {
    expect(partPubliable(n, base, 11, lieux)).toBe(attendu);
  });

  it.each([
    [10, 200, 'sous-le-seuil'],
    [0, 10, 'sous-le-seuil'],
    [5, 3, 'base-inferieure'],
    [-1, 30, 'valeur-negative'],
    [null, 30, 'valeur-manquante'],
    [20, null, 'valeur-manquante'],
  ])('%s sur %s ne se montre pas : %s', (n, base, code) => {
    expect(partPubliable(n, base, 11, lieux)).toMatchObject({ code });
  });

  it('la phrase du secret ne dit pas l’effectif', () => {
    const cachee = partPubliable(7, 200, 11, lieux);
    expect(typeof cachee === 'object' && phrase(cachee)).not.toMatch(/7|200/);
  });
});
