/**
 * The middle value of a list, the mean of the two middle ones when there is an even number of them; NaN without any.
 *
 * @example mediane([400, 300, 350, 500]) // 375
 */
export function mediane(valeurs: readonly number[]): number {
  const tries = Float64Array.from(valeurs).sort();
  const milieu = tries.length >> 1;
  const haut = tries[milieu] ?? Number.NaN;
  return tries.length % 2 === 1 ? haut : (haut + (tries[milieu - 1] ?? Number.NaN)) / 2;
}

/**
 * Chance that two draws, with replacement, fall in different classes: 1 − Σ p². 0 when all are alike, (k − 1) / k when
 * k classes weigh the same; NaN without any value.
 *
 * @example diversite([2, 2, 3, 3]) // 0.5
 */
export function diversite(classes: readonly number[]): number {
  const effectifs = new Map<number, number>();
  for (const classe of classes) effectifs.set(classe, (effectifs.get(classe) ?? 0) + 1);
  let somme = 0;
  for (const n of effectifs.values()) somme += (n / classes.length) ** 2;
  return effectifs.size === 0 ? Number.NaN : 1 - somme;
}
