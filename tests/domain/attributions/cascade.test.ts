import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascader } from '../../../src/domain/attributions/cascade.ts';

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);
const commune = (nom: string, territoire: string | null, parc: number[], objectif: number | null = null) => ({
  nom,
  territoire,
  objectif,
  parc,
});

describe('cascade des objectifs', () => {
  it('partage un territoire entre ses communes au prorata du parc, puis entre bailleurs aux deux marges exactes', () => {
    // 10 over 60 and 40 dwellings: 6 and 4. Landlords hold 70 and 30 of 100: 7 and 3.
    const { communes, bailleurs, matrice, auProrata } = cascader(
      [commune('C1', 'T', [40, 20]), commune('C2', 'T', [30, 10])],
      new Map([['T', 10]]),
    );
    expect(communes).toEqual([6, 4]);
    expect(bailleurs).toEqual([7, 3]);
    expect(matrice.map((ligne) => somme(ligne ?? []))).toEqual([6, 4]);
    expect(auProrata).toBe(true);
  });

  it('prend tel quel l’objectif saisi d’une commune, le reste va aux autres', () => {
    const { communes } = cascader(
      [commune('C1', 'T', [50]), commune('C2', 'T', [50]), commune('C3', 'T', [25], 2)],
      new Map([['T', 12]]),
    );
    expect(communes).toEqual([5, 5, 2]);
  });

  it('dit de combien les objectifs saisis dépassent celui du territoire', () => {
    const { depassements } = cascader([commune('C1', 'T', [50], 9)], new Map([['T', 5]]));
    expect(depassements).toEqual([{ territoire: 'T', de: 4 }]);
  });

  it('une commune sans grand territoire n’a pas d’objectif, ce qui n’est pas 0', () => {
    const { communes, matrice } = cascader(
      [commune('C1', null, [10]), commune('C2', 'T', [10])],
      new Map([['T', 3]]),
    );
    expect(communes).toEqual([null, 3]);
    expect(matrice).toEqual([null, [3]]);
  });

  it('sans tableau aux deux marges, partage chaque commune entre ses bailleurs et le dit', () => {
    // The only landlord of C1 holds 10 of 110 dwellings, so 2 of 20 pro rata, and C1 asks 15.
    const { matrice, auProrata, bailleurs } = cascader(
      [commune('C1', null, [10, 0], 15), commune('C2', null, [0, 100], 5)],
      new Map(),
    );
    expect(auProrata).toBe(false);
    expect(matrice).toEqual([
      [15, 0],
      [0, 5],
    ]);
    expect(bailleurs).toEqual([15, 5]);
  });

  it('ne perd ni n’ajoute aucune attribution', () => {
    const parcs = fc.array(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(parcs, fc.nat({ max: 900 }), fc.nat({ max: 900 }), (parc, a, b) => {
        const communes = [...parc, [5, 5, 5]].map((ligne, i) =>
          commune(`C${i}`, i % 2 === 0 ? 'A' : 'B', ligne),
        );
        const cascade = cascader(
          communes,
          new Map([
            ['A', a],
            ['B', b],
          ]),
        );
        const attendu = (communes.length > 1 ? b : 0) + a;
        expect(somme(cascade.bailleurs)).toBe(attendu);
        expect(somme(cascade.matrice.flatMap((ligne) => ligne ?? []))).toBe(attendu);
      }),
      { numRuns: 60 },
    );
  });
});
