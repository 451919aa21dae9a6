import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectifsCompatibles, type Verdict, verdict } from '../../../src/domain/secret/pourcentages.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';

interface Cas {
  readonly base: number;
  readonly pourcentage: number;
  readonly decimales: number;
  readonly compatibles: number[];
  readonly verdict: Verdict;
}

const { cas }: { cas: Cas[] } = JSON.parse(
  readFileSync(new URL('../../cas/secret-pourcentages.json', import.meta.url), 'utf8'),
);

describe('ce qu’une part arrondie laisse retrouver', () => {
  it.each(cas)('$pourcentage % de $base à $decimales décimale(s) : $verdict', ({ compatibles, ...part }) => {
    expect(effectifsCompatibles(part)).toEqual(compatibles);
    expect(verdict(part, REGLE_DES_11)).toBe(part.verdict);
  });

  it('ne dit rien d’interdit quand l’effectif et son complément peuvent être montrés', () => {
    expect(verdict({ pourcentage: 50, base: 200, decimales: 1 }, REGLE_DES_11)).toBe('sans-risque');
    expect(verdict({ pourcentage: 0, base: 60, decimales: 1 }, REGLE_DES_11)).toBe('sans-risque');
  });

  it('ne regarde le complément que si la règle le veut', () => {
    const part = { pourcentage: 87.5, base: 40, decimales: 1 };
    expect(verdict(part, { ...REGLE_DES_11, lecture: 'effectif' })).toBe('sans-risque');
  });

  it('n’a aucun effectif pour une part que la base ne permet pas', () => {
    const part = { pourcentage: 33.3, base: 10, decimales: 1 };
    expect(effectifsCompatibles(part)).toEqual([]);
    expect(verdict(part, REGLE_DES_11)).toBe('impossible');
  });

  it('retrouve toujours l’effectif dont la part a été arrondie', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.nat(3000),
        fc.integer({ min: 0, max: 3 }),
        (base, tirage, decimales) => {
          const effectif = tirage % (base + 1);
          const pourcentage = Number(((100 * effectif) / base).toFixed(decimales));
          expect(effectifsCompatibles({ pourcentage, base, decimales })).toContain(effectif);
        },
      ),
    );
  });
});
