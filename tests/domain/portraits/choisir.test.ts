import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { bandeDe } from '../../../src/domain/portraits/bande.ts';
import { choisies, lesPlusPrecaires } from '../../../src/domain/portraits/choisir.ts';
import { prudencesDe } from '../../../src/domain/portraits/prudences.ts';

const RESIDENCES = [
  { cle: 'R1', rang: 3 },
  { cle: 'R2', rang: null },
  { cle: 'R3', rang: 1 },
  { cle: '20', rang: 2 },
];

test('les plus précaires : les premiers rangs, dans l’ordre du fichier, sans indice en dernier', () => {
  expect(lesPlusPrecaires(RESIDENCES, 2)).toEqual(['R3', '20']);
  expect(lesPlusPrecaires(RESIDENCES, 9)).toEqual(['R1', 'R2', 'R3', '20']);
});

test('une demande se lit comme des codes avant de se lire comme un nombre', () => {
  expect(choisies(RESIDENCES, 'toutes')).toHaveLength(4);
  expect(choisies(RESIDENCES, 'R3, R1, R9')).toEqual(['R1', 'R3']);
  expect(choisies(RESIDENCES, '20')).toEqual(['20']);
  expect(choisies(RESIDENCES, '1')).toEqual(['R3']);
  expect(choisies(RESIDENCES, 'inconnue')).toEqual([]);
});

test('la bande d’un indice suit la tolérance, bornes proches comprises', () => {
  expect([89, 90, 110, 111].map((indice) => bandeDe(indice, 10))).toEqual([
    'au-dessous',
    'proche',
    'proche',
    'au-dessus',
  ]);
});

test('une précaution partagée par deux indicateurs n’est dite qu’une fois, avec leurs deux noms', () => {
  const deux = CATALOGUE.filter(({ code }) => code === 'I01' || code === 'I02');
  const dites = prudencesDe(deux);
  expect(dites).toHaveLength(1);
  expect(dites[0]?.noms).toEqual(deux.map(({ court }) => court));
});
