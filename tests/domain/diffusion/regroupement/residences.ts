import fc from 'fast-check';
import type {
  DemandeDeRegroupement,
  UniteARegrouper,
} from '../../../../src/domain/diffusion/regroupement/regroupement.ts';
import { REGLE_DES_11 } from '../../../../src/domain/secret/regle.ts';

type Traits = Partial<Omit<UniteARegrouper, 'cle' | 'effectifs'>>;

/** A residence of the « Centre » whose name is its key, unless told otherwise. */
export const residence = (
  cle: string,
  effectifs: readonly number[],
  traits: Traits = {},
): UniteARegrouper => ({
  cle,
  nom: cle,
  secteur: 'Centre',
  rue: null,
  lot: null,
  x: null,
  y: null,
  effectifs,
  ...traits,
});

export const demande = (
  unites: readonly UniteARegrouper[],
  change: Partial<Omit<DemandeDeRegroupement, 'unites'>> = {},
): DemandeDeRegroupement => ({
  unites,
  regle: REGLE_DES_11,
  anciens: new Map(),
  imposes: new Map(),
  ...change,
});

/** Random residences of a few sectors, some without a place; all with as many columns. */
export const residencesAuHasard = (maximum: number): fc.Arbitrary<UniteARegrouper[]> =>
  fc.integer({ min: 1, max: 3 }).chain((colonnes) =>
    fc
      .array(
        fc.record({
          secteur: fc.constantFrom('Centre', 'Nord', null),
          rue: fc.constantFrom('RUE A', 'RUE B', null),
          x: fc.option(fc.integer({ min: 0, max: 3000 })),
          y: fc.option(fc.integer({ min: 0, max: 3000 })),
          effectifs: fc.array(fc.integer({ min: 0, max: 16 }), {
            minLength: colonnes,
            maxLength: colonnes,
          }),
        }),
        { minLength: 1, maxLength: maximum },
      )
      .map((tirees) =>
        tirees.map(({ effectifs, ...traits }, rang) => residence(`R${rang + 1}`, effectifs, traits)),
      ),
  );
