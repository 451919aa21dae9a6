/** Under this a ratio is at the limit: 55 over 50 is 1.1, whatever the machine's bits. */
const NUL = 1e-12;

export interface TermePese {
  readonly poids: number;
  /** How far this component stands on one side (+) or the other (−) of what the whole is compared with. */
  readonly ecart: number;
}

/**
 * The smallest δ, 0–1, such that weights moved within w(1 ± δ) bring Σ w·écart to 0: |Σ w·écart| / Σ w·|écart|.
 * 0: it is there already; 1: every component is on the same side, no weights can. NaN when a figure is not finite.
 *
 * @example variationCritique([{ poids: 2, ecart: 0.25 }, { poids: 1, ecart: -0.5 }]) // 0
 */
export function variationCritique(termes: readonly TermePese[]): number {
  let nette = 0;
  let brute = 0;
  for (const { poids, ecart } of termes) {
    if (Math.abs(ecart) < NUL) continue;
    nette += poids * ecart;
    brute += poids * Math.abs(ecart);
  }
  return brute === 0 ? 0 : Math.abs(nette) / brute;
}
