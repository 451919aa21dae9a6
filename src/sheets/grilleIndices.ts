import type { Diagnostic } from '../domain/diagnostic.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Columns of « CIL Indices », for the sheet itself and for those that read it. */
export const COLONNES_INDICES = {
  code: 0,
  nom: 1,
  quartier: 2,
  commune: 3,
  indice: 4,
  marque: 5,
  rang: 6,
  couverture: 7,
  parts: 8,
};

export interface GrilleIndices {
  readonly reference: number;
  readonly premiere: number;
  readonly derniere: number;
  /** First column of the contributions; they follow the shares. */
  readonly contributions: number;
  readonly somme: number;
  readonly controle: number;
  /** How many components rest on a count that may not be shown: the index then may not be either. */
  readonly secret: number;
  /** Smallest change of the weights that brings the index to 100. */
  readonly variation: number;
  /** Points that one household more or less may move, then the component that does. */
  readonly unMenage: number;
  readonly unMenageDe: number;
  /** Ranks that 5 and 95 % of the draws of weights do not pass. */
  readonly rangBas: number;
  readonly rangHaut: number;
  /** Null when no residence has anything to remark. */
  readonly remarque: number | null;
}

export function grilleIndices({ tableau, methode, indices }: Diagnostic): GrilleIndices {
  const k = methode.precarite.composantes.length;
  const contributions = COLONNES_INDICES.parts + k;
  return {
    reference: LIGNE_ENTETE + 1,
    premiere: LIGNE_ENTETE + 2,
    derniere: LIGNE_ENTETE + 1 + tableau.unites.length,
    contributions,
    somme: contributions + k,
    controle: contributions + k + 1,
    secret: contributions + k + 2,
    variation: contributions + k + 3,
    unMenage: contributions + k + 4,
    unMenageDe: contributions + k + 5,
    rangBas: contributions + k + 6,
    rangHaut: contributions + k + 7,
    remarque: indices?.some(({ raison }) => raison !== null) ? contributions + k + 8 : null,
  };
}
