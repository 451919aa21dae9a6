import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lireTranche } from '../../../src/domain/parc/tranches.ts';

describe('lire une tranche de revenu', () => {
  it.each([
    ['< 20 %', '-0.2'],
    ['moins de 20 %', '-0.2'],
    ['Inférieur à 20 % du plafond PLUS', '-0.2'],
    ['≤40%', '-0.4'],
    ['<= 40', '-0.4'],
    ['0-20', '-0.2'],
    ['20 à 40 %', '0.2-0.4'],
    ['20-40', '0.2-0.4'],
    ['20 % à 39 %', '0.2-0.4'],
    ['20 à 39,99 %', '0.2-0.4'],
    ['21 à 40 %', '0.2-0.4'],
    ['[20 % ; 40 %[', '0.2-0.4'],
    ['entre 20 et 40 %', '0.2-0.4'],
    ['≥ 20 % et < 40 %', '0.2-0.4'],
    ['100 à 110 %', '1-1.1'],
    ['110 % et plus', '1.1-'],
    ['110 % et +', '1.1-'],
    ['110%+', '1.1-'],
    ['plus de 130 % du plafond PLUS', '1.3-'],
    ['au moins 80 %', '0.8-'],
    ['> 130', '1.3-'],
    ['0,2-0,4', '0.2-0.4'],
  ])('lit « %s »', (cellule, tranche) => expect(lireTranche(cellule)).toBe(tranche));

  it.each(['C2', '3', '40 %', 'PLUS', '40-20', '20-40-60', 'n.c.'])('ne devine pas « %s »', (cellule) =>
    expect(lireTranche(cellule)).toBeUndefined(),
  );

  it('laisse telle quelle une tranche déjà lue', () => {
    const borne = fc.integer({ min: 1, max: 29 }).map((dixieme) => dixieme / 10);
    fc.assert(
      fc.property(borne, borne, (a, b) => {
        for (const tranche of [`-${a}`, `${a}-`, ...(a < b ? [`${a}-${b}`] : [])])
          expect(lireTranche(tranche)).toBe(tranche);
      }),
    );
  });
});
