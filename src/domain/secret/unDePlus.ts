/** What is searched for: disjoint groups whose every column reaches the minimum; what is left over joins any of them. */
interface Recherche {
  readonly effectifs: readonly (readonly number[])[];
  readonly minimum: number;
  /** Branches after which the search gives up. */
  readonly noeuds: number;
}

/**
 * So many disjoint groups of a few units, each at or over the minimum in every column, or null when there are none, or
 * when the search was too long. Depth first over the units in their order, each in a group or left over, as long as what
 * is not left over could still fill the groups to come. Counts over the minimum only help: valid where no zero may be
 * shown by itself.
 *
 * @example trouverDesGroupes(3, { effectifs: [[6], [5], [20], [11]], minimum: 11, noeuds: 1000 }) // [[0, 1], [2], [3]]
 */
export function trouverDesGroupes(
  voulus: number,
  { effectifs, minimum, noeuds }: Recherche,
): number[][] | null {
  const colonnes = effectifs[0]?.length ?? 0;
  const ordre = [...effectifs.keys()].sort((a, b) => somme(effectifs[b]) - somme(effectifs[a]) || a - b);
  const groupes = Array.from({ length: voulus }, () => ({
    unites: [] as number[],
    manque: new Float64Array(colonnes).fill(minimum),
  }));
  const reste = new Float64Array(colonnes);
  for (const siens of effectifs)
    siens.forEach((effectif, c) => {
      reste[c] = (reste[c] ?? 0) + effectif;
    });
  let branches = 0;

  const possible = (): boolean => {
    for (let c = 0; c < colonnes; c++) {
      let manque = 0;
      for (const groupe of groupes) manque += Math.max(0, groupe.manque[c] ?? 0);
      if (manque > (reste[c] ?? 0)) return false;
    }
    return true;
  };
  const compter = (unite: number, signe: 1 | -1, cible: Float64Array) =>
    effectifs[unite]?.forEach((effectif, c) => {
      cible[c] = (cible[c] ?? 0) + signe * effectif;
    });

  const placer = (rang: number): boolean => {
    if (groupes.every(({ manque }) => manque.every((m) => m <= 0))) return true;
    const unite = ordre[rang];
    if (unite === undefined || !possible() || ++branches > noeuds) return false;
    compter(unite, -1, reste);
    const vus = new Set<string>();
    for (const groupe of groupes) {
      const etat = groupe.manque.map((m) => Math.max(0, m)).join();
      // Groups that lack the same are the same; a full one needs nothing.
      if (vus.has(etat) || groupe.manque.every((m) => m <= 0)) continue;
      vus.add(etat);
      groupe.unites.push(unite);
      compter(unite, -1, groupe.manque);
      if (placer(rang + 1)) return true;
      groupe.unites.pop();
      compter(unite, 1, groupe.manque);
    }
    if (placer(rang + 1)) return true;
    compter(unite, 1, reste);
    return false;
  };
  return placer(0) ? groupes.map(({ unites }) => unites) : null;
}

const somme = (valeurs: readonly number[] = []): number =>
  valeurs.reduce((total, valeur) => total + valeur, 0);
