/**
 * Pearson's correlation of two series of the same length; null when one of them is constant or there are fewer than two
 * points.
 *
 * @example correlation([1, 2, 3], [2, 4, 6]) // 1
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [moyenne(x), moyenne(y)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  x.forEach((valeur, i) => {
    const dx = valeur - mx;
    const dy = (y[i] ?? 0) - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  });
  return negligeable(xx, mx, x.length) || negligeable(yy, my, y.length) ? null : xy / Math.sqrt(xx * yy);
}

/** Covariance of two series over n, null as `correlation` for a constant second one: share of y's variance that x holds. */
export function partDeVariance(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [moyenne(x), moyenne(y)];
  let xy = 0;
  let yy = 0;
  y.forEach((valeur, i) => {
    xy += ((x[i] ?? 0) - mx) * (valeur - my);
    yy += (valeur - my) ** 2;
  });
  return negligeable(yy, my, y.length) ? null : xy / yy;
}

const moyenne = (x: readonly number[]): number => x.reduce((somme, valeur) => somme + valeur, 0) / x.length;

/** A spread that is nothing but the machine's bits. */
const negligeable = (carres: number, moyenne: number, n: number): boolean =>
  !(carres > n * (1e-12 * Math.max(1, Math.abs(moyenne))) ** 2);
