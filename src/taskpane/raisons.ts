/** What keeps indicators from being computed, the reason that stops the most first. */
export interface Raison {
  readonly raison: string;
  readonly libelles: readonly string[];
}

interface NonCalculable {
  readonly indicateur: { readonly libelle: string };
  readonly etat: { readonly calculable: true } | { readonly calculable: false; readonly raison: string };
}

/** Indicators that cannot be computed, by reason: a missing column often stops many at once. */
export function parRaison(indicateurs: readonly NonCalculable[]): readonly Raison[] {
  const groupes = new Map<string, string[]>();
  for (const { indicateur, etat } of indicateurs) {
    if (etat.calculable) continue;
    groupes.set(etat.raison, [...(groupes.get(etat.raison) ?? []), indicateur.libelle]);
  }
  return [...groupes]
    .map(([raison, libelles]) => ({ raison, libelles }))
    .sort((a, b) => b.libelles.length - a.libelles.length);
}
