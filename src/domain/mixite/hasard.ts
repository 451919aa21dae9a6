/**
 * What chance alone gives: households drawn without replacement into residences of the same sizes. One residence then
 * holds a hypergeometric number of a group, so that every expectation below is exact: nothing is drawn.
 */

const logarithmes: number[] = [0];

/** ln(n!), kept as it is met. */
function lnFactorielle(n: number): number {
  for (let k = logarithmes.length; k <= n; k++) logarithmes[k] = (logarithmes[k - 1] ?? 0) + Math.log(k);
  return logarithmes[n] ?? 0;
}

const lnChoix = (n: number, k: number): number => lnFactorielle(n) - lnFactorielle(k) - lnFactorielle(n - k);

/**
 * Expectation of f(x), x being how many of the `groupe` households of a whole of `total` fall in a residence of
 * `taille`.
 *
 * @example esperance(20, 10, 4, (x) => x) // 2
 */
export function esperance(total: number, groupe: number, taille: number, f: (x: number) => number): number {
  const premier = Math.max(0, taille - (total - groupe));
  const dernier = Math.min(taille, groupe);
  const tous = lnChoix(total, taille);
  let somme = 0;
  for (let x = premier; x <= dernier; x++) {
    somme += Math.exp(lnChoix(groupe, x) + lnChoix(total - groupe, taille - x) - tous) * f(x);
  }
  return somme;
}

const total = (tailles: readonly number[]): number => tailles.reduce((a, b) => a + b, 0);

/**
 * Dissimilarity of a group under chance alone: Σ E|x − t·X/T| · T / (2·X·(T − X)).
 *
 * @example dissimilariteAuHasard([13, 13, 13, 13, 13, 13, 13, 13, 13, 13], 65) // 0.22…
 */
export function dissimilariteAuHasard(tailles: readonly number[], groupe: number): number {
  const T = total(tailles);
  const ecarts = parTaille(tailles, (t) => esperance(T, groupe, t, (x) => Math.abs(x - (t * groupe) / T)));
  return (ecarts * T) / (2 * groupe * (T - groupe));
}

/** η² under chance alone: (n − 1)/(T − 1), n residences that hold someone. */
export function correlationAuHasard(tailles: readonly number[]): number {
  const T = total(tailles);
  return T > 1 ? (tailles.filter((t) => t > 0).length - 1) / (T - 1) : 0;
}

/** Isolation under chance alone: P + (1 − P)·(n − 1)/(T − 1), P the share of the group. */
export function isolementAuHasard(tailles: readonly number[], groupe: number): number {
  const P = groupe / total(tailles);
  return P + (1 - P) * correlationAuHasard(tailles);
}

/**
 * Σ t·e/T under chance alone: entropies of some of the residences, weighted by their size in the whole that the groups
 * make.
 */
export function entropieAuHasard(tailles: readonly number[], groupes: readonly number[]): number {
  const T = total(groupes);
  const somme = parTaille(tailles, (t) =>
    total(groupes.map((X) => esperance(T, X, t, (x) => (x === 0 ? 0 : x * Math.log(t / x))))),
  );
  return somme / T;
}

/** Sum over the residences of what depends on their size alone: one calculation per size. */
function parTaille(tailles: readonly number[], f: (taille: number) => number): number {
  const nombres = new Map<number, number>();
  for (const t of tailles) if (t > 0) nombres.set(t, (nombres.get(t) ?? 0) + 1);
  return [...nombres].reduce((somme, [t, nombre]) => somme + nombre * f(t), 0);
}
