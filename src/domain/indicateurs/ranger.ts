import { comparerTextes } from '../parc/ordre.ts';

/**
 * The distinct keys of several tables in French alphabetical order, and for each row of each table the position of
 * its key; −1 without a key.
 *
 * @example ranger([['B', null, 'A']]) // { cles: ['A', 'B'], rangs: [Int32Array [1, -1, 0]] }
 */
export function ranger(tables: readonly (readonly (string | null)[])[]): {
  readonly cles: readonly string[];
  readonly rangs: readonly Int32Array[];
} {
  const premiers = new Map<string, number>();
  const provisoires = tables.map((cles) => {
    const rangs = new Int32Array(cles.length);
    // Rows of one residence often follow each other: the last key met saves a look-up.
    let derniere: string | null = null;
    let rang = -1;
    for (let ligne = 0; ligne < cles.length; ligne++) {
      const cle = cles[ligne] ?? null;
      if (cle !== derniere) {
        derniere = cle;
        rang = cle === null ? -1 : (premiers.get(cle) ?? premiers.size);
        if (cle !== null && rang === premiers.size) premiers.set(cle, rang);
      }
      rangs[ligne] = rang;
    }
    return rangs;
  });
  const vues = [...premiers.keys()];
  const cles = trier(vues);
  const positions = new Map(cles.map((cle, rang) => [cle, rang]));
  const places = Int32Array.from(vues, (cle) => positions.get(cle) ?? -1);
  for (const rangs of provisoires)
    for (let ligne = 0; ligne < rangs.length; ligne++) {
      const rang = rangs[ligne] ?? -1;
      if (rang >= 0) rangs[ligne] = places[rang] ?? -1;
    }
  return { cles, rangs: provisoires };
}

/** The order of `comparerTextes`; codes of one mould, R00001, sort the same by character, ten times as fast. */
function trier(cles: readonly string[]): string[] {
  const [premiere = ''] = cles;
  const moule = mouleDe(premiere);
  const semblables = /^[0-9A-Z]+$/.test(premiere) && cles.every((cle) => mouleDe(cle) === moule);
  return semblables ? [...cles].sort() : [...cles].sort(comparerTextes);
}

const mouleDe = (cle: string): string => cle.replace(/[0-9]/g, '0').replace(/[A-Z]/g, 'A');
