import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UniteARegrouper } from '../../../../src/domain/diffusion/regroupement/regroupement.ts';
import { regrouperLesResidences } from '../../../../src/domain/diffusion/regroupement/regrouperLesResidences.ts';
import { REGLE_DES_11 } from '../../../../src/domain/secret/regle.ts';
import { demande, residence, residencesAuHasard } from './residences.ts';

const somme = (rangees: readonly (readonly number[])[]): number[] =>
  (rangees[0] ?? []).map((_, c) => rangees.reduce((total, rangee) => total + (rangee[c] ?? 0), 0));

const regle = fc.record({ zeros: fc.boolean(), strict: fc.boolean() }).map((choix) => ({
  ...REGLE_DES_11,
  ...choix,
}));

const montrable = (effectif: number, { strict, zeros }: { strict: boolean; zeros: boolean }) =>
  effectif === 0 ? !zeros : effectif >= (strict ? 12 : 11);

const unitesDe = (unites: readonly UniteARegrouper[], cles: readonly string[]) =>
  unites.filter(({ cle }) => cles.includes(cle));

describe('Tout regroupement', () => {
  it('met chaque résidence dans un groupe et un seul, et ne perd aucune unité', () => {
    fc.assert(
      fc.property(residencesAuHasard(45), regle, (unites, regle) => {
        const { groupes, prix } = regrouperLesResidences(demande(unites, { regle }));
        expect(groupes.flatMap(({ membres }) => membres).sort()).toEqual(unites.map(({ cle }) => cle).sort());
        expect(somme(groupes.map(({ sommes }) => sommes))).toEqual(
          somme(unites.map(({ effectifs }) => effectifs)),
        );
        expect(new Set(groupes.map(({ id }) => id)).size).toBe(groupes.length);
        expect(prix.seules + prix.groupes + prix.insuffisants).toBe(groupes.length);
      }),
      { numRuns: 80 },
    );
  });

  it('ne franchit aucun secteur et ne dit suffisant que ce qui peut être montré', () => {
    fc.assert(
      fc.property(residencesAuHasard(45), regle, (unites, regle) => {
        for (const { membres, secteur, suffisant, sommes } of regrouperLesResidences(
          demande(unites, { regle }),
        ).groupes) {
          const siennes = unitesDe(unites, membres);
          expect(siennes.every((unite) => unite.secteur === secteur)).toBe(true);
          expect(sommes).toEqual(somme(siennes.map(({ effectifs }) => effectifs)));
          expect(sommes.every((effectif) => montrable(effectif, regle))).toBe(suffisant);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('n’a de groupe insuffisant que seul dans un secteur qui, tout entier, l’est', () => {
    fc.assert(
      fc.property(residencesAuHasard(30), (unites) => {
        const { groupes } = regrouperLesResidences(demande(unites));
        for (const { secteur, membres, suffisant } of groupes) {
          if (!suffisant)
            expect(membres).toHaveLength(unites.filter((unite) => unite.secteur === secteur).length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('est le même quel que soit l’ordre des lignes', () => {
    const deuxOrdres = residencesAuHasard(30).chain((unites) =>
      fc.tuple(
        fc.constant(unites),
        fc.shuffledSubarray(unites, { minLength: unites.length, maxLength: unites.length }),
      ),
    );
    fc.assert(
      fc.property(deuxOrdres, ([unites, autrement]) => {
        expect(regrouperLesResidences(demande(autrement))).toEqual(regrouperLesResidences(demande(unites)));
      }),
      { numRuns: 60 },
    );
  });

  it('garde ses noms quand les mêmes données reviennent', () => {
    fc.assert(
      fc.property(residencesAuHasard(30), (unites) => {
        const premier = regrouperLesResidences(demande(unites));
        const anciens = new Map(
          premier.groupes.flatMap(({ id, membres }) => membres.map((cle) => [cle, id] as const)),
        );
        expect(regrouperLesResidences(demande(unites, { anciens }))).toEqual(premier);
      }),
      { numRuns: 60 },
    );
  });

  it('ne change qu’un groupe quand une résidence s’ajoute, sauf s’il s’en fait un de plus', () => {
    // At least one household each: one more never takes its sector under the threshold.
    const uneColonne = residencesAuHasard(20).map((unites) =>
      unites.map((unite) => ({ ...unite, effectifs: [Math.max(1, unite.effectifs[0] ?? 0)] })),
    );
    fc.assert(
      fc.property(uneColonne, fc.integer({ min: 1, max: 16 }), (unites, effectif) => {
        const avant = regrouperLesResidences(demande(unites)).groupes;
        const anciens = new Map(avant.flatMap(({ id, membres }) => membres.map((cle) => [cle, id] as const)));
        const apres = regrouperLesResidences(demande([...unites, residence('Z', [effectif])], { anciens }));
        const compositions = new Set(apres.groupes.map(({ id, membres }) => [id, ...membres].join()));
        const changes = avant.filter(({ id, membres }) => !compositions.has([id, ...membres].join()));
        const deplus = apres.groupes.length - avant.length;
        if (deplus <= (effectif >= 11 ? 1 : 0)) expect(changes.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });

  it('ne fait jamais passer un nom de groupe d’un groupe à un autre quand une résidence s’ajoute', () => {
    fc.assert(
      fc.property(residencesAuHasard(20), fc.integer({ min: 0, max: 16 }), (unites, effectif) => {
        const avant = regrouperLesResidences(demande(unites)).groupes;
        const anciens = new Map(avant.flatMap(({ id, membres }) => membres.map((cle) => [cle, id] as const)));
        const nouvelle = residence(
          'Z',
          (unites[0]?.effectifs ?? []).map(() => effectif),
        );
        const apres = regrouperLesResidences(demande([...unites, nouvelle], { anciens })).groupes;
        for (const { id, membres, suffisant } of apres) {
          const autrefois = avant.find((groupe) => groupe.id === id && groupe.suffisant);
          if (!autrefois || !suffisant) continue;
          const communs = membres.filter((cle) => autrefois.membres.includes(cle));
          expect(2 * communs.length).toBeGreaterThan(membres.length);
        }
      }),
      { numRuns: 80 },
    );
  });
});
