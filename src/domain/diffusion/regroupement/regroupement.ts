import type { Probleme } from '../../messages/index.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';

/** A residence to show alone or within a group. */
export interface UniteARegrouper {
  readonly cle: string;
  readonly nom: string;
  /** Quartier, else commune: no group crosses it. Null: not known; those of unknown sector are grouped together. */
  readonly secteur: string | null;
  readonly rue: string | null;
  readonly lot: string | null;
  /** Centre of the residence in metres; null where it is not known. */
  readonly x: number | null;
  readonly y: number | null;
  /** Counts that may each be shown only at or over the threshold, the households first. */
  readonly effectifs: readonly number[];
}

export interface DemandeDeRegroupement {
  readonly unites: readonly UniteARegrouper[];
  readonly regle: RegleDuSecret;
  /** Label of last time, by residence key. */
  readonly anciens: ReadonlyMap<string, string>;
  /** What the user typed by hand, by residence key: a group's name, or « seule ». */
  readonly imposes: ReadonlyMap<string, string>;
}

export interface Groupe {
  /** « Centre A », the residence's own name when it stays alone, or what the user typed. */
  readonly id: string;
  /** Null: not known, or several in a group made by hand. */
  readonly secteur: string | null;
  /** Keys of its residences. */
  readonly membres: readonly string[];
  /** Whether every count of the group may be shown. */
  readonly suffisant: boolean;
  /** Made by hand. */
  readonly impose: boolean;
  /** Counts of the group, by column. */
  readonly sommes: readonly number[];
}

/** What the grouping costs in detail and saves in cells under the threshold. */
export interface PrixDuRegroupement {
  readonly residences: number;
  /** Residences shown alone, under their own name. */
  readonly seules: number;
  /** Groups of several residences that may be shown. */
  readonly groupes: number;
  /** Groups that may not, whatever their size. */
  readonly insuffisants: number;
  /** Counts that the rule forbids by themselves, one row for each residence, then one for each group. */
  readonly cellules: { readonly avant: number; readonly apres: number };
}

export type AlerteDeRegroupement = Probleme<
  'groupe-deplace' | 'groupe-saisi-sous-le-seuil' | 'groupe-saisi-hors-secteur'
>;

export interface RegroupementPropose {
  /** By sector, then in the order of their first residence. */
  readonly groupes: readonly Groupe[];
  readonly prix: PrixDuRegroupement;
  readonly alertes: readonly AlerteDeRegroupement[];
}
