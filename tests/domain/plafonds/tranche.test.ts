import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRANCHES, tranche } from '../../../src/domain/plafonds/tranche.ts';

const lieux = { revenu: { champ: 'revenu' }, plafond: { champ: 'plafond' } };
const de = (revenu: number | null, plafond: number | null = 100) => tranche(revenu, plafond, lieux);

describe('tranches de revenu', () => {
  it('sont celles de l’annexe, plus une au-delà de 110 %', () => {
    expect(TRANCHES).toEqual([
      'moins de 20 %',
      '20 à moins de 40 %',
      '40 à moins de 60 %',
      '60 à moins de 80 %',
      '80 à moins de 90 %',
      '90 à moins de 100 %',
      '100 à moins de 110 %',
      '110 % et plus',
    ]);
  });

  it('contiennent leur borne basse et non la haute, même quand la division arrondit', () => {
    expect(de(19.99)).toBe('moins de 20 %');
    expect(de(20)).toBe('20 à moins de 40 %');
    expect(de(9361.2, 23403)).toBe('40 à moins de 60 %');
    expect(de(110)).toBe('110 % et plus');
    for (const plafond of [23403, 37584, 26920]) expect(de(plafond * 1.1, plafond)).toBe('110 % et plus');
  });

  it('un revenu de 0 est connu ; vide, il est manquant et non 0', () => {
    expect(de(0)).toBe('moins de 20 %');
    expect(de(null)).toMatchObject({ code: 'valeur-manquante' });
    expect(de(10, null)).toMatchObject({ code: 'valeur-manquante' });
  });

  it('refuse un plafond nul ou négatif et un revenu négatif', () => {
    expect(de(10, 0)).toMatchObject({ code: 'plafond-nul' });
    expect(de(10, -5)).toMatchObject({ code: 'plafond-nul' });
    expect(de(-1)).toMatchObject({ code: 'valeur-negative' });
  });

  it('ne décroissent jamais quand le revenu croît', () => {
    fc.assert(
      fc.property(
        fc.nat(200_000),
        fc.nat(50_000),
        fc.integer({ min: 1, max: 90_000 }),
        (revenu, plus, plafond) => {
          const rang = (euros: number) => TRANCHES.indexOf(String(de(euros, plafond)));
          expect(rang(revenu + plus)).toBeGreaterThanOrEqual(rang(revenu));
        },
      ),
    );
  });
});
