import type { Champ } from './champs.ts';

/** What one row of a table is, and how it is counted in words. */
export const NATURES = {
  menages: { un: 'ménage', des: 'ménages', titre: 'Ménages' },
  personnes: { un: 'personne', des: 'personnes', titre: 'Personnes' },
  logements: { un: 'logement', des: 'logements', titre: 'Logements' },
  demandes: { un: 'demande de mutation', des: 'demandes de mutation', titre: 'Demandes de mutation' },
  departs: { un: 'départ', des: 'départs', titre: 'Départs' },
  propositions: { un: 'proposition', des: 'propositions', titre: 'Propositions' },
  reclamations: { un: 'réclamation', des: 'réclamations', titre: 'Réclamations' },
  attributions: { un: 'attribution', des: 'attributions', titre: 'Attributions' },
  residences: { un: 'résidence ou territoire', des: 'résidences ou territoires', titre: 'Résidences' },
} as const;
export type NatureParc = keyof typeof NATURES;

/** One column once typed. A missing number is NaN, a missing text null: never 0, never ''. */
export type Colonne =
  | { readonly type: 'nombre'; readonly valeurs: Float64Array }
  | { readonly type: 'texte'; readonly valeurs: readonly (string | null)[] };

/**
 * One table of the landlord, column by column. Shares are held as 0–1, yes/no columns as 1/0/NaN, whatever the file
 * wrote.
 */
export interface Parc {
  readonly nature: NatureParc;
  /** « RPLS 2018 (données ouvertes) », « Ménages, type OPS ». */
  readonly libelle: string;
  /** Vintage of the data when the file tells it. */
  readonly millesime: number | null;
  readonly source: {
    readonly feuille: string;
    readonly plage: string;
    /** 0-based row on the sheet of the first row; absent: just under the header. */
    readonly premiere?: number;
  };
  readonly lignes: number;
  readonly colonnes: ReadonlyMap<Champ, Colonne>;
  /** For each row, the residence key it belongs to (null: unknown) and how keys were made, in words. */
  readonly cles: readonly (string | null)[];
  readonly regleCle: string;
  /** For each row, how its residence is called; the key itself is shown when this is absent. */
  readonly noms?: readonly (string | null)[];
  /** Latest year of entry of the whole file, when these rows are only a part of it. */
  readonly derniereEntree?: number;
}

export const accorder = (nature: NatureParc, nombre: number): string =>
  nombre > 1 ? NATURES[nature].des : NATURES[nature].un;
