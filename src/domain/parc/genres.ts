/**
 * How each field is read, and what stands for « missing » or « impossible » in it. Markers of RPLS: dictionnaire des
 * variables 2018 (0 and NC), and 999/9999 « sans objet » of the complete record.
 */
import { type Champ, type ChampNomme, estNomme } from './champs.ts';

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
  | { readonly type: 'typeMenage' }
  /** « 20 à 40 % », « < 20 % », « 110 % et plus »: kept as « 0.2-0.4 ». */
  | { readonly type: 'tranche' }
  /** « titulaire », « conjoint », « enfant », « autre ». */
  | { readonly type: 'lien' }
  | { readonly type: 'activite' }
  | { readonly type: 'sexe' };

const texte: Genre = { type: 'texte' };
const effectif: Genre = { type: 'nombre', min: 0, max: 30 };
const ouinon: Genre = { type: 'ouinon' };
const age: Genre = { type: 'nombre', min: 0, max: 120 };
const euros: Genre = { type: 'nombre', min: 0, max: 9998 };
const mouvement: Genre = { type: 'nombre', min: 0, max: 100 };
const compte: Genre = { type: 'nombre', min: 0, max: 1e8 };
const montant: Genre = { type: 'nombre', min: -1e12, max: 1e12 };

const GENRES: Readonly<Record<ChampNomme, Genre>> = {
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
  entree: texte,
  quartier: texte,
  iris: texte,
  commune: { type: 'code', longueur: 5 },
  nomCommune: texte,
  codePostal: { type: 'code', longueur: 5 },
  departement: { type: 'code', longueur: 2 },
  epci: texte,
  nomEpci: texte,
  qpv: { type: 'qpv' },
  qpv2015: texte,
  qpv2024: texte,
  grandTerritoire: texte,
  contingent: texte,
  millesime: { type: 'annee', min: 1980, max: 2100 },
  x: { type: 'nombre', min: -1e7, max: 1e7 },
  y: { type: 'nombre', min: -1e7, max: 1e7 },
  bailleur: texte,
  revenuSurPlafond: { type: 'part', max: 10 },
  trancheRevenu: { type: 'tranche' },
  revenu: { type: 'nombre', min: 0, max: 1e7 },
  plafond: { type: 'nombre', min: 1, max: 1e6 },
  zonePlafond: texte,
  categorieMenage: { type: 'nombre', min: 1, max: 30 },
  aideLogement: ouinon,
  ressourceSalaires: ouinon,
  ressourceRetraites: ouinon,
  ressourceRsa: ouinon,
  ressourceAah: ouinon,
  ressourceAutres: ouinon,
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
  ageTitulaire: age,
  moinsDe20Ans: effectif,
  moinsDe25Ans: effectif,
  de60AnsEtPlus: effectif,
  de65AnsEtPlus: effectif,
  de75AnsEtPlus: effectif,
  de80AnsEtPlus: effectif,
  moinsDe6Ans: effectif,
  de6A11Ans: effectif,
  de12A17Ans: effectif,
  de18A24Ans: effectif,
  de25AnsEtPlus: effectif,
  piecesNorme: effectif,
  impaye: ouinon,
  impayeMois: { type: 'nombre', min: 0, max: 1000 },
  age,
  sexe: { type: 'sexe' },
  lien: { type: 'lien' },
  activite: { type: 'activite' },
  pieces: { type: 'pieces', max: 30 },
  surface: { type: 'nombre', min: 1, max: 9999 },
  anneeConstruction: { type: 'annee', min: 1000, max: 2100 },
  financement: texte,
  dpe: { type: 'dpe' },
  typeConstruction: texte,
  conventionne: { type: 'qpv' },
  modeOccupation: { type: 'nombre', min: 1, max: 9 },
  vacanceMois: { type: 'nombre', min: 0, max: 1200 },
  vacanceTechnique: ouinon,
  anneeBail: { type: 'annee', min: 1900, max: 2100 },
  anneeLocation: { type: 'annee', min: 1800, max: 2100 },
  loyer: euros,
  loyerMaxApl: euros,
  charges: euros,
  entrees12Mois: mouvement,
  departs12Mois: mouvement,
  mutations12Mois: mouvement,
  dateDemande: { type: 'annee', min: 1950, max: 2100 },
  ancienneteDemande: { type: 'nombre', min: 0, max: 1200 },
  dateDepart: { type: 'annee', min: 1950, max: 2100 },
  departInterne: ouinon,
  dateProposition: { type: 'annee', min: 1950, max: 2100 },
  refus: ouinon,
  dateReclamation: { type: 'annee', min: 1950, max: 2100 },
  satisfaction: { type: 'nombre', min: 0, max: 1000 },
  nbLogements: compte,
  nbMenages: compte,
  logementsTousParcs: compte,
};

/** How a field is read; a count, a base, a sum or a value made by the file is a number. */
export const genreDe = (champ: Champ): Genre => (estNomme(champ) ? GENRES[champ] : montant);

/** Values that mean « not known » in one field, as the file writes them. */
const MARQUEURS: Partial<Readonly<Record<ChampNomme, ReadonlySet<string>>>> = {
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
  modeOccupation: new Set(['0']),
  vacanceMois: new Set(['999', '9999']),
  loyer: new Set(['9999']),
  loyerMaxApl: new Set(['9999', '0']),
  anneeBail: new Set(['0', '9999', '01/1900']),
  anneeLocation: new Set(['0', '9999']),
};

const AUCUN: ReadonlySet<string> = new Set();

export const marqueursDe = (champ: Champ): ReadonlySet<string> =>
  (estNomme(champ) ? MARQUEURS[champ] : undefined) ?? AUCUN;
