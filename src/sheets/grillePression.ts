import tailles from './tailles.json' with { type: 'json' };
import { LIGNE_ENTETE } from './tete.ts';

/** What is typed by territory, in the order of their columns; titles are what finds them again. */
export const TITRES_SAISIS = {
  nom: 'Territoire',
  pression: 'Pression',
  reponse: 'Réponse',
  prioritaires: 'Attributions aux prioritaires',
  attributions: 'Attributions totales',
  plancher: 'Plancher',
  plafond: 'Plafond',
} as const;

/** Columns of the table; those of a scenario start at `scenario(0)` and `scenario(1)`. */
export const COLONNES_PRESSION = {
  nom: 0,
  pression: 1,
  reponse: 2,
  ecart: 3,
  prioritaires: 4,
  attributions: 5,
  contribution: 6,
  part: 7,
  plancher: 8,
  plafond: 9,
  scenario: (rang: number) => ({
    proposee: 10 + 4 * rang,
    cible: 11 + 4 * rang,
    evolution: 12 + 4 * rang,
    partVisee: 13 + 4 * rang,
  }),
} as const;

/** Columns of the workings, line by line under the table. */
export const COLONNES_DES_ETAPES = {
  nom: 0,
  ecart: 1,
  prioritaires: 2,
  attributions: 3,
  scenario: (rang: number) => ({
    mouvement: 4 + 5 * rang,
    brute: 5 + 5 * rang,
    plancher: 6 + 5 * rang,
    plafond: 7 + 5 * rang,
    retenue: 8 + 5 * rang,
  }),
} as const;

export const SCENARIOS = [0, 1] as const;
export const LETTRES = ['A', 'B'] as const;

/** Labels of the parameters, in their order; the first five are typed. */
export const PARAMETRES = {
  nom: 'Nom du scénario',
  regle: 'Règle',
  total: 'Total à répartir (attributions)',
  plancher: 'Plancher commun (% des attributions)',
  plafond: 'Plafond commun (% des attributions)',
  moins: 'Pas quand l’écart est négatif',
  plus: 'Pas quand l’écart est positif',
  minimum: 'Déplacement minimal (points)',
  reste: 'Le reste va',
  equilibre: 'Points des territoires à l’équilibre',
  autres: 'Points des autres territoires',
  facteurEquilibre: 'Facteur des territoires à l’équilibre',
  facteurAutres: 'Facteur des autres territoires',
} as const;
export type Parametre = keyof typeof PARAMETRES;
export const ORDRE_DES_PARAMETRES: readonly Parametre[] = [
  'nom',
  'regle',
  'total',
  'plancher',
  'plafond',
  'moins',
  'plus',
  'minimum',
  'reste',
  'equilibre',
  'autres',
  'facteurEquilibre',
  'facteurAutres',
];

/** How the closure of a rule is written in a cell. */
export const RESTES = { equilibre: 'à l’équilibre', proportionnelle: 'à tous' } as const;
export const TITRE_DES_REGLES = 'Règles nommées';
export const surMesure = (rang: number): string => `Sur mesure ${LETTRES[rang] ?? ''}`;
export const TOTAL = 'Ensemble';

/** Rows of everything on the sheet, from how many territories and rules it holds. */
export interface GrillePression {
  readonly premiere: number;
  /** Last row of the table, blank ones included. */
  readonly derniere: number;
  readonly ensemble: number;
  readonly parametres: number;
  readonly regles: number;
  readonly controles: number;
  readonly effet: number;
  readonly etapes: number;
  /** First row under everything that has a fixed height. */
  readonly suite: number;
}

export const LIGNES_LIBRES = tailles.lignesASaisir;
/** Rows of checks and of effects, titles included. */
const CONTROLES = 7;
const EFFET = 3;

export function grillePression(territoires: number, regles: number): GrillePression {
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + territoires + LIGNES_LIBRES;
  const ensemble = derniere + 1;
  const parametres = ensemble + 2;
  const titresRegles = parametres + 2 + ORDRE_DES_PARAMETRES.length;
  const controles = titresRegles + 3 + regles + SCENARIOS.length;
  const effet = controles + CONTROLES + 1;
  const etapes = effet + EFFET + 1;
  return {
    premiere,
    derniere,
    ensemble,
    parametres,
    regles: titresRegles,
    controles,
    effet,
    etapes,
    suite: etapes + 3 + (derniere - premiere + 1),
  };
}

/** Row of a parameter. */
export const ligneDuParametre = ({ parametres }: GrillePression, nom: Parametre): number =>
  parametres + 1 + ORDRE_DES_PARAMETRES.indexOf(nom);
