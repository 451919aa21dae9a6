/**
 * The fields that the add-in understands, whatever a file calls them. Recognition gives a column one of these;
 * indicators ask for them by name.
 */
export const CHAMPS = [
  // identity and place of the unit
  'menage',
  'logement',
  'residence',
  'nomResidence',
  'adresse',
  'numVoie',
  'indRep',
  'typVoie',
  'complementGeo',
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
  'millesime',
  'x',
  'y',
  // household
  'revenuSurPlafond',
  'trancheRevenu',
  'revenu',
  'plafond',
  'zonePlafond',
  'categorieMenage',
  'aideLogement',
  'ressourceSalaires',
  'ressourceRetraites',
  'ressourceRsa',
  'ressourceAah',
  'ressourceAutres',
  'majeurs',
  'emploiStable',
  'emploiPrecaire',
  'chomeurs',
  'sansEmploi',
  'retraites',
  'auFoyer',
  'invalidite',
  'etudiants',
  'autresInactifs',
  'anneeEmmenagement',
  'emmenageRecent',
  'typeMenage',
  'personnes',
  'enfants',
  'ageTitulaire',
  'moinsDe20Ans',
  'moinsDe25Ans',
  'de60AnsEtPlus',
  'de65AnsEtPlus',
  'de75AnsEtPlus',
  'de80AnsEtPlus',
  'moinsDe6Ans',
  'de6A11Ans',
  'de12A17Ans',
  'de18A24Ans',
  'de25AnsEtPlus',
  'piecesNorme',
  'impaye',
  'impayeMois',
  // person
  'age',
  'sexe',
  'lien',
  'activite',
  // dwelling
  'pieces',
  'surface',
  'anneeConstruction',
  'financement',
  'dpe',
  'typeConstruction',
  'conventionne',
  'modeOccupation',
  'vacanceMois',
  'vacanceTechnique',
  'anneeBail',
  'anneeLocation',
  'loyer',
  'loyerMaxApl',
  'charges',
  'entrees12Mois',
  'departs12Mois',
  'mutations12Mois',
  // requests, departures, offers, complaints, surveys
  'dateDemande',
  'ancienneteDemande',
  'dateDepart',
  'departInterne',
  'dateProposition',
  'refus',
  'dateReclamation',
  'satisfaction',
  // attributions
  'dateAttribution',
  'revenuUc',
  'premierQuartile',
  'relogement',
  'prioritaire',
  // residence tables
  'nbLogements',
  'nbMenages',
  'logementsTousParcs',
] as const;
export type ChampNomme = (typeof CHAMPS)[number];

/** What a column of counts holds of an indicator, in a table of residences or territories. */
export const ROLES_DE_COMPTE = ['effectif', 'base', 'somme', 'valeur'] as const;
export type RoleDeCompte = (typeof ROLES_DE_COMPTE)[number];

/** « I01:effectif »: the count of an indicator already made by the file. */
export type ChampDeCompte = `${string}:${RoleDeCompte}`;
export type Champ = ChampNomme | ChampDeCompte;

const NOMMES: ReadonlySet<string> = new Set(CHAMPS);

export const estNomme = (champ: string): champ is ChampNomme => NOMMES.has(champ);

/** Whether a text of a saved choice is still a field. */
export const estChamp = (texte: string): texte is Champ => estNomme(texte) || compteDe(texte) !== null;

/** The indicator and the role of a field of counts; null for any other field. */
export function compteDe(champ: string): { readonly code: string; readonly role: RoleDeCompte } | null {
  const [code = '', mot] = champ.split(':');
  const role = ROLES_DE_COMPTE.find((connu) => connu === mot);
  return role && code !== '' ? { code, role } : null;
}
