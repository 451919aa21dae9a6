import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import type { Evolution, Suivi } from '../../../src/domain/evolution/evolution.ts';
import type { Methode } from '../../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { plage } from '../parc/plages.ts';

export interface VagueDeTest {
  readonly annee: number;
  readonly lignes: readonly (readonly Cellule[])[];
}

/** A diagnosis that must succeed, one table per wave. */
export function diagnosticDe(vagues: readonly VagueDeTest[], methode: Methode = METHODE_SOCLE): Diagnostic {
  const tables = vagues.map(({ annee, lignes }) => ({ plage: plage(lignes, `OPS ${annee}`), annee }));
  const fait = diagnostiquer(tables, methode);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

export function evolutionDeTest(vagues: readonly VagueDeTest[], methode?: Methode): Evolution {
  const { evolution } = diagnosticDe(vagues, methode);
  if (!evolution) throw new Error('une seule vague');
  return evolution;
}

export function suiviDe(evolution: Evolution, nom: string): Suivi {
  const trouve = evolution.suivis.find(({ unite }) => unite.nom === nom);
  if (!trouve) throw new Error(`${nom} n’est pas suivie`);
  return trouve;
}

export interface GroupeDeMenages {
  readonly residence: string;
  readonly quartier?: string;
  readonly commune?: string;
  readonly menages: number;
  /** How many of them are under 40 % of the ceiling, receive the aid; how many adults are unemployed, without a job. */
  readonly pauvres: number;
  readonly aides?: number;
  readonly chomeurs?: number;
  readonly sansEmploi?: number;
  /** Year of moving in, for all; 1990 when nothing is said. */
  readonly entree?: number;
}

const ENTETES = [
  'Code résidence',
  'Quartier',
  'Commune',
  'Revenu en % du plafond PLUS',
  'Aide au logement',
  'Majeurs',
  'Emploi stable',
  'Emploi précaire',
  'Chômeurs',
  'Sans emploi',
  'Année d’emménagement',
];

/** One row per household, one adult each, whose shares are exactly those asked for. */
export function menages(...groupes: readonly GroupeDeMenages[]): Cellule[][] {
  return [
    ENTETES,
    ...groupes.flatMap((groupe) => Array.from({ length: groupe.menages }, (_, rang) => menage(groupe, rang))),
  ];
}

function menage(groupe: GroupeDeMenages, rang: number): Cellule[] {
  const { residence, quartier = 'Les Iris', commune = 'Lille', pauvres, entree = 1990 } = groupe;
  const { aides = 0, chomeurs = 0, sansEmploi = 0 } = groupe;
  const chomeur = rang < chomeurs;
  const inactif = !chomeur && rang < chomeurs + sansEmploi;
  return [
    residence,
    quartier,
    commune,
    rang < pauvres ? 30 : 90,
    rang < aides ? 'oui' : 'non',
    1,
    chomeur || inactif ? 0 : 1,
    0,
    chomeur ? 1 : 0,
    inactif ? 1 : 0,
    entree,
  ];
}
