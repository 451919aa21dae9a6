import type { Champ } from './champs.ts';

/** Every scale that figures are pooled at, from the widest to the finest. */
export const ECHELLES = [
  'ensemble',
  'bailleur',
  'contingent',
  'departement',
  'epci',
  'grandTerritoire',
  'commune',
  'quartier',
  'iris',
  'qpv',
  'qpv2024',
  'qpv2015',
  'residence',
  'immeuble',
  'entree',
] as const;
export type Echelle = (typeof ECHELLES)[number];

/** What each scale is called in front of the user. */
export const NOMS_DES_ECHELLES: Readonly<Record<Echelle, string>> = {
  ensemble: 'Ensemble du fichier',
  bailleur: 'Bailleur',
  contingent: 'Contingent',
  departement: 'Département',
  epci: 'EPCI',
  grandTerritoire: 'Grand territoire',
  commune: 'Commune',
  quartier: 'Quartier',
  iris: 'IRIS',
  qpv: 'QPV ou hors QPV',
  qpv2024: 'QPV, géographie 2024',
  qpv2015: 'QPV, géographie 2015',
  residence: 'Résidence',
  immeuble: 'Immeuble',
  entree: 'Entrée',
};

/** Too many and too small to be read beside the others: they are counted, and written on no sheet. */
export const ECHELLES_FINES: ReadonlySet<Echelle> = new Set(['immeuble', 'entree']);

/** What is known of a whole residence, from its rows. */
export const ATTRIBUTS = [
  'quartier',
  'iris',
  'qpv',
  'qpv2024',
  'qpv2015',
  'commune',
  'grandTerritoire',
  'epci',
  'departement',
  'bailleur',
] as const satisfies readonly Echelle[];
export type Attribut = (typeof ATTRIBUTS)[number];

/** Columns that tell each attribute; for communes and EPCI, the code then the name. */
export const CHAMPS_DES_ECHELLES: Readonly<Partial<Record<Echelle, readonly Champ[]>>> = {
  bailleur: ['bailleur'],
  contingent: ['contingent'],
  departement: ['departement'],
  epci: ['epci', 'nomEpci'],
  grandTerritoire: ['grandTerritoire'],
  commune: ['commune', 'nomCommune'],
  quartier: ['quartier'],
  iris: ['iris'],
  qpv: ['qpv'],
  qpv2024: ['qpv2024'],
  qpv2015: ['qpv2015'],
  immeuble: ['immeuble', 'batiment'],
  entree: ['entree'],
};
