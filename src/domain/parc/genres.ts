/**
 * How each field is read, and what stands for « missing » or « impossible » in it. Markers of RPLS: dictionnaire des
 * variables 2018 (0 and NC), and 999/9999 « sans objet » of the complete record.
 */
import type { Champ } from './champs.ts';

export type Genre =
  | { readonly type: 'texte' }
  /** An administrative code whose leading zeros matter. */
  | { readonly type: 'code'; readonly longueur: number }
  /** A number, whole or not, between two bounds. */
  | { readonly type: 'nombre'; readonly min: number; readonly max: number }
  /** A ratio that files write 0.38 or 38; `max` once written as a share. */
  | { readonly type: 'part'; readonly max: number }
  | { readonly type: 'annee'; readonly min: number; readonly max: number }
  | { readonly type: 'ouinon' }
  | { readonly type: 'qpv' }
  | { readonly type: 'pieces'; readonly max: number }
  | { readonly type: 'dpe' }
  | { readonly type: 'typeMenage' };

const texte: Genre = { type: 'texte' };
const effectif: Genre = { type: 'nombre', min: 0, max: 30 };
const ouinon: Genre = { type: 'ouinon' };

export const GENRES: Readonly<Record<Champ, Genre>> = {
  menage: texte,
  logement: texte,
  residence: texte,
  nomResidence: texte,
  adresse: texte,
  numVoie: texte,
  indRep: texte,
  typVoie: texte,
  complementGeo: texte,
  immeuble: texte,
  batiment: texte,
  quartier: texte,
  commune: { type: 'code', longueur: 5 },
  nomCommune: texte,
  codePostal: { type: 'code', longueur: 5 },
  departement: { type: 'code', longueur: 2 },
  epci: texte,
  nomEpci: texte,
  qpv: { type: 'qpv' },
  bailleur: texte,
  revenuSurPlafond: { type: 'part', max: 10 },
  aideLogement: ouinon,
  majeurs: effectif,
  emploiStable: effectif,
  emploiPrecaire: effectif,
  chomeurs: effectif,
  sansEmploi: effectif,
  retraites: effectif,
  auFoyer: effectif,
  invalidite: effectif,
  etudiants: effectif,
  autresInactifs: effectif,
  anneeEmmenagement: { type: 'annee', min: 1900, max: 2100 },
  emmenageRecent: ouinon,
  typeMenage: { type: 'typeMenage' },
  personnes: effectif,
  enfants: effectif,
  impaye: ouinon,
  pieces: { type: 'pieces', max: 30 },
  surface: { type: 'nombre', min: 1, max: 9999 },
  anneeConstruction: { type: 'annee', min: 1000, max: 2100 },
  financement: texte,
  dpe: { type: 'dpe' },
  typeConstruction: texte,
  conventionne: { type: 'qpv' },
};

/** Values that mean « not known » in one field, as the file writes them. */
export const MARQUEURS: Partial<Readonly<Record<Champ, ReadonlySet<string>>>> = {
  commune: new Set(['99999', '00000', '0']),
  codePostal: new Set(['99999', '00000', '0']),
  departement: new Set(['0', '00']),
  pieces: new Set(['0', '99', '999']),
  surface: new Set(['0', '999', '9999', '99999']),
  anneeConstruction: new Set(['0', '9999', '01/1900']),
  anneeEmmenagement: new Set(['0', '9999', '01/1900', '01/01/1900']),
  revenuSurPlafond: new Set(['999', '9999']),
  financement: new Set(['0', 'NC', 'Non renseigné']),
  dpe: new Set(['0', '9', 'N', 'n', 'vierge', 'Vierge']),
  typeConstruction: new Set(['NC']),
  conventionne: new Set(['0']),
};
