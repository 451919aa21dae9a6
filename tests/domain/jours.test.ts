import { expect, it } from 'vitest';
import { lireJour, numeroDeJour } from '../../src/domain/jours.ts';

it.each([
  [46_350, '2026-11-24'],
  ['24/11/2026', '2026-11-24'],
  ['1/3/2026', '2026-03-01'],
  ['2026-11-24', '2026-11-24'],
  ['31/02/2026', null],
  ['hier', null],
  ['', null],
  [null, null],
])('%j dit le jour %j', (cellule, jour) => {
  expect(lireJour(cellule)).toBe(jour);
  if (jour !== null) expect(lireJour(numeroDeJour(jour))).toBe(jour);
});
