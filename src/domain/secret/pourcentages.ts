import { enfreint } from './controle.ts';
import type { RegleDuSecret } from './regle.ts';

/** A rounded share as it is written, over a base that the reader knows. */
export interface PartEcrite {
  /** In points: 14.5 for 14,5 %. */
  readonly pourcentage: number;
  readonly base: number;
  /** Decimals written. */
  readonly decimales: number;
}

/**
 * What a reader makes of a share that is written: it gives away a count that the rule hides, gives away its complement,
 * leaves a doubt between counts that may and may not be shown, or says nothing that may not be said; 'impossible' when
 * no count of that base gives that share.
 */
export type Verdict = 'effectif' | 'complement' | 'ambigu' | 'sans-risque' | 'impossible';

/**
 * The whole counts that a rounded share may stand for: those within half a unit of the last decimal written. None when
 * the share and the base contradict each other.
 *
 * @example effectifsCompatibles({ pourcentage: 5, base: 187, decimales: 0 }) // [9, 10]
 */
export function effectifsCompatibles({ pourcentage, base, decimales }: PartEcrite): number[] {
  const demi = 0.5 * 10 ** -decimales;
  const premier = Math.max(0, Math.ceil(((pourcentage - demi) * base) / 100 - ARRONDI));
  const dernier = Math.min(base, Math.floor(((pourcentage + demi) * base) / 100 + ARRONDI));
  return Array.from({ length: Math.max(0, dernier - premier + 1) }, (_, rang) => premier + rang);
}

/** Half units have no exact binary form: the bounds are met within this. */
const ARRONDI = 1e-9;

/**
 * Verdict on a share that is written, by what the rule forbids of the counts it may stand for. The rule's reading says
 * whether the complement is looked at.
 *
 * @example verdict({ pourcentage: 87.5, base: 40, decimales: 1 }, REGLE_DES_11) // 'complement', 5
 */
export function verdict(part: PartEcrite, regle: RegleDuSecret): Verdict {
  const effectifs = effectifsCompatibles(part);
  const interdit = (effectif: number) => regle.lecture !== 'base' && enfreint(effectif, regle);
  const complementInterdit = (effectif: number) =>
    regle.lecture === 'cellules' && enfreint(part.base - effectif, regle);
  if (effectifs.length === 0) return 'impossible';
  if (effectifs.every(interdit)) return 'effectif';
  if (effectifs.every(complementInterdit)) return 'complement';
  return effectifs.some((effectif) => interdit(effectif) || complementInterdit(effectif))
    ? 'ambigu'
    : 'sans-risque';
}
