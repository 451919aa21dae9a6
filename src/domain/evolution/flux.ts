import type { Vague } from '../diagnostic.ts';
import type { Methode } from '../methode/methode.ts';
import { enfreint } from '../secret/controle.ts';
import { relever } from './releve.ts';
import { type Classe, classeDe } from './tendance.ts';
import type { UniteSuivie } from './unites.ts';

/** Indicators of the comparison: all households, those who came in, those who left, under the income threshold. */
export const CODE_STOCK = 'I01';
export const CODE_ENTRANTS = 'I09';
export const CODE_SORTANTS = 'I68a';

/** Who came in and who left beside who lives there, at one wave. Shares 0–1, gaps in points. */
export interface FluxDeVague {
  readonly stock: number | null;
  readonly entrants: number | null;
  readonly sortants: number | null;
  readonly ecartEntrants: number | null;
  readonly ecartSortants: number | null;
  /** Entrants beside the stock, in index points of the same reference; null when it may not or cannot be said. */
  readonly lecture: Classe | null;
}

/**
 * Flow against stock at each wave. The reading compares both on one reference, the stock's share in the reference
 * territory of that wave: 100·(entrants − stock) ÷ reference, beside the method's tolerance. Fewer movers than the
 * secrecy threshold: no reading.
 *
 * @example fluxDe(vagues, unite, reference, methode)[0] // { stock: 0.389, entrants: 0.459, ecartEntrants: 7, lecture: 'degrade', … }
 */
export function fluxDe(
  vagues: readonly Vague[],
  unite: UniteSuivie,
  reference: UniteSuivie,
  { tolerance, secret }: Pick<Methode, 'tolerance' | 'secret'>,
): readonly FluxDeVague[] {
  return vagues.map((vague, rang) => {
    const stock = relever(vague, unite, rang, CODE_STOCK);
    const entrants = relever(vague, unite, rang, CODE_ENTRANTS);
    const sortants = relever(vague, unite, rang, CODE_SORTANTS);
    const r = relever(vague, reference, rang, CODE_STOCK).valeur;
    const ecartEntrants = ecart(entrants.valeur, stock.valeur);
    const petits = [stock, entrants].some(({ base }) => base !== null && enfreint(base, secret));
    return {
      stock: stock.valeur,
      entrants: entrants.valeur,
      sortants: sortants.valeur,
      ecartEntrants,
      ecartSortants: ecart(sortants.valeur, stock.valeur),
      lecture: ecartEntrants === null || !r || petits ? null : classeDe(ecartEntrants / r, tolerance),
    };
  });
}

const ecart = (flux: number | null, stock: number | null): number | null =>
  flux === null || stock === null ? null : 100 * (flux - stock);
