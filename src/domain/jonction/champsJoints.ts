import type { ChampNomme } from '../parc/champs.ts';

/** What tells the residence of a row. */
export const CHAMPS_DE_RESIDENCE: readonly ChampNomme[] = [
  'residence',
  'nomResidence',
  'complementGeo',
  'adresse',
];

/** Where a row stands: whatever table knows it may tell the others. */
export const CHAMPS_DE_LIEU: readonly ChampNomme[] = [
  ...CHAMPS_DE_RESIDENCE,
  'numVoie',
  'indRep',
  'typVoie',
  'immeuble',
  'batiment',
  'entree',
  'quartier',
  'iris',
  'qpv',
  'qpv2015',
  'qpv2024',
  'commune',
  'nomCommune',
  'codePostal',
  'grandTerritoire',
  'epci',
  'nomEpci',
  'departement',
  'bailleur',
  'contingent',
];

/** What a dwelling still is some years later. */
export const CHAMPS_STABLES: readonly ChampNomme[] = [
  ...CHAMPS_DE_LIEU,
  'pieces',
  'surface',
  'anneeConstruction',
  'financement',
  'typeConstruction',
];

/** What a dwelling tells of the household that lives there. */
export const CHAMPS_DU_LOGEMENT: readonly ChampNomme[] = [
  ...CHAMPS_STABLES,
  'dpe',
  'conventionne',
  'anneeBail',
  'anneeLocation',
  'loyer',
  'loyerMaxApl',
  'charges',
  'zonePlafond',
];

/** What a residence tells of each of its rows. */
export const CHAMPS_DE_LA_RESIDENCE: readonly ChampNomme[] = [
  'quartier',
  'iris',
  'qpv',
  'qpv2015',
  'qpv2024',
  'commune',
  'nomCommune',
  'grandTerritoire',
  'epci',
  'nomEpci',
  'departement',
  'bailleur',
  'x',
  'y',
  'zonePlafond',
];
