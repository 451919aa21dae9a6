import type { Methode } from '../domain/methode/methode.ts';

/** What a formula needs of one component: addresses and names, never figures. */
export interface TermeIndice {
  /** Share of the row: K8. */
  readonly x: string;
  /** Share of the reference: K$6. */
  readonly r: string;
  /** Weight: CIL_Poids_I01. */
  readonly poids: string;
  readonly sens: 1 | -1;
  /** A note or a rate, that has no complement: reversed in mirror, 2−x/r. */
  readonly miroir?: boolean;
}

export type Agregation = Methode['precarite']['agregation'];

/** Sum of the weights of these components, as a formula without '='. */
export const sommeDesPoids = (termes: readonly TermeIndice[]): string =>
  termes.map(({ poids }) => poids).join('+');

/**
 * Base-100 index in one readable formula (without '='): weighted mean of the ratios, ratio of the weighted sums,
 * geometric or harmonic mean. A component of direction −1 is read by its complement, (1−x)/(1−r), or in mirror. The
 * reference gives exactly 100, multiplied last. `total` is the sum of the weights of these components.
 *
 * @example indiceEnFormule('ratios', [{ x: 'B2', r: 'B$1', poids: 'CIL_Poids_I01', sens: 1 }], 'CIL_Poids_I01')
 * // '(CIL_Poids_I01*B2/B$1)/CIL_Poids_I01*100'
 */
export function indiceEnFormule(
  agregation: Agregation,
  termes: readonly TermeIndice[],
  total: string,
): string {
  if (agregation === 'sommes') {
    return `(${somme(termes, mesure)})/(${somme(termes, mesureDeReference)})*100`;
  }
  if (agregation === 'geometrique') {
    return `EXP((${termes.map((t) => `${t.poids}*LN(${rapport(t)})`).join('+')})/${total})*100`;
  }
  if (agregation === 'harmonique') return `${total}/(${termes.map(inverse).join('+')})*100`;
  return `(${termes.map((t) => `${t.poids}*${rapport(t)}`).join('+')})/${total}*100`;
}

/**
 * Points that one component brings to index − 100, as a formula without '='; over the components they sum to
 * index − 100 exactly. For the geometric mean the gap is shared pro rata of the logarithms; for the
 * harmonic mean a component brings index·w·(1−r/x)/Σw.
 */
export function contributionEnFormule(
  agregation: Agregation,
  terme: TermeIndice,
  termes: readonly TermeIndice[],
  total: string,
  indice: string,
): string {
  if (agregation === 'sommes') {
    return `100*${terme.poids}*(${mesure(terme)}-${mesureDeReference(terme)})/(${somme(termes, mesureDeReference)})`;
  }
  if (agregation === 'geometrique') {
    const points = `IF(ROUND(${indice}-100,9)=0,100,(${indice}-100)/LN(${indice}/100))`;
    return `${points}*${terme.poids}*LN(${rapport(terme)})/${total}`;
  }
  if (agregation === 'harmonique') return `${indice}*(${terme.poids}-${inverse(terme)})/${total}`;
  return `100*${terme.poids}*(${rapport(terme)}-1)/${total}`;
}

/** What one household is in the share of a row: the cell of its base. */
export interface TermeCompte extends TermeIndice {
  readonly base: string;
}

/**
 * The most that one household more or less moves an index, in points, as a formula without '='; null when the
 * aggregation has no readable one.
 */
export function unMenageEnFormule(agregation: Agregation, termes: readonly TermeCompte[]): string | null {
  if (agregation === 'sommes') {
    const effets = termes.map(({ poids, base }) => `${poids}/${base}`);
    return `100*MAX(${effets.join(',')})/(${somme(termes, mesureDeReference)})`;
  }
  if (agregation !== 'ratios') return null;
  const effets = termes.map((terme) => `${terme.poids}/${terme.base}/${mesureDeReference(terme)}`);
  return `100*MAX(${effets.join(',')})/(${sommeDesPoids(termes)})`;
}

function mesure({ x, r, sens, miroir }: TermeIndice): string {
  if (sens === 1) return x;
  return miroir ? `(2*${r}-${x})` : `(1-${x})`;
}
const mesureDeReference = ({ r, sens, miroir }: TermeIndice): string =>
  sens === 1 || miroir ? r : `(1-${r})`;
const rapport = (terme: TermeIndice): string => `${mesure(terme)}/${mesureDeReference(terme)}`;
const inverse = (terme: TermeIndice): string => `${terme.poids}*${mesureDeReference(terme)}/${mesure(terme)}`;

function somme(termes: readonly TermeIndice[], lire: (terme: TermeIndice) => string): string {
  return termes.map((terme) => `${terme.poids}*${lire(terme)}`).join('+');
}
