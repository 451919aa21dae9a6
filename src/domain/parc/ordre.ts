const alphabet = new Intl.Collator('fr', { numeric: true });

/** French alphabetical order, numbers as numbers; two writings that read alike still have an order. */
export function comparerTextes(a: string, b: string): number {
  return alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
