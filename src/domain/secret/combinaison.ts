/** Known cells with how many times each is added or taken away. */
export type Combinaison = ReadonlyMap<number, number>;

/** Adds `fois` times a combination to another, in place; what cancels out goes away. */
export function cumuler(total: Map<number, number>, ajout: Combinaison, fois: number): void {
  for (const [cle, coefficient] of ajout) {
    const somme = (total.get(cle) ?? 0) + fois * coefficient;
    if (Math.abs(somme) < NEGLIGEABLE) total.delete(cle);
    else total.set(cle, somme);
  }
}

/** Coefficients are small whole numbers or simple fractions: less than this is rounding. */
const NEGLIGEABLE = 1e-9;
