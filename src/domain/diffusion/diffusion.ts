import type { RegleDuSecret } from '../secret/regle.ts';
import type { Publication } from './publication.ts';

/** Which of the figures of an indicator: its count, its base, or the share, mean or quotient made of them. */
export type Objet = 'effectif' | 'base' | 'valeur';

/** Where a figure stands: ranks of its row and of its column in the publication. */
export interface Place {
  readonly ligne: number;
  readonly colonne: number;
  readonly objet: Objet;
}

/** Why a figure is hidden. */
export type Raison =
  /** It counts too few by itself, or gives away a complement that does. */
  | { readonly sorte: 'seuil' }
  /** Shown, it would give back another by subtraction. */
  | { readonly sorte: 'protege'; readonly autre: Place }
  /** It is the same number as another hidden one: a territory with a single part, an indicator with the same base. */
  | { readonly sorte: 'memeTotal'; readonly autre: Place }
  /** It is computed from a hidden one. */
  | { readonly sorte: 'calcul'; readonly autre: Place }
  /** It was hidden in an earlier publication. */
  | { readonly sorte: 'dejaCachee' };

/** What stands in one cell of what is shared. */
export type Figure =
  | { readonly etat: 'montree'; readonly valeur: number }
  | { readonly etat: 'secret'; readonly raison: Raison }
  /** Not known, or without object: an empty base, a mean without any value. */
  | { readonly etat: 'nd' }
  | { readonly etat: 'sansObjet' };

export interface Figures {
  /** Null where the indicator has none to show: a mean or a diversity has no count. */
  readonly effectif: Figure | null;
  readonly base: Figure;
  readonly valeur: Figure;
}

/** A count that nothing can protect as the rows stand, and what would. */
export interface NonProtegee {
  readonly place: Place;
  /** Names of the rows that, taken as one, would fix it. */
  readonly aReunir: readonly string[];
}

/** What an attacker who knows every shown figure and every sum was found able to deduce. */
export interface Audit {
  /** Figures written, the hidden ones included. */
  readonly figures: number;
  readonly primaires: number;
  readonly secondaires: number;
  /** Smallest number of values that a protected count may still take, less one; null without any. */
  readonly plusPetiteLatitude: number | null;
  /** Smallest hidden sum of a line whose total is shown; null without any. */
  readonly plusPetiteSomme: number | null;
  /** Small counts that blanking alone would have given back. */
  readonly naivementRetrouvees: number;
  readonly nonProtegees: readonly NonProtegee[];
}

/** What may be shared: each figure shown or hidden with its reason, and the attack it withstood. */
export interface Diffusion {
  readonly publication: Publication;
  readonly regle: RegleDuSecret;
  /** figures[colonne][ligne]. */
  readonly figures: readonly (readonly Figures[])[];
  /** Index of each row; null when there is no index at all. */
  readonly indices: readonly Figure[] | null;
  readonly audit: Audit;
}
