import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lignesDe, resteCache } from '../../../src/domain/secret/lignes.ts';
import { primairesDe } from '../../../src/domain/secret/primaires.ts';
import { proteger } from '../../../src/domain/secret/proteger.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';
import { celluleDe, type TableArborescente } from '../../../src/domain/secret/tableArborescente.ts';
import { attaquer } from './attaquant.ts';
import { equationsDe, tablePlate, tablesArborescentes, tablesPlates } from './tables.ts';

interface Cas {
  readonly titre: string;
  readonly origine: string;
  readonly feuilles: number[][];
  readonly secondairesExactes: number;
  readonly secondaires: number;
}

const { cas }: { cas: Cas[] } = JSON.parse(
  readFileSync(new URL('../../cas/secret-suppression.json', import.meta.url), 'utf8'),
);

const compter = (marques: Uint8Array) => marques.reduce((somme, marque) => somme + marque, 0);
const secondaires = (table: TableArborescente, exacte: boolean) => {
  const { cachees, primaires } = proteger(table, { regle: REGLE_DES_11, exacte });
  return compter(cachees) - compter(primaires);
};

describe.each(cas)('$titre', ({ feuilles, secondairesExactes, secondaires: attendues }) => {
  it('ne cache pas plus que le meilleur outil publié pour la seule protection exacte', () => {
    expect(secondaires(tablePlate(feuilles), true)).toBeLessThanOrEqual(secondairesExactes);
  });

  it('ni plus que lui pour garder un intervalle de 10', () => {
    expect(secondaires(tablePlate(feuilles), false)).toBeLessThanOrEqual(attendues);
  });
});

/** Everything that the rule promises, checked by an attacker of another kind. */
function verifier(table: TableArborescente, regle = REGLE_DES_11): void {
  const { cachees, nonProtegees } = proteger(table, { regle });
  if (nonProtegees.length === 0) tenir(table, cachees, regle);
}

function tenir(table: TableArborescente, cachees: Uint8Array, regle = REGLE_DES_11): void {
  const primaires = primairesDe(table, regle);
  const plancher = regle.zeros ? 0 : 1;
  const equations = equationsDe(table);
  primaires.forEach((primaire, cellule) => {
    if (primaire !== 1) return;
    expect(cachees[cellule]).toBe(1);
    const { min, max } = attaquer(table.effectifs, cachees, equations, cellule, plancher);
    expect(max - min).toBeGreaterThanOrEqual(regle.seuil - 1);
  });
  for (const ligne of lignesDe(table)) {
    const reste = resteCache(ligne, cachees, table.effectifs);
    if (reste !== null && reste !== 0) expect(reste).toBeGreaterThanOrEqual(regle.seuil);
  }
}

