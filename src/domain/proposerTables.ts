import type { Champ } from './parc/champs.ts';
import type { NatureParc } from './parc/parc.ts';
import type { Reconnaissance } from './parc/reconnaissance.ts';

/** A readable table of the workbook. */
export interface TableCandidate {
  readonly annee: number | null;
  readonly reconnaissance: Reconnaissance;
}

/** Under these a table is too little understood to be used without being asked for. */
const COLONNES_SURES = { confiance: 0.5, colonnes: 2 } as const;
const COLONNES_NOMBREUSES = 4;

/** Fields by which a list is brought to another of the same nature. */
const IDENTIFIANTS: Partial<Readonly<Record<NatureParc, readonly Champ[]>>> = {
  menages: ['menage', 'logement'],
  logements: ['logement'],
  residences: ['residence', 'nomResidence'],
};

/**
 * The tables to use together when the user has said nothing: the surest, then each one that completes those already
 * kept. Another nature completes; so does the same nature of another year, which makes a wave; of the same nature and
 * year, only a list that shares an identifier and brings what the other lacks.
 *
 * @example proposerTables([menages2024, menages2022, rpls]) // all three
 */
export function proposerTables<T extends TableCandidate>(candidates: readonly T[]): readonly T[] {
  const gardees: T[] = [];
  for (const candidate of [...candidates].sort((a, b) => surete(b) - surete(a))) {
    const convient = comprise(candidate) && gardees.every((gardee) => vontEnsemble(gardee, candidate));
    if (gardees.length === 0 || convient) gardees.push(candidate);
  }
  return gardees;
}

/** Whether two tables tell different things: other rows, another year, or the same rows told further. */
export function vontEnsemble(une: TableCandidate, autre: TableCandidate): boolean {
  if (une.reconnaissance.nature !== autre.reconnaissance.nature) return true;
  return anneesDistinctes(une, autre) || seCompletent(une, autre);
}

/** Whether one is a list (arrears, vacancy) that tells more of rows of the other: they need no year of their own. */
export function seCompletent(une: TableCandidate, autre: TableCandidate): boolean {
  return (
    une.reconnaissance.nature === autre.reconnaissance.nature &&
    (estUneListe(une, champsDe(autre)) || estUneListe(autre, champsDe(une)))
  );
}

const anneesDistinctes = (une: TableCandidate, autre: TableCandidate): boolean =>
  une.annee !== null && autre.annee !== null && une.annee !== autre.annee;

/** Few columns, one of which points at rows of the other table and one of which it lacks. */
function estUneListe(candidate: TableCandidate, connus: ReadonlySet<Champ>): boolean {
  const siens = champsDe(candidate);
  const communs = IDENTIFIANTS[candidate.reconnaissance.nature] ?? [];
  return (
    siens.size <= connus.size / 2 &&
    communs.some((champ) => siens.has(champ) && connus.has(champ)) &&
    [...siens].some((champ) => !connus.has(champ))
  );
}

function champsDe({ reconnaissance }: TableCandidate): ReadonlySet<Champ> {
  return new Set(reconnaissance.colonnes.flatMap(({ champ }) => champ ?? []));
}

function comprise({ reconnaissance }: TableCandidate): boolean {
  const reconnues = reconnaissance.colonnes.filter(({ champ }) => champ !== null).length;
  if (reconnues >= COLONNES_NOMBREUSES) return true;
  return reconnaissance.confiance >= COLONNES_SURES.confiance && reconnues >= COLONNES_SURES.colonnes;
}

/** The surest first, then the longest. */
const surete = ({ reconnaissance: { confiance, lignes } }: TableCandidate): number =>
  confiance + Math.min(1, lignes / 1e6);
