import { type IndiceDeMixite, mixite } from '../indices/mixite.ts';

interface AvantApres {
  readonly avant: number;
  readonly apres: number;
}

export type EffetSurLaMixite = Readonly<Record<Exclude<IndiceDeMixite, 'isolement'>, AvantApres>>;

/**
 * What targets change to the spread of priority households across territories, among those housed over the period:
 * dissimilarity and Theil's H before and after, 0 when every territory gives them the same share of its attributions.
 * Null when an attribution count is missing or under its target, or when an index does not exist.
 *
 * @example effetSurLaMixite([2, 8], [5, 5], [10, 10])?.dissimilarite // { avant: 0.6, apres: 0 }
 */
export function effetSurLaMixite(
  avant: readonly number[],
  apres: readonly number[],
  attributions: readonly (number | null)[],
): EffetSurLaMixite | null {
  if (
    attributions.some((total, rang) => total === null || total < Math.max(avant[rang] ?? 0, apres[rang] ?? 0))
  )
    return null;
  const mesurer = (indice: IndiceDeMixite): AvantApres | null => {
    const [a, b] = [avant, apres].map((effectifs) => {
      const [valeur] = mixite({ effectifs: effectifs.map((n) => [n]), totaux: attributions }, indice);
      return typeof valeur === 'number' ? valeur : null;
    });
    return a === undefined || b === undefined || a === null || b === null ? null : { avant: a, apres: b };
  };
  const dissimilarite = mesurer('dissimilarite');
  const theil = mesurer('theil');
  return dissimilarite && theil && { dissimilarite, theil };
}
