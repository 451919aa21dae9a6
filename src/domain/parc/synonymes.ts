/**
 * The one place where other names of a column are listed: household extracts made for OPS, landlords' own software,
 * the complete RPLS record. Compared once accents, case, signs, linking words, years and plurals are dropped.
 */
import { CHAMPS, type Champ } from './champs.ts';
import { racine } from './texte.ts';

const NOMS: Readonly<Record<Champ, string>> = {
  menage:
    'ménage, identifiant ménage, id ménage, code ménage, numéro ménage, n° ménage, ID_client, code client, numéro de client',
  logement:
    'logement, identifiant logement, id logement, code logement, numéro logement, n° logement, IDENT_REP, ID_RPLS, ID_lot, code lot, numéro RPLS, NUMERORPLS',
  residence:
    'code résidence, identifiant résidence, id résidence, numéro résidence, n° résidence, code programme, numéro programme, code groupe, code ensemble, Code_niveau_patrimoine_1, code site',
  nomResidence:
    'résidence, nom résidence, libellé résidence, nom de la résidence, programme, nom programme, libellé programme, groupe immobilier, ensemble immobilier, Libelle_niveau_patrimoine_1',
  adresse: 'adresse, adresse logement, adresse complète, nom voie, NOMVOIE, libellé voie, rue, voie',
  numVoie: 'NUMVOIE, numéro voie, n° voie, numéro rue',
  indRep: 'INDREP, indice répétition',
  typVoie: 'TYPVOIE, type voie',
  complementGeo: 'COMPLGEO, complément géographique, complément adresse',
  immeuble: 'immeuble, IMMEU, code immeuble',
  batiment: 'bâtiment, BAT, code bâtiment, Code_niveau_patrimoine_2',
  quartier: 'quartier, nom quartier, libellé quartier, code quartier, secteur',
  commune:
    'code commune, code INSEE, INSEE, DEPCOM, DEPCOM_CODE, code commune INSEE, Code_INSEE_commune, code géographique, COM, CODGEO',
  nomCommune: 'commune, nom commune, libellé commune, LIBCOM, DEPCOM_LIBELLE, ville',
  codePostal: 'code postal, CODEPOSTAL, CP',
  departement: 'département, code département, DEP, DEP_CODE',
  epci: 'code EPCI, EPCI_CODE, SIREN EPCI',
  nomEpci: 'EPCI, nom EPCI, libellé EPCI, LIBEPCI, EPCI_LIBELLE, intercommunalité, agglomération',
  qpv: 'QPV, en QPV, QPV_CODE, Indicateur_QPV, quartier prioritaire, situé en QPV',
  bailleur: 'bailleur, nom bailleur, organisme, raison sociale, RS, code bailleur',
  revenuSurPlafond:
    'revenu en % du plafond PLUS, revenus en % des plafonds PLUS, revenu % plafond, revenu sur plafond, revenus / plafond, revenu plafond PLUS, ressources en % du plafond PLUS, ressources en % des plafonds, % plafond PLUS, % plafond, taux plafond, Pourcentage_revenus_plafond_plus, revenu',
  aideLogement:
    'aide au logement, aides au logement, bénéficiaire aide au logement, bénéficiaire APL, APL, AL, APL/AL, APL ou AL, allocataire APL, perçoit APL, Indicateur_APL',
  majeurs:
    'majeurs, nombre de majeurs, nb majeurs, adultes, nombre d’adultes, nb adultes, occupants majeurs, Nombre_occupant_adulte, 18 ans et plus',
  emploiStable:
    'emploi stable, majeurs en emploi stable, nb emploi stable, nombre emploi stable, stables, CDI',
  emploiPrecaire:
    'emploi précaire, majeurs en emploi précaire, nb emploi précaire, nombre emploi précaire, précaires',
  chomeurs:
    'chômeurs, majeurs chômeurs, au chômage, chômage, nb chômeurs, nombre de chômeurs, demandeurs d’emploi',
  sansEmploi:
    'sans emploi, majeurs sans emploi, nb sans emploi, inactifs, majeurs inactifs, nombre d’inactifs, nb inactifs',
  retraites: 'retraités, retraités et préretraités, nb retraités, retraite, dont retraités',
  auFoyer: 'au foyer, personnes au foyer, nb au foyer, dont au foyer',
  invalidite: 'invalidité, en invalidité, invalides, nb invalidité, dont invalidité',
  etudiants: 'étudiants, nb étudiants, dont étudiants',
  autresInactifs:
    'autres inactifs, autres sans emploi, autre sans emploi, nb autres inactifs, dont autres inactifs',
  anneeEmmenagement:
    'année d’emménagement, date d’emménagement, emménagement, année d’entrée, date d’entrée, date d’entrée dans les lieux, Date_debut_occupation, date début bail, date du bail, BAIL, année du bail',
  emmenageRecent: 'emménagé récent, emménagés récents, emménagement récent, entrant récent',
  typeMenage:
    'composition familiale, composition du ménage, type de ménage, composition, structure familiale, Libelle_composition_familiale, situation familiale du ménage',
  personnes:
    'personnes, nombre de personnes, nb personnes, taille du ménage, occupants, nombre d’occupants, nb occupants',
  enfants: 'enfants, nombre d’enfants, nb enfants, enfants à charge, Nombre_occupant_enfant',
  impaye:
    'impayé > 3 mois, impayés > 3 mois, impayé, impayés, impayé de plus de 3 mois, impayés de plus de 3 mois, en impayé, impayé 3 mois',
  pieces: 'pièces, nombre de pièces, nb pièces, NBPIECE, typologie logement, type de logement, typologie',
  surface: 'surface, surface habitable, SURFHAB, Surface_habitable',
  anneeConstruction:
    'année de construction, construction, CONSTRUCT, Date_construction, date de construction, année d’achèvement',
  financement:
    'financement, FINAN, FINAN_CODE, code financement, mode de financement, Libelle_categorie_financement, catégorie de financement',
  dpe: 'DPE, DPEENERGIE, étiquette énergie, classe énergie, classe DPE, étiquette DPE',
  typeConstruction: 'type de construction, TYPECONST, individuel ou collectif',
  conventionne: 'conventionné, CONV, conventionnement, logement conventionné',
};

export const PAR_NOM: ReadonlyMap<string, Champ> = new Map(
  CHAMPS.flatMap((champ) => NOMS[champ].split(', ').map((nom) => [racine(nom), champ] as const)),
);

/** Fields that describe the dwelling whoever lives in it. */
export const CHAMPS_DE_LOGEMENT: readonly Champ[] = [
  'logement',
  'pieces',
  'surface',
  'anneeConstruction',
  'financement',
  'dpe',
  'typeConstruction',
  'conventionne',
];

/** Fields that only a file of households holds: two of them make it one. */
export const CHAMPS_DE_MENAGE: readonly Champ[] = [
  'menage',
  'revenuSurPlafond',
  'aideLogement',
  'majeurs',
  'emploiStable',
  'emploiPrecaire',
  'chomeurs',
  'sansEmploi',
  'anneeEmmenagement',
  'emmenageRecent',
  'typeMenage',
  'personnes',
  'enfants',
  'impaye',
];
