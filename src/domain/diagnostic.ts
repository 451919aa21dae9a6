import type { Tableau } from './indicateurs/tableau.ts';
import type { Methode } from './methode/methode.ts';
import type { Parc } from './parc/parc.ts';
import type { Reconnaissance } from './parc/reconnaissance.ts';
import type { Classement } from './typologies/classement.ts';

/** The index of one unit. Null values are « not known », with the reason. */
export interface IndiceDeResidence {
  readonly cle: string;
  readonly valeur: number | null;
  /** Points brought by each component; sums to valeur − 100. Null where the component is missing. */
  readonly contributions: readonly (number | null)[];
  /** Share of the weights that was known; under 1 the index is partial. */
  readonly couverture: number;
  readonly raison: string | null;
}

/** A count that may not be shown, and why. */
export interface Infraction {
  readonly cle: string;
  readonly nom: string;
  readonly code: string;
  readonly court: string;
  readonly objet: 'numerateur' | 'complement' | 'base';
  readonly valeur: number;
}

/** Everything computed from one file under one method; the sheets only lay it out. */
export interface Diagnostic {
  readonly parc: Parc;
  readonly reconnaissance: Reconnaissance;
  readonly methode: Methode;
  readonly tableau: Tableau;
  readonly indices: readonly IndiceDeResidence[] | null;
  /** Why there is no index at all, when there is none. */
  readonly raisonSansIndice: string | null;
  readonly classement: readonly Classement[] | null;
  readonly infractions: readonly Infraction[];
  /** Cells that the rule of 11 was applied to. */
  readonly cellulesControlees: number;
}
