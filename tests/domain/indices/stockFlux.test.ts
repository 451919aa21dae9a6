import { describe, expect, it } from 'vitest';
import { stockFlux, TOLERANCE_STOCK_FLUX } from '../../../src/domain/indices/stockFlux.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';

const lieux = { stock: { champ: 'stock', rang: 0 }, flux: { champ: 'flux', rang: 0 } };
const croiser = (stock: number | null, flux: number | null, tolerance = 10) =>
  stockFlux(stock, flux, tolerance, lieux);

describe('stock × flux', () => {
  it.each([
    // The source's national figures: 45.9 % of recent movers under 40 % of the ceilings, 38.9 % of all households.
    [100, (100 * 45.9) / 38.9, 'proche', 'se dégrade'],
    [118, 108.1, 'plus précaire', 'stable'],
    [118, 107.9, 'plus précaire', "s'améliore"],
    [89.9, 100, 'moins précaire', 'se dégrade'],
    [85, 85, 'moins précaire', 'stable'],
  ])('stock %d et flux %d : %s, %s', (stock, flux, niveau, tendance) => {
    expect(croiser(stock, flux)).toEqual({ niveau, tendance });
  });

  it('les deux bornes sont « proche » et « stable », malgré les arrondis de machine', () => {
    expect(croiser(110, 120)).toEqual({ niveau: 'proche', tendance: 'stable' });
    expect(croiser(90, 80)).toEqual({ niveau: 'proche', tendance: 'stable' });
    expect(croiser(100 * 1.1, 100 * 1.1 + 10.000000001)).toEqual({ niveau: 'proche', tendance: 'stable' });
  });

  it('suit la tolérance, 0 comprise', () => {
    expect(croiser(104, 110, 5)).toEqual({ niveau: 'proche', tendance: 'se dégrade' });
    expect(croiser(100, 99, 0)).toEqual({ niveau: 'proche', tendance: "s'améliore" });
    expect(() => croiser(100, 99, -1)).toThrow('« tolerance »');
  });

  it('a par défaut la tolérance de la méthode', () => {
    expect(TOLERANCE_STOCK_FLUX).toBe(METHODE_SOCLE.tolerance);
  });

  it('sans flux, le niveau reste connu ; sans stock, rien ne l’est', () => {
    expect(croiser(118, null)).toEqual({
      niveau: 'plus précaire',
      tendance: { code: 'valeur-manquante', lieu: lieux.flux },
    });
    const manquant = { code: 'valeur-manquante', lieu: lieux.stock };
    expect(croiser(null, 118)).toEqual({ niveau: manquant, tendance: manquant });
  });
});
