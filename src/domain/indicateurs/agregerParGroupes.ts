import type { Compte } from './tableau.ts';

/** Which group each row belongs to (−1: unknown), and what touching a group adds to a base. */
export interface Groupes {
  readonly ids: Int32Array;
  readonly apports: Float64Array;
}

/** 'nombre': each group counts for one; 'taille': for its rows in the whole table. */
export function groupesDe(cles: readonly (string | null)[], base: 'nombre' | 'taille'): Groupes {
  const connus = new Map<string, number>();
  const tailles: number[] = [];
  const ids = Int32Array.from(cles, (cle) => {
    if (cle === null) return -1;
    const id = connus.get(cle) ?? connus.size;
    connus.set(cle, id);
    tailles[id] = (tailles[id] ?? 0) + 1;
    return id;
  });
  return { ids, apports: Float64Array.from(tailles, (taille) => (base === 'nombre' ? 1 : taille)) };
}

/**
 * Rows of each unit over the groups that they touch, each group counted once per unit however many rows it has there:
 * dwellings over distinct buildings, dwellings over the stock of the EPCI they stand in.
 *
 * @example agregerParGroupes(Int32Array.of(0, 0, 0), groupesDe(['A', 'A', 'B'], 'nombre'), 1) // 3 rows over 2 groups
 */
export function agregerParGroupes(rangs: Int32Array, { ids, apports }: Groupes, unites: number): Compte[] {
  const lignes = new Float64Array(unites);
  const bases = new Float64Array(unites);
  const inconnus = new Float64Array(unites);
  const dernier = new Int32Array(unites).fill(-1);
  for (const ligne of parGroupe(ids, apports.length)) {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0) continue;
    const id = ids[ligne] ?? -1;
    if (id < 0) {
      inconnus[rang] = (inconnus[rang] ?? 0) + 1;
      continue;
    }
    lignes[rang] = (lignes[rang] ?? 0) + 1;
    if (dernier[rang] === id) continue;
    dernier[rang] = id;
    bases[rang] = (bases[rang] ?? 0) + (apports[id] ?? 0);
  }
  return Array.from(lignes, (numerateur, rang) => ({
    numerateur,
    base: bases[rang] ?? 0,
    inconnus: inconnus[rang] ?? 0,
  }));
}

/** Rows group after group, unknown ones first: one stamp per unit is then enough to see a group once. */
function parGroupe(ids: Int32Array, groupes: number): Int32Array {
  const places = new Int32Array(groupes + 2);
  for (const id of ids) places[id + 2] = (places[id + 2] ?? 0) + 1;
  for (let g = 1; g < places.length; g++) places[g] = (places[g] ?? 0) + (places[g - 1] ?? 0);
  const ordre = new Int32Array(ids.length);
  ids.forEach((id, ligne) => {
    const place = places[id + 1] ?? 0;
    ordre[place] = ligne;
    places[id + 1] = place + 1;
  });
  return ordre;
}
