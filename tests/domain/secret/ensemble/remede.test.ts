import { describe, expect, it } from 'vitest';
import { remede } from '../../../../src/domain/secret/ensemble/remede.ts';
import { publier } from './systemes.ts';

const { systeme, cellule, nom } = publier({
  residences: { R1: [[3, 40]], R2: [[6, 30]], R3: [[20, 25]], R4: [[9, 50]], R5: [[2, 18]] },
  territoires: { quartier: ['R1', 'R2', 'R3', 'R4', 'R5'] },
});

describe('remede', () => {
  it('réunit le moins de cases voisines, et le plus petit effectif qui suffise', () => {
    const trouve = remede(systeme, cellule('R1', 'a1'), 11);
    expect(trouve?.aReunir.map(nom)).toEqual(['R1 a1', 'R4 a1']);
    expect(trouve).toMatchObject({ effectif: 12, total: cellule('quartier', 'a1') });
  });

  it('en réunit plusieurs quand une seule ne suffit pas', () => {
    const trouve = remede(systeme, cellule('R5', 'a1'), 35);
    expect(trouve?.aReunir.map(nom)).toEqual(['R5 a1', 'R3 a1', 'R4 a1', 'R2 a1']);
  });

  it('ne réunit que dans les sommes voulues', () => {
    const dansLesTotaux = Uint8Array.from(systeme.sommes, ({ total }) =>
      Number(total === cellule('R5', 'total')),
    );
    expect(remede(systeme, cellule('R5', 'a1'), 11, dansLesTotaux)?.aReunir.map(nom)).toEqual([
      'R5 a1',
      'R5 a2',
    ]);
  });

  it('n’en propose pas quand tout réuni n’y suffit pas', () => {
    expect(remede(systeme, cellule('R1', 'a1'), 500)).toBeNull();
  });
});
