import type { Reglages } from '../indicateurs/reglages.ts';
import type { Champ } from '../parc/champs.ts';
import type { ChoixDeColonnes } from '../parc/reconnaitre.ts';

/** Scales by which a file may be cut down before it is read. */
export const ECHELLES_DE_FILTRE = ['commune', 'epci', 'departement'] as const;
export type EchelleDeFiltre = (typeof ECHELLES_DE_FILTRE)[number];

/** The territory to keep: codes or names, whatever their accents, case and leading zeros. */
export interface Filtre {
  readonly echelle: EchelleDeFiltre;
  readonly valeurs: readonly string[];
}

/** What is asked of a file that is read row after row. */
export interface Demande {
  /** What the file is called, without its extension: it names the table, and tells its vintage. */
  readonly nom: string;
  readonly colonnes: ChoixDeColonnes;
  /** Field that makes the residence; null: the proposed one. */
  readonly cle: Champ | null;
  readonly filtre: Filtre | null;
  readonly reglages: Reglages;
  /** Latest year of entry of the whole file, when a first reading has told it. */
  readonly derniereEntree?: number;
}

/** One record of the file, cut into its fields. */
export type Ligne = readonly string[];
