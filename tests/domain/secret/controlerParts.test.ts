import { expect, test } from 'vitest';
import { controlerParts } from '../../../src/domain/secret/controlerParts.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';

const trahies = (...ligne: (number | string)[]) =>
  controlerParts(ligne, REGLE_DES_11).map(({ part }) => part);

test('trouve la part arrondie qui ne peut valoir que moins de 11, ou dont le complément le vaut', () => {
  expect(trahies('Les Iris', 62, 0.145)).toEqual([0.145]);
  expect(trahies('Les Iris', 187, 0.05)).toEqual([0.05]);
  expect(trahies('Les Iris', 40, 0.875)).toEqual([0.875]);
});

test('prend la base la plus proche, à gauche d’abord', () => {
  expect(trahies(9, 62, 9 / 62)).toEqual([9 / 62]);
  expect(trahies(0.145, 62)).toEqual([0.145]);
  expect(trahies(0.145)).toEqual([]);
});

test('laisse la part assez grande, celle qui laisse un doute, et celle qui n’est pas de cette base', () => {
  expect(trahies(187, 0.4)).toEqual([]);
  expect(trahies(1240, 0.01)).toEqual([]);
  expect(trahies(30, 1 / 7)).toEqual([]);
});
