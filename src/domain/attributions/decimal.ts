/**
 * Numbers as exact integers of one common scale, read from their shortest decimal form: 0.1 is one tenth, not the
 * binary fraction nearest to it, so equal remainders are equal.
 *
 * @example entiersExacts([2.5, 30]) // { entiers: [25n, 300n], echelle: 10n }
 */
export function entiersExacts(nombres: readonly number[]): { entiers: bigint[]; echelle: bigint } {
  const decimaux = nombres.map(decomposer);
  const chiffres = decimaux.reduce((max, { exposant }) => Math.max(max, -exposant), 0);
  return {
    entiers: decimaux.map(({ mantisse, exposant }) => mantisse * 10n ** BigInt(chiffres + exposant)),
    echelle: 10n ** BigInt(chiffres),
  };
}

/** mantisse × 10^exposant. */
function decomposer(x: number): { mantisse: bigint; exposant: number } {
  const [chiffres = '0', puissance = '0'] = String(x).split('e');
  const [entier = '0', decimales = ''] = chiffres.split('.');
  return { mantisse: BigInt(entier + decimales), exposant: Number(puissance) - decimales.length };
}

/** Quotient of two exact integers as a number, to 15 decimals. */
export function quotient(haut: bigint, bas: bigint): number {
  return Number((haut * 10n ** 15n) / bas) / 1e15;
}
