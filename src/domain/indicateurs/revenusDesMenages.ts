import type { Parc } from '../parc/parc.ts';
import { nombres } from './colonnes.ts';
import type { ChampsAttendus } from './indicateur.ts';

/**
 * Bounds of each household's income, as shares of its PLUS ceiling: `bas` ≤ income < `haut`. Both are the income itself
 * when the file gives it; NaN when it gives nothing.
 */
export interface Revenus {
  readonly bas: Float64Array;
  readonly haut: Float64Array;
}

/** Either column will do; where both speak the ratio is used, being finer. */
export const REVENU = ['revenuSurPlafond', 'trancheRevenu'] as const satisfies ChampsAttendus[number];

const TRANCHE = /^(\d+(?:\.\d+)?)?-(\d+(?:\.\d+)?)?$/;

/**
 * The bounds of a band in its canonical writing, min-max in shares of the ceiling; null for any other text.
 *
 * @example bornes('0.2-0.4') // [0.2, 0.4]
 * @example bornes('1.1-') // [1.1, Infinity]
 */
export function bornes(tranche: string): readonly [number, number] | null {
  const [trouve, bas, haut] = TRANCHE.exec(tranche) ?? [];
  if (trouve === undefined || trouve === '-') return null;
  const [de, a] = [Number(bas ?? 0), Number(haut ?? Number.POSITIVE_INFINITY)];
  return de < a ? [de, a] : null;
}

export function revenus(parc: Parc): Revenus {
  const exacts = nombres(parc, 'revenuSurPlafond');
  const tranches = parc.colonnes.get('trancheRevenu');
  if (tranches?.type !== 'texte') return { bas: exacts, haut: exacts };
  const bas = exacts.slice();
  const haut = exacts.slice();
  const lues = new Map<string, readonly [number, number] | null>();
  tranches.valeurs.forEach((tranche, ligne) => {
    if (tranche === null || !Number.isNaN(exacts[ligne] ?? Number.NaN)) return;
    const deja = lues.get(tranche);
    const lue = deja === undefined ? bornes(tranche) : deja;
    lues.set(tranche, lue);
    if (lue) [bas[ligne], haut[ligne]] = lue;
  });
  return { bas, haut };
}

/** 1 under the threshold, 0 at or over it; NaN when the income is not known or its band straddles the threshold. */
export function sousSeuil({ bas, haut }: Revenus, seuil: number): (ligne: number) => number {
  return (ligne) => {
    if ((bas[ligne] ?? Number.NaN) >= seuil) return 0;
    return (haut[ligne] ?? Number.NaN) <= seuil ? 1 : Number.NaN;
  };
}

/** 1 from `de` to less than `a`, 0 outside; NaN when not known or when the band straddles a bound that matters. */
export function entre(connus: Revenus, de: number, a: number): (ligne: number) => number {
  const avant = sousSeuil(connus, de);
  const jusqua = sousSeuil(connus, a);
  return (ligne) => {
    const [dessous, dedans] = [avant(ligne), jusqua(ligne)];
    if (dessous === 1 || dedans === 0) return 0;
    return dedans - dessous;
  };
}
