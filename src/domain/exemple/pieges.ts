import { type Hasard, hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import type { TableInventee } from './enregistrements.ts';
import source from './pieges.json' with { type: 'json' };

/** What was spoiled, to be found again by whoever reads the table. */
export interface TablePiegee {
  readonly cellules: readonly (readonly Cellule[])[];
  /** Rows whose key leads nowhere, in the order of the table. */
  readonly orphelines: readonly number[];
  /** Rows that stand twice: the position of the copy. */
  readonly doublons: readonly number[];
  /** Cells turned into a mark of « not known ». */
  readonly manquantes: number;
}

const CLES: ReadonlySet<string> = new Set(source.cles);
const NOMS: ReadonlySet<string> = new Set(source.noms);
const CODES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(source.codesManquants));

/**
 * The same table as landlords really send it: keys that lead nowhere or are written otherwise, rows that stand twice,
 * marks and codes of missing values, names without accents or in capitals, and columns on people that must not enter.
 * The same faults for the same seed.
 */
export function pieger([entetes = [], ...lignes]: TableInventee, graine: number): TablePiegee {
  const alea = hasard(graine);
  const noms = entetes.map(String);
  const orphelines: number[] = [];
  const doublons: number[] = [];
  let manquantes = 0;
  const cellules: Cellule[][] = [[...entetes, ...source.colonnesInterdites]];
  for (const cases of lignes) {
    const orpheline = alea.arrive(source.frequences.orpheline);
    const abimees = cases.map((cellule, place) => {
      const nom = noms[place] ?? '';
      if (CLES.has(nom)) return cle(cellule, orpheline, alea);
      if (NOMS.has(nom)) return nomAbime(cellule, alea);
      if (cellule === null || !alea.arrive(source.frequences.manquante)) return cellule;
      manquantes++;
      return marque(nom, alea);
    });
    const ligne = [...abimees, ...source.colonnesInterdites.map(() => 'Invention')];
    if (orpheline) orphelines.push(cellules.length - 1);
    cellules.push(ligne);
    if (alea.arrive(source.frequences.doublon)) {
      doublons.push(cellules.length - 1);
      cellules.push([...ligne]);
    }
  }
  return { cellules, orphelines, doublons, manquantes };
}

function cle(cellule: Cellule, orpheline: boolean, alea: Hasard): Cellule {
  if (orpheline) return `X${alea.entier(100_000, 999_999)}`;
  if (typeof cellule !== 'string' || !alea.arrive(source.frequences.cleRecrite)) return cellule;
  return alea.arrive(0.5) ? cellule.toLowerCase() : ` ${cellule} `;
}

function nomAbime(cellule: Cellule, alea: Hasard): Cellule {
  if (typeof cellule !== 'string' || !alea.arrive(source.frequences.nomRecrit)) return cellule;
  return alea.arrive(0.5) ? cellule.normalize('NFD').replace(/\p{M}/gu, '') : cellule.toUpperCase();
}

function marque(nom: string, alea: Hasard): Cellule {
  const marques = [...source.marques, ...(CODES.get(nom) ?? [])];
  return marques[alea.entier(0, marques.length - 1)] ?? null;
}
