import type { Evolution } from './evolution/evolution.ts';
import type { CotationsDeResidence } from './grille/cotations.ts';
import type { Tableau, TableauDEchelle } from './indicateurs/tableau.ts';
import type { NomDeFragilite } from './methode/composites.ts';
import type { Methode } from './methode/methode.ts';
import type { Dossier } from './parc/dossier.ts';
import type { Echelle } from './parc/echelles.ts';
import type { Jonction } from './parc/jonction.ts';
import type { Parc } from './parc/parc.ts';
import type { Reconnaissance } from './parc/reconnaissance.ts';
import type { Classement } from './typologies/classement.ts';

/** One composite index of one unit. Null values are « not known », with the reason. */
export interface IndiceDeResidence {
  readonly cle: string;
  readonly valeur: number | null;
  /** Points brought by each component; sums to valeur − 100. Null where the component is missing. */
  readonly contributions: readonly (number | null)[];
  /** Share of the weights that was known; under 1 the index is partial. */
  readonly couverture: number;
  readonly raison: string | null;
}

/** A composite index of every residence, or why there is none at all. */
export type IndicesDesResidences =
  | { readonly indices: readonly IndiceDeResidence[]; readonly raison: null }
  | { readonly indices: null; readonly raison: string };

/** A count that may not be shown, and why. */
export interface Infraction {
  readonly echelle: Echelle;
  /** Key of the residence, or name of the territory. */
  readonly cle: string;
  readonly nom: string;
  readonly code: string;
  readonly court: string;
  readonly objet: 'numerateur' | 'complement' | 'base';
  readonly valeur: number;
  /** The subtraction that gives it back once small counts alone are blanked, in words; null when none does. */
  readonly soustraction: string | null;
}

/** One table read: what it was taken for, and its columns. */
export interface TableLue {
  readonly reconnaissance: Reconnaissance;
  readonly parc: Parc;
  /** Which rows of the sheet's table these are, when they are not all of them: 0 is the row under the header. */
  readonly rangs?: Int32Array;
}

/** Everything counted from the tables of one year. */
export interface Vague {
  readonly dossier: Dossier;
  readonly tableau: Tableau;
  readonly echelles: readonly TableauDEchelle[];
  readonly indices: readonly IndiceDeResidence[] | null;
  /** Why there is no index at all, when there is none. */
  readonly raisonSansIndice: string | null;
  /** The two fragility indices of the method, each with its own reason when there is none. */
  readonly fragilites: Readonly<Record<NomDeFragilite, IndicesDesResidences>>;
}

/** Everything computed from the tables under one method; the sheets only lay it out. It is about the last wave. */
export interface Diagnostic extends Vague {
  /** The main table of the last wave, and what it was taken for. */
  readonly parc: Parc;
  readonly reconnaissance: Reconnaissance;
  /** Every table of the last wave, the main one first. */
  readonly tables: readonly TableLue[];
  readonly jonctions: readonly Jonction[];
  readonly methode: Methode;
  /** Every wave in the order of years, the last one included; one only when the tables are of one year. */
  readonly vagues: readonly Vague[];
  /** What is followed from wave to wave; null with one wave. */
  readonly evolution: Evolution | null;
  readonly classement: readonly Classement[] | null;
  readonly infractions: readonly Infraction[];
  /** What the qualitative grid says of each residence, by key, 4 always favourable; empty without any note. */
  readonly cotations: ReadonlyMap<string, CotationsDeResidence>;
  /** Cells that the rule of 11 was applied to. */
  readonly cellulesControlees: number;
}