describe('proteger', () => {
  it('laisse à chaque petit effectif un intervalle de 10 et cache 0 ou 11 au moins par ligne publiée', () => {
    fc.assert(
      fc.property(tablesPlates, (feuilles) => verifier(tablePlate(feuilles))),
      { numRuns: 60 },
    );
  });

  it('fait de même quel que soit l’arbre des territoires', () => {
    fc.assert(
      fc.property(tablesArborescentes, (table) => verifier(table)),
      { numRuns: 60 },
    );
  });

  it('ne laisse retrouver exactement aucun petit effectif quand c’est tout ce qu’on lui demande', () => {
    fc.assert(
      fc.property(tablesArborescentes, (table) => {
        const { cachees, primaires, nonProtegees } = proteger(table, { regle: REGLE_DES_11, exacte: true });
        const equations = equationsDe(table);
        primaires.forEach((primaire, cellule) => {
          if (primaire !== 1) return;
          const { min, max } = attaquer(table.effectifs, cachees, equations, cellule, 1);
          expect(min === max).toBe(nonProtegees.includes(cellule));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('et quand les zéros sont cachés aussi', () => {
    fc.assert(
      fc.property(tablesPlates, (feuilles) =>
        verifier(tablePlate(feuilles), { ...REGLE_DES_11, zeros: true }),
      ),
      { numRuns: 30 },
    );
  });

  it('protège toujours une table dont aucune case n’est vide', () => {
    const pleines = tablesPlates.map((feuilles) => feuilles.map((ligne) => ligne.map((n) => Math.max(1, n))));
    fc.assert(
      fc.property(pleines, (feuilles) => {
        expect(proteger(tablePlate(feuilles), { regle: REGLE_DES_11 }).nonProtegees).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('donne deux fois le même résultat', () => {
    fc.assert(
      fc.property(tablesArborescentes, (table) => {
        const [un, deux] = [0, 1].map(() => proteger(table, { regle: REGLE_DES_11 }).cachees);
        expect(un).toEqual(deux);
      }),
      { numRuns: 20 },
    );
  });

  it('ne cache rien quand tout peut être montré', () => {
    expect(
      secondaires(
        tablePlate([
          [11, 20],
          [0, 30],
        ]),
        false,
      ),
    ).toBe(0);
  });

  it('garde montrée la cellule que l’utilisateur veut garder', () => {
    const table = tablePlate([
      [3, 20, 30],
      [25, 30, 40],
      [28, 35, 45],
    ]);
    const libre = proteger(table, { regle: REGLE_DES_11 });
    const cellule =
      [...libre.cachees.keys()].find((c) => libre.cachees[c] === 1 && libre.primaires[c] !== 1) ?? -1;
    const gardees = new Uint8Array(table.effectifs.length);
    gardees[cellule] = 1;
    const { cachees, nonProtegees } = proteger(table, { regle: REGLE_DES_11, gardees });
    expect(cachees[cellule]).toBe(0);
    expect(nonProtegees).toEqual([]);
  });

  it('laisse voir un petit effectif que la règle ne regarde pas', () => {
    const table = tablePlate([
      [3, 20],
      [30, 40],
    ]);
    const exemptees = new Uint8Array(table.effectifs.length);
    exemptees[celluleDe(table, 1, 0)] = 1;
    expect(compter(proteger(table, { regle: REGLE_DES_11, exemptees }).cachees)).toBe(0);
  });

  it('ne remontre jamais une cellule imposée, et n’en cache pas d’autre pour elle', () => {
    const table = tablePlate([
      [20, 30],
      [40, 50],
    ]);
    const imposees = new Uint8Array(table.effectifs.length);
    imposees[celluleDe(table, 1, 0)] = 1;
    expect(proteger(table, { regle: REGLE_DES_11, imposees }).cachees).toEqual(imposees);
  });

  it('une cellule imposée l’emporte sur une cellule gardée', () => {
    const table = tablePlate([
      [20, 30],
      [40, 50],
    ]);
    const imposees = new Uint8Array(table.effectifs.length);
    imposees[celluleDe(table, 1, 0)] = 1;
    const { cachees } = proteger(table, { regle: REGLE_DES_11, imposees, gardees: imposees });
    expect(cachees).toEqual(imposees);
  });

  it('garde ses promesses autour de cellules imposées, sans compter sur les zéros que chacun connaît', () => {
    fc.assert(
      fc.property(tablesArborescentes, fc.integer({ min: 2, max: 9 }), (table, pas) => {
        const imposees = Uint8Array.from(table.effectifs, (_, cellule) => Number(cellule % pas === 1));
        const { cachees, nonProtegees } = proteger(table, { regle: REGLE_DES_11, imposees });
        if (nonProtegees.length > 0) return;
        imposees.forEach((imposee, cellule) => {
          if (imposee === 1) expect(cachees[cellule]).toBe(1);
        });
        const inconnues = cachees.map((cachee, cellule) => cachee * Number(table.effectifs[cellule] !== 0));
        tenir(table, inconnues);
      }),
      { numRuns: 40 },
    );
  });

  it('ne cache rien de plus autour de ce qui est déjà caché', () => {
    fc.assert(
      fc.property(tablesArborescentes, (table) => {
        const { cachees: imposees, nonProtegees } = proteger(table, { regle: REGLE_DES_11 });
        if (nonProtegees.length > 0) return;
        expect(proteger(table, { regle: REGLE_DES_11, imposees }).cachees).toEqual(imposees);
      }),
      { numRuns: 60 },
    );
  });
});
