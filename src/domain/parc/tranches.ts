import type { Cellule } from './cellule.ts';

/** Classes are written in % over this; under it they already are shares (« 0,2-0,4 »). */
const PLUS_GRANDE_PART = 3;

const AU_DESSOUS = /<|≤|(?<!au )moins|inferieur|jusqu|maxi|en dessous|sous |au plus/;
const AU_DESSUS =
  />|≥|\bet (?:plus|\+|au[ -]dela|davantage)|\d\s*%?\s*\+|plus de|superieur|au moins|ou plus|au[ -]dela|au[ -]dessus|minimum/;

/**
 * A class of income over the ceiling in one writing, « min-max », as shares: « -0.2 » (under 20 %), « 0.2-0.4 »,
 * « 1.1- » (110 % and over). A class holds its minimum and not its maximum, so that « 20 à 39 % » and « 20-40 » are the
 * same one. Undefined for what is no class, a bare code or a single figure.
 *
 * @example lireTranche('entre 20 et 40 %') // '0.2-0.4'
 * @example lireTranche('110 % et plus') // '1.1-'
 */
export function lireTranche(cellule: Cellule): string | undefined {
  if (typeof cellule !== 'string') return undefined;
  const texte = cellule.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
  const deja = /^(\d(?:\.\d+)?)?-(\d(?:\.\d+)?)?$/.exec(texte);
  const nombres = [...texte.matchAll(/\d+(?:[.,]\d+)?/g)].map(([lu]) => Number(lu.replace(',', '.')));
  const [a, b] = nombres;
  if (a === undefined || nombres.length > 2) return undefined;
  const echelle = texte.includes('%') || Math.max(...nombres) > PLUS_GRANDE_PART ? 100 : 1;
  if (b !== undefined) {
    const bornes = [enDebut(a, echelle), enFin(b, echelle)] as const;
    return bornes[0] < bornes[1] ? ecrire(bornes[0], bornes[1], echelle) : undefined;
  }
  if (deja) return deja[1] === undefined ? ecrire(0, a, echelle) : ecrire(a, null, echelle);
  if (AU_DESSOUS.test(texte)) return ecrire(0, enFin(a, echelle), echelle);
  return AU_DESSUS.test(texte) ? ecrire(enDebut(a, echelle), null, echelle) : undefined;
}

/** « 21 à 40 » begins where « 20 à 40 » does. */
const enDebut = (borne: number, echelle: number): number =>
  echelle === 100 && borne % 10 === 1 && borne > 1 ? borne - 1 : borne;

/** « 20 à 39 » and « 20 à 39,99 » end where « 20 à 40 » does. */
function enFin(borne: number, echelle: number): number {
  if (echelle === 1) return borne;
  const entier = Math.ceil(borne);
  return entier % 10 === 9 ? entier + 1 : entier;
}

/** No minimum is 0; no maximum is null. */
function ecrire(min: number, max: number | null, echelle: number): string {
  return `${min === 0 ? '' : min / echelle}-${max === null ? '' : max / echelle}`;
}
