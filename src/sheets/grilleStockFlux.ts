import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Croisement, PositionCroisee } from '../domain/typologies/stockFlux.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Columns of « CIL Stock-flux » before those of the components. */
export const COLONNES_CROISEMENT = {
  code: 0,
  nom: 1,
  quartier: 2,
  commune: 3,
  qpv: 4,
  effectif: 5,
  entrants: 6,
  stock: 7,
  flux: 8,
  ecart: 9,
  niveau: 10,
  tendance: 11,
  parts: 12,
} as const;

export interface GrilleDuCroisement {
  readonly reference: number;
  readonly premiere: number;
  readonly derniere: number;
  /** Positions in the order of the rows: classed first, then those with an index, each from high to low. */
  readonly ordre: readonly PositionCroisee[];
  /** How many are classed: the first ones. */
  readonly classees: number;
  /** Column of the count of a component among recent movers; its base and share follow. */
  entrants(composante: number): number;
}

export function grilleDuCroisement(
  { tableau }: Diagnostic,
  { composantes, positions }: Croisement,
): GrilleDuCroisement {
  const groupe = ({ classe, stock, flux }: PositionCroisee): number =>
    classe !== null ? 0 : stock !== null && flux !== null ? 1 : 2;
  const nom = ({ rang }: PositionCroisee) => tableau.unites[rang]?.nom ?? '';
  const ordre = [...positions].sort(
    (a, b) => groupe(a) - groupe(b) || (b.stock ?? 0) - (a.stock ?? 0) || nom(a).localeCompare(nom(b), 'fr'),
  );
  const premiere = LIGNE_ENTETE + 2;
  const { parts } = COLONNES_CROISEMENT;
  return {
    reference: LIGNE_ENTETE + 1,
    premiere,
    derniere: premiere + ordre.length - 1,
    ordre,
    classees: positions.filter(({ classe }) => classe !== null).length,
    entrants: (composante) => parts + composantes.length + 3 * composante,
  };
}
