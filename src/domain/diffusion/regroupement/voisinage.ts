import { plier } from '../../parc/texte.ts';
import type { UniteARegrouper } from './regroupement.ts';

/** What brings two residences of a sector near each other; 'inconnu' where only their names tell them apart. */
export type Lien =
  | { readonly sorte: 'lot' }
  | { readonly sorte: 'rue' }
  | { readonly sorte: 'distance'; readonly metres: number }
  | { readonly sorte: 'inconnu' };

/**
 * How two residences are neighbours: same lot, else same street, else their distance in whole metres.
 *
 * @example lienEntre(tilleuls, platanes) // { sorte: 'distance', metres: 120 }
 */
export function lienEntre(a: UniteARegrouper, b: UniteARegrouper): Lien {
  if (memeLieu(a.lot, b.lot)) return { sorte: 'lot' };
  if (memeLieu(a.rue, b.rue)) return { sorte: 'rue' };
  const metres = distance(a, b);
  return metres === null ? { sorte: 'inconnu' } : { sorte: 'distance', metres };
}

const SORTES: readonly Lien['sorte'][] = ['lot', 'rue', 'distance', 'inconnu'];

/** The closest of the links between a residence and the others of its group; null when it is alone. */
export function lienLePlusProche(unite: UniteARegrouper, autres: readonly UniteARegrouper[]): Lien | null {
  const metresDe = (lien: Lien) => (lien.sorte === 'distance' ? lien.metres : 0);
  const [proche] = autres
    .map((autre) => lienEntre(unite, autre))
    .sort((a, b) => SORTES.indexOf(a.sorte) - SORTES.indexOf(b.sorte) || metresDe(a) - metresDe(b));
  return proche ?? null;
}

/** Length of the link between two residences, by their ranks. */
export type Ecart = (a: number, b: number) => number;

export interface Voisinage {
  readonly ecart: Ecart;
  /** No link is longer. */
  readonly plusLong: number;
}

/**
 * Lengths of the links between the residences of a sector: any link within a lot or a street is shorter than any other,
 * then metres count; a residence without a place is farther than all that have one, nearer by the order of names.
 *
 * @param unites in the order of names
 */
export function voisinageDe(unites: readonly UniteARegrouper[]): Voisinage {
  const plus = loin(unites);
  const ailleurs = (plus + unites.length) * (unites.length + 1);
  const [lots, rues] = [numeros(unites.map(({ lot }) => lot)), numeros(unites.map(({ rue }) => rue))];
  const meme = (lieux: Int32Array, a: number, b: number) => (lieux[a] ?? -1) >= 0 && lieux[a] === lieux[b];
  const ecart = (a: number, b: number) => {
    const [une, autre] = [unites[a], unites[b]];
    if (!une || !autre || a === b) return 0;
    const metres = distance(une, autre) ?? plus + Math.abs(a - b);
    return meme(lots, a, b) || meme(rues, a, b) ? metres : metres + ailleurs;
  };
  return { ecart, plusLong: plus + unites.length + ailleurs };
}

/**
 * Length of the shortest network that links the residences of a group (Prim): it grows with gaps, not with the number
 * of residences, so that large and small groups compare.
 */
export function longueur(groupe: readonly number[], ecart: Ecart): number {
  const [depart = 0, seconde = 0] = groupe;
  if (groupe.length <= 2) return groupe.length === 2 ? ecart(depart, seconde) : 0;
  const restent = groupe.slice(1);
  const pres = restent.map((rang) => ecart(depart, rang));
  let total = 0;
  for (let nombre = restent.length; nombre > 0; nombre--) {
    let choisi = 0;
    for (let i = 1; i < nombre; i++) if ((pres[i] ?? 0) < (pres[choisi] ?? 0)) choisi = i;
    const atteint = restent[choisi] ?? 0;
    total += pres[choisi] ?? 0;
    restent[choisi] = restent[nombre - 1] ?? 0;
    pres[choisi] = pres[nombre - 1] ?? 0;
    for (let i = 0; i < nombre - 1; i++) pres[i] = Math.min(pres[i] ?? 0, ecart(atteint, restent[i] ?? 0));
  }
  return total;
}

/** One number for each place, however it is written; −1 where it is not known. */
function numeros(lieux: readonly (string | null)[]): Int32Array {
  const connus = new Map<string, number>();
  return Int32Array.from(lieux, (lieu) => {
    if (lieu === null) return -1;
    const plie = plier(lieu);
    const numero = connus.get(plie) ?? connus.size;
    connus.set(plie, numero);
    return numero;
  });
}

const memeLieu = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && plier(a) === plier(b);

function distance(a: UniteARegrouper, b: UniteARegrouper): number | null {
  if (a.x === null || a.y === null || b.x === null || b.y === null) return null;
  return Math.round(Math.hypot(a.x - b.x, a.y - b.y));
}

/** Diagonal of the sector, in whole metres. */
function loin(unites: readonly UniteARegrouper[]): number {
  let [gauche, droite, bas, haut] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of unites) {
    if (x === null || y === null) continue;
    [gauche, droite] = [Math.min(gauche, x), Math.max(droite, x)];
    [bas, haut] = [Math.min(bas, y), Math.max(haut, y)];
  }
  return droite < gauche ? 0 : Math.ceil(Math.hypot(droite - gauche, haut - bas));
}
