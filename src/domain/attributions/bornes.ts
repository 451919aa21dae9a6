import { Refus } from '../messages/index.ts';

/** Least and most attributions of each row; null: no bound. Floors are rounded up, caps down. */
export interface Bornes {
  readonly planchers: readonly (number | null)[];
  readonly plafonds: readonly (number | null)[];
}

export interface PartageBorne {
  /** Exact weights of the bounded shares; their sum stands for the total. */
  readonly poids: readonly bigint[];
  readonly retenues: readonly ('plancher' | 'plafond' | null)[];
}

interface Part {
  readonly w: bigint;
  readonly min: bigint;
  readonly max: bigint | null;
  fixe: bigint | null;
}

/**
 * Shares a total pro rata of weights between floors and caps: x = min(max(λ·w, plancher), plafond) with Σx = total.
 * Rows are pinned to the bounds that the scale λ crosses, on the side that overflows, until none is left over.
 * Bounds are whole, so the rounding of the result keeps them.
 *
 * @throws Refus when the bounds cannot hold that total, naming the rows that bind
 */
export function partagerEntreBornes(poids: readonly bigint[], total: bigint, bornes: Bornes): PartageBorne {
  const parts = poids.map((w, ligne) => part(w, ligne, bornes));
  verifier(parts, total, bornes);
  for (;;) {
    const libres = parts.filter(({ fixe }) => fixe === null);
    const reste = total - somme(parts.map(({ fixe }) => fixe ?? 0n));
    const base = somme(libres.map(({ w }) => w));
    const sous = libres.filter(({ w, min }) => reste * w < min * base);
    const sur = libres.filter(({ w, max }) => max !== null && reste * w > max * base);
    // What the floors add against what the caps take away tells which side must give way first.
    const ajoute = somme(sous.map(({ w, min }) => min * base - reste * w));
    const retire = somme(sur.map(({ w, max }) => reste * w - (max ?? 0n) * base));
    if (sous.length === 0 && sur.length === 0) return resultat(parts, reste, base);
    if (ajoute >= retire) for (const p of sous) p.fixe = p.min;
    if (retire >= ajoute) for (const p of sur) p.fixe = p.max;
  }
}

function part(w: bigint, ligne: number, { planchers, plafonds }: Bornes): Part {
  const plancher = planchers[ligne] ?? 0;
  const plafond = plafonds[ligne] ?? null;
  for (const [champ, valeur] of [['planchers', plancher] as const, ['plafonds', plafond ?? 0] as const]) {
    if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu: { champ, rang: ligne }, valeur });
  }
  const min = BigInt(Math.ceil(plancher));
  const max = plafond === null ? null : BigInt(Math.floor(plafond));
  if (max !== null && min > max) {
    throw new Refus({ code: 'bornes-croisees', ligne, plancher, plafond: plafond ?? 0 });
  }
  // A row without weight has nothing to grow from: it stays at its floor.
  return { w, min, max, fixe: w === 0n ? min : null };
}

function verifier(parts: readonly Part[], total: bigint, { planchers, plafonds }: Bornes): void {
  const planchersEntiers = somme(parts.map(({ min }) => min));
  const lignes = (bornes: Bornes['planchers']) =>
    parts.flatMap((_, ligne) => (typeof bornes[ligne] === 'number' ? [ligne] : []));
  if (planchersEntiers > total) {
    throw new Refus({
      code: 'planchers-trop-hauts',
      somme: Number(planchersEntiers),
      total: Number(total),
      lignes: lignes(planchers),
    });
  }
  const hauts = parts.map(({ fixe, max }) => fixe ?? max);
  if (hauts.some((max) => max === null)) return;
  const permis = somme(hauts.map((max) => max ?? 0n));
  if (permis < total) {
    throw new Refus({
      code: 'plafonds-trop-bas',
      somme: Number(permis),
      total: Number(total),
      lignes: lignes(plafonds),
    });
  }
}

function resultat(parts: readonly Part[], reste: bigint, base: bigint): PartageBorne {
  const echelle = base === 0n ? 1n : base;
  return {
    poids: parts.map(({ fixe, w }) => (fixe === null ? reste * w : fixe * echelle)),
    retenues: parts.map(({ fixe, min, max }) => {
      if (fixe === null) return null;
      return fixe === max && fixe !== min ? 'plafond' : fixe === min && min > 0n ? 'plancher' : null;
    }),
  };
}

function somme(valeurs: readonly bigint[]): bigint {
  return valeurs.reduce((a, b) => a + b, 0n);
}
