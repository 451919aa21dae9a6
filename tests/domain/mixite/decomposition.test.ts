import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mixite } from '../../../src/domain/indices/mixite.ts';
import { decomposer } from '../../../src/domain/mixite/decomposition.ts';
import { mixiteDUnGroupe } from '../../../src/domain/mixite/groupe.ts';
import { dissimilariteAuHasard, esperance } from '../../../src/domain/mixite/hasard.ts';
import cas from '../../cas/mixite.json' with { type: 'json' };

const somme = (x: readonly number[]) => x.reduce((a, b) => a + b, 0);
const totaux = cas.effectifs.map(somme);
const groupe = cas.effectifs.map((x) => x[cas.groupe] ?? 0);

/** A mean of draws, within four of its own standard errors. */
function proche(exact: number, [moyenne = Number.NaN, erreur = 0]: readonly number[]) {
  expect(Math.abs(exact - moyenne)).toBeLessThan(4 * erreur);
}

describe('mixité et hasard, devant un calcul fait ailleurs', () => {
  it('retrouve H et ses parts, D, P* et η²', () => {
    const lu = decomposer(cas.effectifs, cas.parts);
    expect(lu?.total.valeur).toBeCloseTo(cas.theil.total, 12);
    expect(lu?.entre.valeur).toBeCloseTo(cas.theil.entre, 12);
    expect(lu?.dedans.map(({ valeur }) => valeur)).toEqual(
      cas.theil.dedans.map((x) => expect.closeTo(x, 12)),
    );
    expect(mixiteDUnGroupe(groupe, totaux)).toMatchObject({
      dissimilarite: { valeur: expect.closeTo(cas.dissimilarite, 12) },
      isolement: { valeur: expect.closeTo(cas.isolement, 12) },
      correlation: { valeur: expect.closeTo(cas.correlation, 12) },
    });
  });

  it('attend du hasard, exactement, ce que donnent en moyenne 40 000 permutations', () => {
    const lu = decomposer(cas.effectifs, cas.parts);
    const un = mixiteDUnGroupe(groupe, totaux);
    if (!lu || 'raison' in un) throw new Error('pas d’indice');
    proche(lu.total.hasard, cas.hasard.total);
    proche(lu.entre.hasard, cas.hasard.entre);
    for (const [k, { hasard }] of lu.dedans.entries()) proche(hasard, cas.hasard.dedans[k] ?? []);
    proche(un.dissimilarite.hasard, cas.hasard.dissimilarite);
    proche(un.isolement.hasard, cas.hasard.isolement);
  });

  it('donne le H de CIL.MIXITE', () => {
    const [H] = mixite({ effectifs: cas.effectifs, totaux }, 'theil');
    expect(decomposer(cas.effectifs, cas.parts)?.total.valeur).toBeCloseTo(Number(H), 12);
  });

  it('dans de petites résidences le hasard seul sépare beaucoup', () => {
    // Ten residences of thirteen: about a fifth of the group would have to move though nobody chose.
    expect(dissimilariteAuHasard(Array(10).fill(13), 65)).toBeGreaterThan(0.2);
    expect(dissimilariteAuHasard(Array(10).fill(1300), 6500)).toBeLessThan(0.03);
  });

  it('la loi tirée est bien celle d’un tirage sans remise', () => {
    expect(esperance(20, 10, 4, () => 1)).toBeCloseTo(1, 12);
    expect(esperance(20, 10, 4, (x) => x)).toBeCloseTo(2, 12);
    // Variance t·P·(1 − P)·(T − t)/(T − 1).
    expect(esperance(20, 10, 4, (x) => (x - 2) ** 2)).toBeCloseTo((4 * 0.25 * 16) / 19, 12);
  });

  it('dit pourquoi un groupe absent, ou seul, n’a pas d’indice', () => {
    expect(mixiteDUnGroupe([0, 0], [10, 10])).toEqual({ raison: expect.stringMatching(/^Aucun ménage/) });
    expect(mixiteDUnGroupe([10, 10], [10, 10])).toEqual({
      raison: expect.stringMatching(/^Tous les ménages/),
    });
    expect(
      decomposer(
        [
          [10, 0],
          [10, 0],
        ],
        ['A', 'B'],
      ),
    ).toBeNull();
  });
});

describe('propriétés de la décomposition', () => {
  const residences = fc
    .array(
      fc.tuple(
        fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 }),
        fc.constantFrom('QPV', 'hors QPV', 'nd'),
      ),
      {
        minLength: 2,
        maxLength: 9,
      },
    )
    .filter((r) => [0, 1].every((g) => r.some(([x]) => (x[g] ?? 0) > 0)));
  const lire = (r: readonly (readonly [readonly number[], string])[]) =>
    decomposer(
      r.map(([x]) => x),
      r.map(([, part]) => part),
    );

  it('entre et dedans s’additionnent exactement, pour la valeur comme pour le hasard', () => {
    fc.assert(
      fc.property(residences, (r) => {
        const lu = lire(r);
        if (!lu) throw new Error('pas de décomposition');
        for (const sorte of ['valeur', 'hasard'] as const) {
          const parties = somme([lu.entre[sorte], ...lu.dedans.map((part) => part[sorte])]);
          expect(parties).toBeCloseTo(lu.total[sorte], 10);
          expect(lu.total[sorte]).toBeGreaterThanOrEqual(-1e-10);
          expect(lu.total[sorte]).toBeLessThanOrEqual(1 + 1e-10);
        }
      }),
    );
  });

  it('ne dépend ni de l’ordre des résidences, ni de l’échelle', () => {
    fc.assert(
      fc.property(residences, (r) => {
        const valeur = lire(r)?.total.valeur ?? Number.NaN;
        expect(lire([...r].reverse())?.total.valeur).toBeCloseTo(valeur, 10);
        const triple = r.map(([x, part]) => [x.map((n) => 3 * n), part] as const);
        expect(lire(triple)?.total.valeur).toBeCloseTo(valeur, 10);
        expect(lire(triple)?.entre.valeur).toBeCloseTo(lire(r)?.entre.valeur ?? Number.NaN, 10);
      }),
    );
  });

  it('D et le D du hasard restent entre 0 et 1', () => {
    fc.assert(
      fc.property(residences, (r) => {
        const lignes = r.map(([x]) => x);
        const un = mixiteDUnGroupe(
          lignes.map((x) => x[0] ?? 0),
          lignes.map(somme),
        );
        if ('raison' in un) return;
        for (const x of [un.dissimilarite, un.isolement]) {
          for (const lu of [x.valeur, x.hasard]) {
            expect(lu).toBeGreaterThanOrEqual(-1e-10);
            expect(lu).toBeLessThanOrEqual(1 + 1e-10);
          }
        }
      }),
    );
  });
});
