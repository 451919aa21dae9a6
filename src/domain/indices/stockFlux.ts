import { type Classe, classeDe } from '../evolution/tendance.ts';
import type { Lieu } from '../messages/calculs.ts';
import { type Probleme, Refus } from '../messages/index.ts';
import source from './stock-flux.json' with { type: 'json' };
import { estProbleme, type Valeur } from './valeur.ts';

export const TOLERANCE_STOCK_FLUX: number = source.tolerance;

/** Words as one types them in a formula, with the keyboard's apostrophe. */
const NIVEAUX = { ameliore: 'moins précaire', stable: 'proche', degrade: 'plus précaire' } as const;
const TENDANCES = { ameliore: "s'améliore", stable: 'stable', degrade: 'se dégrade' } as const;

/** The words of both axes, by direction. */
export const MOTS_DU_CROISEMENT = { niveaux: NIVEAUX, tendances: TENDANCES } as const;

export interface StockFlux {
  readonly niveau: (typeof NIVEAUX)[Classe] | Probleme;
  readonly tendance: (typeof TENDANCES)[Classe] | Probleme;
}

/**
 * Where a residence stands and where it goes, from its index for all households (stock) and for those who moved in
 * recently (flux), both base 100 on the same reference.
 *
 * Level: stock under 100 − t, over 100 + t, or near. Trend: flux − stock under −t, over t, or stable; bounds are near
 * and stable. A missing index gives its problem: without stock neither is known, without flux the level is.
 *
 * Source: Repères n° 17, Pau (principle of the cross); the tolerance is this project's.
 *
 * @param tolerance points of index, ≥ 0
 * @param lieux where each index stands, for the message
 * @throws Refus when the tolerance is negative
 * @example stockFlux(118, 130, 10, lieux) // { niveau: 'plus précaire', tendance: 'se dégrade' }
 */
export function stockFlux(
  stock: Valeur,
  flux: Valeur,
  tolerance: number,
  lieux: { readonly stock: Lieu; readonly flux: Lieu },
): StockFlux {
  if (tolerance < 0) {
    throw new Refus({ code: 'valeur-negative', lieu: { champ: 'tolerance' }, valeur: tolerance });
  }
  const s = stock ?? manquante(lieux.stock);
  if (estProbleme(s)) return { niveau: s, tendance: s };
  const niveau = NIVEAUX[classeDe(s - 100, tolerance)];
  const f = flux ?? manquante(lieux.flux);
  return { niveau, tendance: estProbleme(f) ? f : TENDANCES[classeDe(f - s, tolerance)] };
}

const manquante = (lieu: Lieu): Probleme => ({ code: 'valeur-manquante', lieu });
