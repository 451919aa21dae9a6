import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';
import source from './score-du-menage.json' with { type: 'json' };

/** Yes, no, unknown, or why what stood there is none of them. */
export type Critere = boolean | null | Probleme;

/**
 * Fragility score of a household: how many criteria it meets, 3 standing for three and more.
 *
 * With some unknown, the score is given only when they cannot change it; else its problem says between what it lies.
 * An unreadable criterion gives its own problem.
 *
 * Source: Repères n° 17, Valophis: very aged, lone parent of two children or more, very large family, very low income,
 * arrears over three months, over-occupation. Which columns stand for them is the caller's choice.
 *
 * @param lieu where the household stands, for the message
 * @example score([true, true, null, true], { champ: 'criteres', ligne: 0 }) // 3
 */
export function score(criteres: readonly Critere[], lieu: Lieu): number | Probleme {
  let remplis = 0;
  let inconnus = 0;
  for (const critere of criteres) {
    if (critere === null) inconnus++;
    else if (typeof critere === 'object') return critere;
    else if (critere) remplis++;
  }
  const bas = Math.min(source.maximum, remplis);
  const haut = Math.min(source.maximum, remplis + inconnus);
  return bas === haut ? bas : { code: 'score-indetermine', lieu, bas, haut, inconnus };
}
