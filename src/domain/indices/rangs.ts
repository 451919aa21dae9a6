/**
 * Ranks from the highest value down, 1 first; equal values share the smallest rank, and what has no value has no rank.
 *
 * @example rangs([66, 118, null, 118]) // [3, 1, null, 1]
 */
export function rangs(valeurs: readonly (number | null)[]): (number | null)[] {
  const ordre = valeurs.filter((valeur) => valeur !== null).sort((a, b) => b - a);
  const premiers = new Map<number, number>();
  ordre.forEach((valeur, place) => {
    if (!premiers.has(valeur)) premiers.set(valeur, place + 1);
  });
  return valeurs.map((valeur) => (valeur === null ? null : (premiers.get(valeur) ?? null)));
}
