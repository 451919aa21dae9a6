import { type Champ, estChamp } from './champs.ts';
import source from './dispositions.json' with { type: 'json' };
import type { NatureParc } from './parc.ts';

/** A known column layout. */
export interface Disposition {
  readonly libelle: string;
  readonly nature: NatureParc;
  readonly millesime: number | null;
  /** Names of its columns, in capitals. */
  readonly colonnes: ReadonlySet<string>;
  /** What the add-in reads of them; the other columns are known and left aside. */
  readonly champs: ReadonlyMap<string, Champ>;
  /** That many of these names alone tell the layout, whatever else is there. */
  readonly reperes: readonly string[];
  readonly minimum: number;
  /** Whether it is called by its own columns whatever part of them is there. */
  readonly extrait: boolean;
  /** Whether two columns may bear one name: a published table repeats some of its own. */
  readonly homonymes: boolean;
}

const NATURES: Readonly<Record<string, NatureParc>> = { logements: 'logements', residences: 'residences' };

const CHAMPS = new Map(
  Object.entries(source.champs).map(([nom, table]) => [
    nom,
    new Map(Object.entries(table).flatMap(([colonne, champ]) => (estChamp(champ) ? [[colonne, champ]] : []))),
  ]),
);

const DISPOSITIONS: readonly Disposition[] = source.dispositions.map(
  ({ libelle, nature, millesime = null, champs, colonnes, reperes = '', minimum = 0, ...reste }) => ({
    libelle,
    nature: NATURES[nature] ?? 'logements',
    millesime,
    colonnes: new Set(colonnes.split(' ')),
    champs: CHAMPS.get(champs) ?? new Map(),
    reperes: reperes.split(' '),
    minimum,
    extrait: reste.extrait ?? false,
    homonymes: reste.homonymes ?? false,
  }),
);

/** Share of a layout's columns that must be there for a file to be called by its name. */
const MINIMUM = 0.6;

const nomDe = (entete: string): string => entete.trim().toUpperCase().replaceAll(' ', '_');

/** The name without the mark of a figure corrected by the ministry's statistical service. */
const sansRed = (nom: string): string => nom.replace(/_RED$/, '');

export interface DispositionTrouvee {
  readonly disposition: Disposition;
  /** Share of the layout's columns found, or of the file's columns known when its own names told it; 0–1. */
  readonly part: number;
  /** Names of the file's columns. */
  readonly presentes: ReadonlySet<string>;
}

/**
 * The known layout that a header row follows: the one whose own names it bears, else the one it follows best by six
 * columns in ten at least, else an extract of RPLS. Null when it is none of these.
 */
export function dispositionDe(entetes: readonly string[]): DispositionTrouvee | null {
  const presentes = new Set(entetes.filter((entete) => entete !== '').map(nomDe));
  const noms = new Set([...presentes].map(sansRed));
  const reconnue = ({ minimum, reperes }: Disposition) =>
    minimum > 0 && reperes.filter((nom) => noms.has(nom)).length >= minimum;
  const partDe = ({ colonnes }: Disposition, sur: number) =>
    Math.min(1, [...noms].filter((nom) => colonnes.has(nom)).length / sur);

  const parSesNoms = DISPOSITIONS.find((disposition) => !disposition.extrait && reconnue(disposition));
  if (parSesNoms) return { disposition: parSesNoms, part: partDe(parSesNoms, noms.size), presentes };
  let meilleure: DispositionTrouvee | null = null;
  for (const disposition of DISPOSITIONS) {
    if (disposition.minimum > 0) continue;
    const part = partDe(disposition, disposition.colonnes.size);
    if (part >= MINIMUM && part > (meilleure?.part ?? 0)) meilleure = { disposition, part, presentes };
  }
  if (meilleure) return meilleure;
  const extrait = DISPOSITIONS.find((disposition) => disposition.extrait && reconnue(disposition));
  return extrait ? { disposition: extrait, part: partDe(extrait, noms.size), presentes } : null;
}

/**
 * What a column of that layout is: a field, null for a known column left aside, undefined for a stranger. A figure
 * that the file also gives corrected (`_red`) is left aside for it.
 */
export function champDeDisposition(
  { disposition, presentes }: DispositionTrouvee,
  entete: string,
): Champ | null | undefined {
  const nom = nomDe(entete);
  if (!disposition.colonnes.has(sansRed(nom))) return undefined;
  return presentes.has(`${nom}_RED`) ? null : (disposition.champs.get(sansRed(nom)) ?? null);
}
