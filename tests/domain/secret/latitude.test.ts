import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Latitude, latitudeDe } from '../../../src/domain/secret/latitude.ts';
import { primairesDe } from '../../../src/domain/secret/primaires.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';
import { reseauDe } from '../../../src/domain/secret/reseau.ts';
import { celluleDe, tableDepuisFeuilles } from '../../../src/domain/secret/tableArborescente.ts';
import { attaquer } from './attaquant.ts';
import { attaques, motifDe } from './attaques.ts';
import { pontsDe } from './ponts.ts';
import { equationsDe, tablePlate, tablesTrouees } from './tables.ts';

interface Audit {
  readonly titre: string;
  readonly feuilles: number[][];
  readonly plancher: number;
  readonly cachees: [territoire: number, categorie: number][];
  readonly intervalles: [number, number][];
}

const { cas: audits }: { cas: Audit[] } = JSON.parse(
  readFileSync(new URL('../../cas/secret-audit.json', import.meta.url), 'utf8'),
);

/** What a reader knows of a hidden cell, by flows; what may grow by 1 000 may grow without limit. */
function intervalle(latitude: Latitude, cachees: Uint8Array, cellule: number, valeur: number) {
  const haut = latitude(cachees, cellule, 1, 1000);
  return {
    min: valeur - latitude(cachees, cellule, -1, 1000),
    max: haut === 1000 ? Number.POSITIVE_INFINITY : valeur + haut,
  };
}

describe('ce qu’un lecteur déduit d’une cellule cachée', () => {
  it('est le même par flots et par programmation linéaire, quel que soit l’arbre et ce qui est caché', () => {
    fc.assert(
      fc.property(tablesTrouees, fc.constantFrom(0, 1), ({ table, cachees }, plancher) => {
        const latitude = latitudeDe(reseauDe(table, plancher));
        const equations = equationsDe(table);
        cachees.forEach((cachee, cellule) => {
          if (cachee !== 1) return;
          const valeur = table.effectifs[cellule] ?? 0;
          expect(intervalle(latitude, cachees, cellule, valeur)).toEqual(
            attaquer(table.effectifs, cachees, equations, cellule, plancher),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('est exact sur les ponts du graphe, et sur eux seuls, quand chaque case cachée peut bouger', () => {
    fc.assert(
      fc.property(tablesTrouees, ({ table, cachees }) => {
        const ponts = pontsDe(reseauDe(table, 0), cachees);
        const equations = equationsDe(table);
        cachees.forEach((cachee, cellule) => {
          if (cachee !== 1) return;
          const { min, max } = attaquer(table.effectifs, cachees, equations, cellule, 0);
          expect(min === max).toBe(ponts[cellule] === 1);
        });
      }),
      { numRuns: 60 },
    );
  });

  it.each(audits)('est l’intervalle publié : $titre', ({ feuilles, plancher, cachees, intervalles }) => {
    const table = tablePlate(feuilles);
    const latitude = latitudeDe(reseauDe(table, plancher));
    const motif = motifDe(table, cachees);
    const bornes = cachees.map(([territoire, categorie]) => {
      const cellule = celluleDe(table, territoire, categorie);
      return intervalle(latitude, motif, cellule, table.effectifs[cellule] ?? 0);
    });
    expect(bornes).toEqual(intervalles.map(([min, max]) => ({ min, max })));
  });
});

describe.each(attaques)('règle naïve : $titre', ({ parents, feuilles, cachees, fuite }) => {
  const table = tableDepuisFeuilles(parents, feuilles, feuilles.at(-1)?.length ?? 0);
  const motif = motifDe(table, cachees);
  const cellule = celluleDe(table, ...fuite.cellule);
  const [min, max] = fuite.intervalle;

  it('cache bien tous les petits effectifs', () => {
    primairesDe(table, REGLE_DES_11).forEach((petit, c) => {
      if (petit === 1) expect(motif[c]).toBe(1);
    });
  });

  it(`et l’un d’eux se lit pourtant : ${min === max ? min : `${min} à ${max}`} (${fuite.comment})`, () => {
    const latitude = latitudeDe(reseauDe(table, 1));
    expect(intervalle(latitude, motif, cellule, table.effectifs[cellule] ?? 0)).toEqual({ min, max });
    expect(attaquer(table.effectifs, motif, equationsDe(table), cellule, 1)).toEqual({ min, max });
  });
});
