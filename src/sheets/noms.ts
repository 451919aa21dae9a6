import type { NomDeComposite } from '../domain/methode/composites.ts';

/** Names of the sheets, as stored in users' workbooks: add, never rename. */
export const FEUILLES = {
  methode: 'CIL Méthode',
  donnees: 'CIL Données',
  indicateurs: 'CIL Indicateurs',
  territoires: 'CIL Territoires',
  comparaison: 'CIL Comparaison',
  indices: 'CIL Indices',
  secret: 'CIL Secret',
  regroupements: 'CIL Regroupements',
  diffusion: 'CIL Diffusion',
  masquage: 'CIL Masquage',
  journal: 'CIL Journal',
  classement: 'CIL Classement',
  evolution: 'CIL Évolution',
  pressionReponse: 'CIL Pression-réponse',
  fragilite: 'CIL Fragilité',
  robustesse: 'CIL Robustesse',
  surrepresentation: 'CIL Surreprésentation',
  stockFlux: 'CIL Stock-flux',
  mixite: 'CIL Mixité',
  ensemblesApl: 'CIL Ensembles APL',
  mesures: 'CIL Mesures',
  scores: 'CIL Scores',
  categories: 'CIL Catégories',
  decisions: 'CIL Décisions',
  grille: 'CIL Grille',
  cotations: 'CIL Cotations',
  contrats: 'CIL Contrats',
  visites: 'CIL Visites',
  portraits: 'CIL Portraits',
  carte: 'CIL Carte',
  cascade: 'CIL Cascade',
  suivi: 'CIL Suivi',
  notes: 'CIL Notes',
  quartilesQpv: 'CIL Quartiles QPV',
  tension: 'CIL Tension',
  demandeurs: 'CIL Demandeurs',
  orientations: 'CIL Orientations',
  actions: 'CIL Actions',
} as const;

/** Begins the name of the sheet of each secteur's orientations. */
export const PREFIXE_DE_FICHE = 'Fiche ';

/** First sheet of the share copy; no workbook of a user has it. */
export const FEUILLE_PROTOCOLE = 'Protocole';

/** Names of the cells of « CIL Méthode ». Other sheets' formulas read them: add, never rename. */
export const NOMS = {
  nom: 'CIL_Nom',
  version: 'CIL_Version',
  auteur: 'CIL_Auteur',
  date: 'CIL_Date',
  profil: 'CIL_Profil',
  referenceEchelle: 'CIL_Reference_Echelle',
  referenceNom: 'CIL_Reference_Nom',
  referenceAnnee: 'CIL_Reference_Annee',
  indicateurs: 'CIL_Indicateurs',
  agregation: 'CIL_Agregation',
  couvertureMinimale: 'CIL_Couverture_Minimale',
  composantes: 'CIL_Composantes',
  totalDesPoids: 'CIL_Poids_Total',
  seuilRevenu: 'CIL_Seuil_Revenu',
  fenetreEmmenages: 'CIL_Fenetre_Emmenages',
  seuil: 'CIL_Seuil',
  secretStrict: 'CIL_Secret_Strict',
  secretZeros: 'CIL_Secret_Zeros',
  secretLecture: 'CIL_Secret_Lecture',
  /** Smallest count that may be shown, 0 set apart. */
  minimum: 'CIL_Secret_Minimum',
  /** Smallest count that the rule looks at: 1, or 0 when zeros are protected. */
  plancher: 'CIL_Secret_Plancher',
  tolerance: 'CIL_Tolerance',
  polarite: 'CIL_Grille_Polarite',
} as const;

/** The cells of one composite index. Those of precarity were first and keep their short names. */
export interface NomsDIndice {
  readonly agregation: string;
  readonly composantes: string;
  readonly couvertureMinimale: string;
  readonly totalDesPoids: string;
  readonly poids: (code: string) => string;
  readonly sens: (code: string) => string;
}

export const NOMS_DES_INDICES: Readonly<Record<NomDeComposite, NomsDIndice>> = {
  precarite: {
    agregation: NOMS.agregation,
    composantes: NOMS.composantes,
    couvertureMinimale: NOMS.couvertureMinimale,
    totalDesPoids: NOMS.totalDesPoids,
    poids: (code) => nomDuPoids(code),
    sens: (code) => nomDuSens(code),
  },
  occupation: nomsSous('Occupation'),
  fonctionnement: nomsSous('Fonctionnement'),
};

function nomsSous(prefixe: string): NomsDIndice {
  const nom = (suite: string) => `CIL_${prefixe}_${suite}`;
  return {
    agregation: nom('Agregation'),
    composantes: nom('Composantes'),
    couvertureMinimale: nom('Couverture_Minimale'),
    totalDesPoids: nom('Poids_Total'),
    poids: (code) => nom(`Poids_${code}`),
    sens: (code) => nom(`Sens_${code}`),
  };
}

export const nomDuPoids = (code: string): string => `CIL_Poids_${code}`;
export const nomDuSens = (code: string): string => `CIL_Sens_${code}`;
/** Anchor of a criterion of the grid, 1 for the least favourable situation. */
export const nomDuRepere = (code: string, rang: number): string => `CIL_Repere_${code}_${rang + 1}`;
/** Cells of the class rules: a method may have fewer of them than the one before, and what is left would be read as its own. */
export const PREFIXE_DES_REGLES = 'CIL_Regle';
export const nomDeRegle = (regle: number, suite: string): string => `CIL_Regle${regle + 1}_${suite}`;
export const nomDeCondition = (regle: number, condition: number, suite: string): string =>
  `CIL_Regle${regle + 1}_C${condition + 1}_${suite}`;
