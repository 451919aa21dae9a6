import { type TableArborescente, tableDepuisFeuilles } from '../src/domain/secret/tableArborescente.ts';

/** Uniform draw in [0, 1). */
export type Tirer = () => number;

/** Share of each category in a park, by family. */
const FAMILLES = [
  { nom: 'revenu', poids: [22, 24, 20, 14, 10, 7, 3] },
  { nom: 'activité', poids: [38, 12, 15, 25, 10] },
  { nom: 'famille', poids: [40, 12, 15, 8, 20, 5] },
] as const;

/**
 * Draws of the tables that other tools were measured on (the linear congruential generator of Numerical Recipes): with
 * them, `tables` gives those very tables.
 */
export function tiragesDeReference(graine: number): Tirer {
  let etat = graine >>> 0;
  return () => {
    etat = (Math.imul(1664525, etat) + 1013904223) >>> 0;
    return etat / 4294967296;
  };
}

/**
 * One table by family: the same residences, in quartiers, communes and EPCI. 4 to 94 dwellings each, 34 on average, the
 * small ones the most frequent; more than half of the counts are under 11.
 */
export function tables(nombre: number, tirer: Tirer): TableArborescente[] {
  const residences = Array.from({ length: nombre }, () => residence(tirer));
  const { parents, feuilles } = geographie(nombre);
  return FAMILLES.map(({ poids }, famille) =>
    tableDepuisFeuilles(
      parents,
      feuilles.map((rang) => (rang === null ? null : (residences[rang]?.[famille] ?? null))),
      poids.length,
    ),
  );
}

/** Households of one residence by category of each family; the shares vary from one residence to another. */
function residence(tirer: Tirer): number[][] {
  const taille = Math.floor(4 + tirer() ** 2 * 90);
  // The reference tables draw one number more here, for nothing.
  tirer();
  return FAMILLES.map(({ poids }) => {
    const siens = poids.map((part) => part * (0.35 + 1.3 * tirer()));
    return repartir(taille, siens, tirer);
  });
}

function repartir(menages: number, poids: readonly number[], tirer: Tirer): number[] {
  const total = poids.reduce((somme, part) => somme + part, 0);
  const effectifs = poids.map(() => 0);
  for (let menage = 0; menage < menages; menage++) {
    const tirage = tirer() * total;
    let cumul = 0;
    const rang = poids.findIndex((part) => {
      cumul += part;
      return tirage < cumul;
    });
    const place = rang < 0 ? poids.length - 1 : rang;
    effectifs[place] = (effectifs[place] ?? 0) + 1;
  }
  return effectifs;
}

/** 400 residences an EPCI, 8 communes each, 4 quartiers each; an EPCI alone is the whole, and is left out. */
function geographie(nombre: number): { readonly parents: number[]; readonly feuilles: (number | null)[] } {
  const parents = [-1];
  const feuilles: (number | null)[] = [null];
  const rangs = new Map<string, number>();
  const territoire = (cle: string, parent: number): number => {
    const connu = rangs.get(cle);
    if (connu !== undefined) return connu;
    feuilles.push(null);
    const rang = parents.push(parent) - 1;
    rangs.set(cle, rang);
    return rang;
  };
  const epci = Math.max(1, Math.floor(nombre / 400));
  const parEpci = Math.max(1, Math.floor(nombre / epci));
  for (let rang = 0; rang < nombre; rang++) {
    const e = Math.floor((rang * epci) / nombre);
    const place = rang - Math.floor((e * nombre) / epci);
    const c = Math.min(7, Math.floor((place * 8) / parEpci));
    const q = Math.min(3, Math.floor((place * 32) / parEpci) - c * 4);
    const commune = territoire(`${e}-${c}`, epci === 1 ? 0 : territoire(`${e}`, 0));
    parents.push(territoire(`${e}-${c}-${q}`, commune));
    feuilles.push(rang);
  }
  return { parents, feuilles };
}
