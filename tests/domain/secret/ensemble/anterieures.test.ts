import { expect, it } from 'vitest';
import { anterieures } from '../../../../src/domain/secret/ensemble/anterieures.ts';

const systeme = {
  effectifs: Float64Array.of(5, 20, 25, 12),
  planchers: new Float64Array(4).fill(1),
  sommes: [{ total: 2, membres: [0, 1] }],
};

it('ce qui fut montré reste montré, ce qui fut caché reste caché', () => {
  const { cachees, fixes } = anterieures(systeme, [
    { cellule: 0, valeur: null },
    { cellule: 2, valeur: 25 },
  ]);
  expect([...cachees]).toEqual([1, 0, 0, 0]);
  expect([...fixes]).toEqual([1, 0, 1, 0]);
});

it('ce qui fut caché puis montré ne se cache plus', () => {
  const { cachees, contradictoires } = anterieures(systeme, [
    { cellule: 0, valeur: null },
    { cellule: 0, valeur: 5 },
  ]);
  expect(cachees[0]).toBe(0);
  expect(contradictoires).toEqual([0]);
});

it('ce qui a changé de valeur n’engage à rien, et est dit', () => {
  const { fixes, changees } = anterieures(systeme, [{ cellule: 3, valeur: 11 }]);
  expect(fixes[3]).toBe(0);
  expect(changees).toEqual([3]);
});
