/**
 * The one place where other names of a column are listed: household extracts made for OPS, landlords' own software,
 * the complete RPLS record. Compared once accents, case, signs, linking words, years and plurals are dropped.
 */
import { CHAMPS, type ChampNomme } from './champs.ts';
import { racine } from './texte.ts';

const NOMS: Readonly<Record<ChampNomme, string>> = {
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
  entree: 'entrée, ESC, escalier, cage, cage d’escalier, allée, ENTREE, Code_niveau_patrimoine_3',
  quartier: 'quartier, nom quartier, libellé quartier, code quartier, secteur',
  iris: 'IRIS, code IRIS, PLG_IRIS2024_CODE, PLG_IRIS2022_CODE, PLG_IRIS',
  qpv2015: 'QPV 2015, PLG_QP15, PLG_QP, CLE_QPV2015, code QPV 2015',
  qpv2024: 'QPV 2024, PLG_QP24, CLE_QPV, code QPV 2024',
  commune:
    'code commune, code INSEE, INSEE, DEPCOM, DEPCOM_CODE, code commune INSEE, Code_INSEE_commune, code géographique, COM, CODGEO',
  nomCommune: 'commune, nom commune, libellé commune, LIBCOM, DEPCOM_LIBELLE, ville',
  codePostal: 'code postal, CODEPOSTAL, CP',
  departement: 'département, code département, DEP, DEP_CODE',
  grandTerritoire: 'grand territoire, territoire, bassin, bassin d’habitat, Code_bassin_habitat',
  epci: 'code EPCI, EPCI_CODE, SIREN EPCI',
  nomEpci: 'EPCI, nom EPCI, libellé EPCI, LIBEPCI, EPCI_LIBELLE, intercommunalité, agglomération',
  qpv: 'QPV, en QPV, QPV_CODE, Indicateur_QPV, quartier prioritaire, situé en QPV',
  bailleur: 'bailleur, nom bailleur, organisme, raison sociale, RS, code bailleur',
  contingent:
    'contingent, réservataire, CONTRESLOG, contingent réservataire, Libelle_reservataire_proposition',
  millesime: 'millésime, année enquête, année OPS, vague, année du fichier, exercice',
  x: 'X, longitude, coordonnée X',
  y: 'Y, latitude, coordonnée Y',
  revenuSurPlafond:
    'revenu en % du plafond PLUS, revenus en % des plafonds PLUS, revenu % plafond, revenu sur plafond, revenus / plafond, revenu plafond PLUS, ressources en % du plafond PLUS, ressources en % des plafonds, % plafond PLUS, % plafond, taux plafond, Pourcentage_revenus_plafond_plus, revenu',
  trancheRevenu:
    'tranche de revenu, tranche revenus, tranche plafond, classe de revenu, classe plafond PLUS, Classe_pourcentage_revenus_plafond_plus, tranche de ressources',
  revenu:
    'revenu fiscal de référence, RFR, revenu fiscal, Montant_revenus_client, revenus du ménage, ressources annuelles',
  plafond: 'plafond PLUS, plafond de ressources, plafond de ressources PLUS, Montant_plafond_plus',
  zonePlafond: 'zone plafond, zone PLUS, zone du plafond, zone de plafond',
  categorieMenage: 'catégorie de ménage, catégorie ménage, catégorie plafond',
  aideLogement:
    'aide au logement, aides au logement, bénéficiaire aide au logement, bénéficiaire APL, APL, AL, APL/AL, APL ou AL, allocataire APL, perçoit APL, Indicateur_APL',
  ressourceSalaires: 'salaires, salaire, ressources salaires, perçoit un salaire',
  ressourceRetraites: 'pensions de retraite, ressources retraite, perçoit une retraite, pension',
  ressourceRsa: 'RSA, RSA socle, bénéficiaire RSA, ressources RSA, perçoit RSA',
  ressourceAah: 'AAH, bénéficiaire AAH, ressources AAH, perçoit AAH',
  ressourceAutres: 'autres ressources, ressources autres',
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
    'année d’emménagement, date d’emménagement, emménagement, année d’entrée, date d’entrée, date d’entrée dans les lieux, Date_debut_occupation, date début bail, date du bail, BAIL, bail_red, année du bail',
  emmenageRecent: 'emménagé récent, emménagés récents, emménagement récent, entrant récent',
  typeMenage:
    'composition familiale, composition du ménage, type de ménage, composition, structure familiale, Libelle_composition_familiale, situation familiale du ménage',
  personnes:
    'personnes, nombre de personnes, nb personnes, taille du ménage, occupants, nombre d’occupants, nb occupants',
  enfants: 'enfants, nombre d’enfants, nb enfants, enfants à charge, Nombre_occupant_enfant',
  ageTitulaire:
    'âge du titulaire, âge titulaire, âge du titulaire du bail, âge du locataire, âge du chef de ménage',
  moinsDe20Ans: 'moins de 20 ans, occupants de moins de 20 ans, nb moins de 20 ans',
  moinsDe25Ans: 'moins de 25 ans, occupants de moins de 25 ans, nb moins de 25 ans',
  de60AnsEtPlus: '60 ans et plus, occupants de 60 ans et plus, nb 60 ans et plus, plus de 60 ans',
  de65AnsEtPlus: '65 ans et plus, occupants de 65 ans et plus, nb 65 ans et plus, plus de 65 ans',
  de75AnsEtPlus: '75 ans et plus, occupants de 75 ans et plus, nb 75 ans et plus, plus de 75 ans',
  de80AnsEtPlus: '80 ans et plus, occupants de 80 ans et plus, nb 80 ans et plus, plus de 80 ans',
  moinsDe6Ans: 'moins de 6 ans, 0 à 5 ans, occupants de moins de 6 ans, nb moins de 6 ans',
  de6A11Ans: '6 à 11 ans, occupants de 6 à 11 ans, nb 6 à 11 ans',
  de12A17Ans: '12 à 17 ans, occupants de 12 à 17 ans, nb 12 à 17 ans',
  de18A24Ans: '18 à 24 ans, occupants de 18 à 24 ans, nb 18 à 24 ans',
  de25AnsEtPlus: '25 ans et plus, occupants de 25 ans et plus, nb 25 ans et plus',
  piecesNorme: 'pièces norme Insee, nombre de pièces selon la norme, norme Insee',
  impaye:
    'impayé > 3 mois, impayés > 3 mois, impayé, impayés, impayé de plus de 3 mois, impayés de plus de 3 mois, en impayé, impayé 3 mois',
  impayeMois:
    'mois d’impayé, nombre de mois d’impayé, impayé en mois, ancienneté impayé, Indicateur_anciennete_impaye',
  age: 'âge, Age_occupant, âge de la personne, âge occupant',
  sexe: 'sexe, Sexe_occupant, genre',
  lien: 'lien de parenté, lien, lien avec le titulaire, place dans le ménage, ELEMENTLIENDEMANDEUR_ID, Situation_famille_occupant',
  activite:
    'activité, situation professionnelle, situation d’activité, statut professionnel, nature de l’activité',
  pieces: 'pièces, nombre de pièces, nb pièces, NBPIECE, typologie logement, type de logement, typologie',
  surface: 'surface, surface habitable, SURFHAB, Surface_habitable',
  anneeConstruction:
    'année de construction, construction, CONSTRUCT, Date_construction, date de construction, année d’achèvement',
  financement:
    'financement, FINAN, FINAN_CODE, code financement, mode de financement, Libelle_categorie_financement, catégorie de financement',
  dpe: 'DPE, DPEENERGIE, étiquette énergie, classe énergie, classe DPE, étiquette DPE',
  typeConstruction: 'type de construction, TYPECONST, individuel ou collectif',
  conventionne: 'conventionné, CONV, conventionnement, logement conventionné',
  modeOccupation: 'MODE, mode d’occupation, occupation au 1er janvier, MODE_red',
  vacanceMois: 'durée de vacance, duree_vacance, mois de vacance, vacance en mois, nombre de mois de vacance',
  vacanceTechnique: 'vacance technique, vacant technique, vacance technique ou démolition',
  anneeBail: 'année du bail en cours, ANNEE_BAIL',
  anneeLocation: 'LOCAT, année de première location, première mise en location',
  loyer: 'loyer, LOYERPRINC, loyerprinc_red, loyer principal, Montant_loyer, loyer mensuel',
  loyerMaxApl: 'LOYERMAXAPL, loyer plafond APL, plafond de loyer APL, loyer de référence APL',
  charges: 'charges, Montant_charges, charges mensuelles, montant des charges',
  entrees12Mois: 'entrées 12 mois, Nombre_entree_12_derniers_mois, nombre d’entrées',
  departs12Mois:
    'sorties 12 mois, départs 12 mois, Nombre_sortie_12_derniers_mois, nombre de sorties, nombre de départs',
  mutations12Mois: 'mutations 12 mois, Nombre_sortie_mutation_12_derniers_mois, départs par mutation',
  dateDemande: 'date de la demande, date demande mutation, date de demande de mutation, DATE_CREATION',
  ancienneteDemande: 'ancienneté de la demande, ancienneté demande mois, ancienneté de la demande en mois',
  dateDepart:
    'date de départ, date de sortie, Date_fin_occupation, date fin bail, date de sortie des lieux, année de départ',
  departInterne: 'départ par mutation interne, mutation interne, départ interne',
  dateProposition: 'date de la proposition, date proposition',
  refus: 'refus, proposition refusée, refusée, refus de la proposition',
  dateReclamation: 'date de la réclamation, date réclamation',
  satisfaction: 'satisfaction, note de satisfaction, score de satisfaction',
  nbLogements: 'nombre de logements, nb logements, nb_ls, logements sociaux, nbLogements',
  nbMenages: 'nombre de ménages, nb ménages, ménages enquêtés',
  logementsTousParcs: 'logements tous parcs, ensemble des logements, résidences principales, total logements',
};

export const PAR_NOM: ReadonlyMap<string, ChampNomme> = new Map(
  CHAMPS.flatMap((champ) => NOMS[champ].split(', ').map((nom) => [racine(nom), champ] as const)),
);

/** Fields that describe the dwelling whoever lives in it. */
export const CHAMPS_DE_LOGEMENT: readonly ChampNomme[] = [
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
export const CHAMPS_DE_MENAGE: readonly ChampNomme[] = [
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
