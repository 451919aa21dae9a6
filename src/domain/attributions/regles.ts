import donnees from './regles.json' with { type: 'json' };
import { FERMETURES, type Fermeture, type Pas } from './repartition.ts';

/** How contributions move: what `repartition` asks for besides the figures. */
export interface Deplacement {
  readonly pas: Pas;
  readonly minimum: number;
  readonly fermeture: Fermeture;
}

/** A rule that a conference can name, with the sentence that says what it does. */
export interface Regle extends Deplacement {
  readonly code: string;
  readonly nom: string;
  readonly phrase: string;
}

export const REGLES: readonly Regle[] = donnees.regles.map((regle) => ({
  ...regle,
  fermeture: FERMETURES.find((fermeture) => fermeture === regle.fermeture) ?? 'equilibre',
}));

const [PREMIERE] = REGLES;
if (!PREMIERE) throw new Error('regles.json holds no rule');

/** The rule proposed first: a compatible reconstruction of the source's table. */
export const REGLE_PAR_DEFAUT: Regle = PREMIERE;

/** What a rule set by hand is called. */
export const SUR_MESURE = 'Sur mesure';

/**
 * The named rule that moves contributions this way; null: set by hand.
 *
 * @example regleDe({ pas: { moins: 0.42, plus: 0.34 }, minimum: 1, fermeture: 'equilibre' })?.nom // 'Minorer légèrement'
 */
export function regleDe({ pas, minimum, fermeture }: Deplacement): Regle | null {
  return (
    REGLES.find(
      (regle) =>
        regle.pas.moins === pas.moins &&
        regle.pas.plus === pas.plus &&
        regle.minimum === minimum &&
        regle.fermeture === fermeture,
    ) ?? null
  );
}
