import { phraseDeDecision } from '../messages/decisions.ts';

/** A choice still standing, beside what is proposed now. */
export interface ChoixEnPlace {
  readonly nom: string;
  readonly decision: string;
  /** The proposal when the choice was made, and the one of this run; « nd » for none. */
  readonly alors: string;
  readonly propose: string;
}

/**
 * Choices to look at again, in one sentence per reason: the proposal has become what was chosen, or it is no longer the
 * one that the choice answered.
 */
export function aRevoir(choix: readonly ChoixEnPlace[], feuille: string): string[] {
  const rejointes = choix.filter(({ decision, propose }) => decision === propose);
  const depassees = choix.filter(
    ({ decision, propose, alors }) => decision !== propose && alors !== '' && alors !== propose,
  );
  return [...dire('decision-rejointe', rejointes, feuille), ...dire('decision-depassee', depassees, feuille)];
}

function dire(
  code: 'decision-rejointe' | 'decision-depassee',
  choix: readonly ChoixEnPlace[],
  feuille: string,
): string[] {
  return choix.length === 0 ? [] : [phraseDeDecision({ code, feuille, noms: choix.map(({ nom }) => nom) })];
}
