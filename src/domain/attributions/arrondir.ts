import type { Lieu } from '../messages/calculs.ts';
import { Refus } from '../messages/index.ts';
import { entiersExacts, quotient } from './decimal.ts';

export interface Arrondi {
  /** Whole numbers of exactly the total asked, in input order. */
  readonly entiers: readonly number[];
  /** What the quota held beyond its whole part, 0–1: the largest are served first. */
  readonly restes: readonly number[];
  /** Equal remainders among which the last units had to choose, or null. Indices in input order. */
  readonly departage: { readonly servis: readonly number[]; readonly nonServis: readonly number[] } | null;
}

/**
 * Rounds to whole numbers of an exact total by the largest remainder (Hamilton, Hare–Niemeyer): each value takes the
 * whole part of its pro rata share of the total, the units left go to the largest remainders. Remainders are exact;
 * equal ones are served larger value first, then in input order. Every result is within 1 of its share.
 *
 * @param lieu where each value stands, for messages
 * @param total whole, ≥ 0; by default the sum of the values, rounded
 * @throws Refus when a value is negative, all are 0, or the total is not whole
 * @example arrondir([6, 7.8, 6.8, 5, 8, 30.6, 21.8, 14]).entiers // [6, 8, 7, 5, 8, 30, 22, 14]
 */
export function arrondir(
  valeurs: readonly number[],
  total: number | null = null,
  lieu: (rang: number) => Lieu = (rang) => ({ champ: 'valeurs', rang }),
): Arrondi {
  valeurs.forEach((valeur, rang) => {
    if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu: lieu(rang), valeur });
  });
  const { entiers, echelle } = entiersExacts(valeurs);
  const somme = entiers.reduce((a, b) => a + b, 0n);
  if (somme === 0n) throw new Refus({ code: 'tout-nul', champ: 'valeurs' });
  const but = total === null ? (2n * somme + echelle) / (2n * echelle) : BigInt(totalEntier(total));
  return arrondirExact(entiers, but);
}

/** The total as it is, or a refusal when it is not a whole number ≥ 0. */
export function totalEntier(total: number): number {
  if (Number.isSafeInteger(total) && total >= 0) return total;
  throw new Refus({ code: 'total-invalide', champ: 'total', valeur: total });
}

/** Largest remainder on exact weights (≥ 0, not all 0), whatever their scale. */
export function arrondirExact(poids: readonly bigint[], total: bigint): Arrondi {
  const somme = poids.reduce((a, b) => a + b, 0n);
  const parts = poids.map((w, rang) => ({
    rang,
    w,
    entier: (w * total) / somme,
    reste: (w * total) % somme,
  }));
  const aServir = Number(total - parts.reduce((a, { entier }) => a + entier, 0n));
  const ordre = [...parts].sort(
    (a, b) => comparer(b.reste, a.reste) || comparer(b.w, a.w) || a.rang - b.rang,
  );
  const entiers = parts.map(({ entier }) => Number(entier));
  for (const { rang, entier } of ordre.slice(0, aServir)) entiers[rang] = Number(entier + 1n);
  return {
    entiers,
    restes: parts.map(({ reste }) => quotient(reste, somme)),
    departage: departager(ordre, aServir),
  };
}

function departager(ordre: readonly { rang: number; reste: bigint }[], servis: number): Arrondi['departage'] {
  const limite = ordre[servis - 1]?.reste;
  if (limite === undefined || ordre[servis]?.reste !== limite) return null;
  const rangs = (parts: typeof ordre) =>
    parts.filter(({ reste }) => reste === limite).map(({ rang }) => rang);
  return { servis: rangs(ordre.slice(0, servis)), nonServis: rangs(ordre.slice(servis)) };
}

function comparer(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
