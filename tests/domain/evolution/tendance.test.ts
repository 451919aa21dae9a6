import { describe, expect, it } from 'vitest';
import { type Bout, type Comparaison, tendance } from '../../../src/domain/evolution/tendance.ts';
import { variationDUneValeur } from '../../../src/domain/evolution/variation.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';

const bout = (annee: number, valeur: number | null, base = 100, presente = true): Bout => ({
  annee,
  valeur,
  base,
  presente,
});
const comparer = (depart: Bout, arrivee: Bout, reste: Partial<Comparaison> = {}) =>
  tendance({ depart, arrivee, sens: 1, forme: 'part', ruptures: [], ...reste }, METHODE_SOCLE);

describe('tendance, tolérance de 10 points', () => {
  it.each([
    [0.4, 0.45, 1, 'degrade'],
    [0.4, 0.44, 1, 'stable'],
    [0.4, 0.36, 1, 'stable'],
    [0.4, 0.35, 1, 'ameliore'],
    [0.4, 0.45, -1, 'ameliore'],
    [0.4, 0.35, -1, 'degrade'],
  ] as const)('une part de %d à %d, sens %d : %s', (de, a, sens, classe) => {
    expect(comparer(bout(2020, de), bout(2024, a), { sens }).classe).toBe(classe);
  });

  it('compare un indice par ses points : 100 → 110 reste stable, 100 → 111 se dégrade', () => {
    const forme = 'indice';
    expect(comparer(bout(2020, 100), bout(2024, 110), { forme }).classe).toBe('stable');
    expect(comparer(bout(2020, 100), bout(2024, 111), { forme }).classe).toBe('degrade');
  });

  it('ne tient pas une hausse de 10 % exactement pour plus, malgré les décimales binaires', () => {
    expect(comparer(bout(2020, 0.2), bout(2024, 0.22)).classe).toBe('stable');
    expect(comparer(bout(2020, 10 / 30), bout(2024, 11 / 30)).classe).toBe('stable');
  });
});

describe('tendance non calculable', () => {
  it.each([
    ['une vague manque', bout(2020, null, 0, false), bout(2024, 0.4), 'Absente de la vague 2020.'],
    ['une valeur est inconnue', bout(2020, 0.4), bout(2024, null), 'Valeur inconnue en 2024.'],
    ['la base est sous le seuil', bout(2020, 0.4, 10), bout(2024, 0.4), 'seuil de secret'],
    ['la première valeur est nulle', bout(2020, 0), bout(2024, 0.4), 'Valeur nulle en 2020'],
  ])('quand %s, avec sa raison', (_, depart, arrivee, raison) => {
    const resultat = comparer(depart, arrivee);
    expect(resultat.classe).toBe('non-calculable');
    expect(resultat.raison).toContain(raison);
  });

  it('au seuil exact, la base suffit', () => {
    expect(comparer(bout(2020, 0.4, 11), bout(2024, 0.4, 11)).classe).toBe('stable');
  });

  it('quand une rupture interdit la comparaison, et non quand elle avertit seulement', () => {
    const rupture = {
      code: 'x',
      de: 2014,
      a: 2016,
      titre: 'fenêtre',
      phrase: '',
      source: '',
      codes: null,
      sortes: null,
    };
    const avec = (bloque: boolean) =>
      comparer(bout(2014, 0.4), bout(2016, 0.4), { ruptures: [{ ...rupture, bloque }] });
    expect(avec(true)).toMatchObject({
      classe: 'non-calculable',
      raison: 'Rupture entre 2014 et 2016 : fenêtre.',
    });
    expect(avec(false).classe).toBe('stable');
  });

  it('est sans objet pour un indicateur de contexte et pour un écart', () => {
    expect(comparer(bout(2020, 0.4), bout(2024, 0.8), { sens: 0 }).classe).toBe('sans-objet');
    expect(comparer(bout(2020, 4), bout(2024, 8), { forme: 'ecart' }).classe).toBe('sans-objet');
  });
});

describe('variation d’une part', () => {
  it('est le changement de position plus celui de la référence', () => {
    const { totale, position, derive } = variationDUneValeur([0.4, 0.46], [0.3, 0.32]);
    expect(totale).toBeCloseTo(0.06, 12);
    expect(position).toBeCloseTo(0.04, 12);
    expect(derive).toBeCloseTo(0.02, 12);
  });

  it('reste inconnue quand un bout manque, et sans décomposition quand la référence manque', () => {
    expect(variationDUneValeur([null, 0.4], [0.3, 0.3])).toEqual({
      totale: null,
      position: null,
      derive: null,
    });
    expect(variationDUneValeur([0.25, 0.5], [0.3, null])).toEqual({
      totale: 0.25,
      position: null,
      derive: null,
    });
  });
});
