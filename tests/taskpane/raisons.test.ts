import { expect, it } from 'vitest';
import { parRaison } from '../../src/taskpane/raisons.ts';

it('une raison qui arrête plusieurs indicateurs est dite une fois, la plus lourde d’abord', () => {
  const absent = (libelle: string, raison: string) => ({
    indicateur: { libelle },
    etat: { calculable: false as const, raison },
  });
  const calcule = { indicateur: { libelle: 'D' }, etat: { calculable: true as const } };
  expect(
    parRaison([absent('A', 'Colonne X'), absent('B', 'Colonne Y'), calcule, absent('C', 'Colonne Y')]),
  ).toEqual([
    { raison: 'Colonne Y', libelles: ['B', 'C'] },
    { raison: 'Colonne X', libelles: ['A'] },
  ]);
});
