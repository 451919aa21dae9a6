import { estProbleme, type Valeur } from '../indices/valeur.ts';
import type { Lieu } from '../messages/calculs.ts';
import type { Probleme } from '../messages/index.ts';
import seuils from './seuils.json' with { type: 'json' };

/** « annexe »: a gap of two or more; « cch »: more than two, as the repealed article R641-4 counted. */
export const VARIANTES = ['annexe', 'cch'] as const;
export type VarianteDOccupation = (typeof VARIANTES)[number];
export const VARIANTE_PAR_DEFAUT: VarianteDOccupation = 'annexe';

/** −1 under-occupied, 1 over-occupied. */
export type Occupation = -1 | 0 | 1;

/**
 * How a dwelling is occupied: −1 when its rooms pass its occupants by the variant's gap, 1 when the occupants pass the
 * rooms by it, else 0. The gap is 2 or more in « annexe », more than 2 in « cch ».
 *
 * Source: Repères n° 17, p. 31 and annexe « Occupation du logement »; CCH, art. R641-4 (repealed in 2017).
 *
 * @param personnes occupants, at least one
 * @param pieces habitable rooms, at least one
 * @example occupation(2, 5, 'annexe') // −1
 * @example occupation(5, 3, 'cch') // 0
 */
export function occupation(personnes: number, pieces: number, variante: VarianteDOccupation): Occupation {
  const { ecart, compris } = seuils.occupation[variante];
  const atteint = (nombre: number) => (compris ? nombre >= ecart : nombre > ecart);
  if (atteint(pieces - personnes)) return -1;
  return atteint(personnes - pieces) ? 1 : 0;
}

/**
 * The same from two cells: missing or unreadable ones give their problem, and so do counts that are not whole or
 * negative, a dwelling without a room, and one without an occupant, which is vacant and has no occupation.
 */
export function occupationDesCellules(
  personnes: Valeur,
  pieces: Valeur,
  variante: VarianteDOccupation,
  lieux: { readonly personnes: Lieu; readonly pieces: Lieu },
): Occupation | Probleme {
  const habitants = entier(personnes, lieux.personnes);
  if (typeof habitants !== 'number') return habitants;
  const chambres = entier(pieces, lieux.pieces);
  if (typeof chambres !== 'number') return chambres;
  if (chambres === 0) return { code: 'sans-piece', lieu: lieux.pieces };
  return habitants === 0
    ? { code: 'sans-occupant', lieu: lieux.personnes }
    : occupation(habitants, chambres, variante);
}

function entier(x: Valeur, lieu: Lieu): number | Probleme {
  if (x === null) return { code: 'valeur-manquante', lieu };
  if (estProbleme(x)) return x;
  if (x < 0) return { code: 'valeur-negative', lieu, valeur: x };
  return Number.isInteger(x) ? x : { code: 'entier-attendu', lieu, valeur: x };
}

/**
 * Rooms over what Insee's norm gives the household: −1 lacks one, 2 has two too many. Someone alone in one room is at
 * the norm from 25 m² on and lacks a room under it; NaN when the area is not known then, or anything else.
 *
 * Source: Repères n° 17, annexe « Occupation du logement »; Insee, « Suroccupation d'un logement ».
 *
 * @example degreDePeuplement({ pieces: 3, norme: 4, personnes: 4, surface: Number.NaN }) // −1
 */
export function degreDePeuplement(logement: {
  readonly pieces: number;
  readonly norme: number;
  readonly personnes: number;
  readonly surface: number;
}): number {
  const { pieces, norme, personnes, surface } = logement;
  if (pieces !== 1 || personnes !== 1) return pieces - norme;
  return Number.isNaN(surface) ? Number.NaN : surface >= seuils.studioPourUnePersonne ? 0 : -1;
}
