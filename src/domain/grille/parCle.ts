/** The same elements, in their order, by what `cle` says of each. */
export function parCle<T>(elements: readonly T[], cle: (element: T) => string): Map<string, T[]> {
  const groupes = new Map<string, T[]>();
  for (const element of elements) {
    const nom = cle(element);
    const groupe = groupes.get(nom);
    if (groupe) groupe.push(element);
    else groupes.set(nom, [element]);
  }
  return groupes;
}
