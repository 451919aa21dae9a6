import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Agregation } from '../domain/indices/indice.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** First columns of « CIL Robustesse »; the others depend on the method. */
export const COLONNES_ROBUSTESSE = {
  code: 0,
  nom: 1,
  quartier: 2,
  commune: 3,
  indice: 4,
  rang: 5,
  suivante: 6,
  agregations: 7,
} as const;

export interface GrilleRobustesse {
  readonly premiere: number;
  readonly derniere: number;
  /** Positions of the residences in the tableau, first in rank first, those without a rank last. */
  readonly ordre: readonly number[];
  /** How many of them are ranked: they come first. */
  readonly classees: number;
  /** The aggregations that are not the method's, each with its place in the domain's list and its first column. */
  readonly autres: readonly {
    readonly agregation: Agregation;
    readonly place: number;
    readonly column: number;
  }[];
  /** First column of the ranks without one component. */
  readonly sans: number;
  readonly plusGrand: number;
  readonly enCause: number;
  readonly bas: number;
  readonly median: number;
  readonly haut: number;
  readonly memeCote: number;
  readonly deplacement: number;
}

export function grilleRobustesse(
  { tableau: { unites }, methode: { precarite } }: Diagnostic,
  { residences, agregations }: RobustesseDesResidences,
): GrilleRobustesse {
  const rangDe = (rang: number) => residences[rang]?.rang ?? Number.POSITIVE_INFINITY;
  const ordre = unites
    .map((_, rang) => rang)
    .sort((a, b) => {
      const [x, y] = [rangDe(a), rangDe(b)];
      if (x !== y) return x < y ? -1 : 1;
      return (unites[a]?.nom ?? '').localeCompare(unites[b]?.nom ?? '', 'fr') || a - b;
    });
  const autres = agregations
    .map((agregation, place) => ({ agregation, place }))
    .filter(({ agregation }) => agregation !== precarite.agregation)
    .map((autre, rang) => ({ ...autre, column: COLONNES_ROBUSTESSE.agregations + 3 * rang }));
  const sans = COLONNES_ROBUSTESSE.agregations + 3 * autres.length;
  const suite = sans + precarite.composantes.length;
  return {
    premiere: LIGNE_ENTETE + 1,
    derniere: LIGNE_ENTETE + unites.length,
    ordre,
    classees: residences.filter(({ rang }) => rang !== null).length,
    autres,
    sans,
    plusGrand: suite,
    enCause: suite + 1,
    bas: suite + 2,
    median: suite + 3,
    haut: suite + 4,
    memeCote: suite + 5,
    deplacement: suite + 6,
  };
}
