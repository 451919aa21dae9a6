/** How each field is read. What stands for « not known » in it is in `marqueurs.json`. */
import { type Champ, type ChampNomme, estNomme } from './champs.ts';

export type Genre =
  | { readonly type: 'texte' }
  /** A text that tells a row apart: one whose digits were rounded away is not understood. */
  | { readonly type: 'identifiant' }
  /** An administrative code whose leading zeros matter. */
  | { readonly type: 'code'; readonly longueur: number }
  /** A number, whole or not, between two bounds. */
  | { readonly type: 'nombre'; readonly min: number; readonly max: number }
  /** A ratio that files write 0.38 or 38; `max` once written as a share. */
  | { readonly type: 'part'; readonly max: number }
  | { readonly type: 'annee'; readonly min: number; readonly max: number }
  /** Words of this field that say yes or no, as `plier` leaves them; with `montant`, an amount over 0 is a yes. */
  | { readonly type: 'ouinon'; readonly oui?: string; readonly non?: string; readonly montant?: true }
  | { readonly type: 'qpv' }
  | { readonly type: 'pieces'; readonly max: number }
  | { readonly type: 'dpe' }
  | { readonly type: 'occupation' }
  | { readonly type: 'typeMenage' }
  /** « 20 à 40 % », « < 20 % », « 110 % et plus »: kept as « 0.2-0.4 ». */
  | { readonly type: 'tranche' }
  /** « titulaire », « conjoint », « enfant », « autre ». */
  | { readonly type: 'lien' }
  | { readonly type: 'activite' }
  | { readonly type: 'sexe' };

const texte: Genre = { type: 'texte' };
const identifiant: Genre = { type: 'identifiant' };
const effectif: Genre = { type: 'nombre', min: 0, max: 30 };
const ouinon: Genre = { type: 'ouinon' };
const age: Genre = { type: 'nombre', min: 0, max: 120 };
const euros: Genre = { type: 'nombre', min: 0, max: 9998 };
const mouvement: Genre = { type: 'nombre', min: 0, max: 100 };
const compte: Genre = { type: 'nombre', min: 0, max: 1e8 };
const montant: Genre = { type: 'nombre', min: -1e12, max: 1e12 };

const GENRES: Readonly<Record<ChampNomme, Genre>> = {
  menage: identifiant,
  logement: identifiant,
  residence: identifiant,
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
  iris: { type: 'code', longueur: 9 },
  commune: { type: 'code', longueur: 5 },
  nomCommune: texte,
  codePostal: { type: 'code', longueur: 5 },
  departement: { type: 'code', longueur: 2 },
  epci: { type: 'code', longueur: 9 },
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
  aideLogement: {
    type: 'ouinon',
    oui: 'apl al alf als beneficiaire allocataire aplal',
    non: 'aucune aucun sans sansaide aucuneaide nonbeneficiaire nonallocataire',
    montant: true,
  },
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
  impaye: { type: 'ouinon', oui: 'impaye enimpaye', non: 'ajour aucun sansimpaye' },
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
  conventionne: {
    type: 'ouinon',
    oui: 'conventionne conventionnee',
    non: '2 nonconventionne nonconventionnee',
  },
  modeOccupation: { type: 'occupation' },
  vacanceMois: { type: 'nombre', min: 0, max: 1200 },
  vacanceTechnique: {
    type: 'ouinon',
    oui: 'technique travaux demolition vente vacancetechnique',
    non: 'commerciale locative courante frictionnelle vacancecommerciale vacancelocative',
  },
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
  departInterne: {
    type: 'ouinon',
    oui: 'interne mutation mutationinterne departinterne',
    non: 'externe horsparc depart conge deces departexterne expulsion',
  },
  dateProposition: { type: 'annee', min: 1950, max: 2100 },
  refus: {
    type: 'ouinon',
    oui: 'refus refuse refusee refuscandidat refusducandidat propositionrefusee',
    non: 'accepte acceptee acceptation accord attribue attribuee signe bailsigne propositionacceptee',
  },
  dateReclamation: { type: 'annee', min: 1950, max: 2100 },
  satisfaction: { type: 'nombre', min: 0, max: 1000 },
  dateAttribution: { type: 'annee', min: 1950, max: 2100 },
  revenuUc: { type: 'nombre', min: 0, max: 1e6 },
  premierQuartile: {
    type: 'ouinon',
    oui: 'q1 1 1er premier premierquartile 1erquartile quartile1',
    non: 'q2 q3 q4 2 3 4 quartile2 quartile3 quartile4 autre autres autresquartiles horspremierquartile',
  },
  relogement: {
    type: 'ouinon',
    oui: 'anru npnru nprnu orcod rhi relogement relogementanru relogementorcod',
    non: 'aucun aucune sansobjet ordinaire',
  },
  prioritaire: {
    type: 'ouinon',
    oui: 'dalo prioritaire prioritairedalo',
    non: 'nonprioritaire ordinaire',
  },
  nbLogements: compte,
  nbMenages: compte,
  logementsTousParcs: compte,
};

/** How a field is read; a count, a base, a sum or a value made by the file is a number. */
export const genreDe = (champ: Champ): Genre => (estNomme(champ) ? GENRES[champ] : montant);
