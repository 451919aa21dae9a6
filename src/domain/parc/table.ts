import { adresse, type Cellule, type Plage } from './cellule.ts';
import { dispositionDe } from './dispositions.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { plier } from './texte.ts';
import { lireNombre } from './valeurs.ts';

/** The table found in a range: its header names and its rows, placed on the sheet. */
export interface Table {
  readonly feuille: string;
  readonly entetes: readonly string[];
  /** Rows under the header, each as wide as the sheet's range. */
  readonly lignes: readonly (readonly Cellule[])[];
  /** Position of the first column in `lignes`. */
  readonly decalage: number;
  /** 0-based row on the sheet of the header, and column of the first name. */
  readonly row: number;
  readonly column: number;
  /** 0-based row on the sheet of the first row of data. */
  readonly premiere: number;
  /** What the lines above the header say. */
  readonly titres: readonly string[];
  readonly remarques: readonly Remarque[];
}

export type TableTrouvee =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly probleme: Remarque };

/** The header is looked for in the first rows only. */
const LIGNES_DE_TITRE = 30;

/**
 * Finds the header row and the extent of the table in a used range. Title lines may stand above; the table ends at
 * the first blank row; a row « Total » at its end or its beginning, and the reference row of « CIL Indicateurs », are
 * left out and said. One row of data is enough. The names of a known layout make the header wherever they stand.
 *
 * Refused, as a value with the cell: nothing at all, a first row that is data, a header without rows, two columns of
 * the same name unless a known layout repeats its own.
 *
 * @example trouverTable({ feuille: 'F', row: 0, column: 0, cellules: [['QPV'], ['oui']] }) // { ok: true, table: … }
 */
export function trouverTable(plage: Plage): TableTrouvee {
  const { cellules, feuille } = plage;
  const ligne = ligneDEntete(cellules);
  if (ligne === null) return refus(null, { code: 'table-vide', feuille });
  const noms = cellules[ligne] ?? [];
  const debut = noms.findIndex(pleine);
  const ou = adresse(plage.row + ligne, plage.column + debut);
  if (!noms.every((nom) => !pleine(nom) || estUnNom(nom))) {
    return refus(ou, { code: 'sans-entete', feuille, cellule: ou });
  }
  const fin = finDeTable(cellules, ligne + 1);
  if (fin === ligne + 1) return refus(ou, { code: 'entete-sans-ligne', feuille, cellule: ou });
  const largeur = derniereColonne(cellules, ligne, fin) - debut + 1;
  const entetes = Array.from({ length: largeur }, (_, c) => texteDe(noms[debut + c] ?? null));
  const placee = { row: plage.row + ligne, column: plage.column + debut };
  const double = homonymes(entetes, placee);
  if (double && !dispositionDe(entetes)?.disposition.homonymes)
    return refus(double.cellule, { code: 'colonnes-homonymes', feuille, ...double });

  const lignes = cellules.slice(ligne + 1, fin);
  const remarques: Remarque[] = [];
  const suite = cellules.slice(fin).filter((cases) => cases.some(pleine)).length;
  if (suite > 0) {
    const cellule = adresse(plage.row + fin, placee.column);
    remarques.push(
      remarque('attention', cellule, suite, { code: 'lignes-apres-vide', cellule, nombre: suite }),
    );
  }
  if (lignes.length > 1 && commencePar(TOTAL, lignes[lignes.length - 1] ?? [])) {
    lignes.pop();
    const cellule = adresse(plage.row + fin - 1, placee.column);
    remarques.push(remarque('info', cellule, 1, { code: 'ligne-total', cellule }));
  }
  const premiere = placee.row + 1;
  const cumul = [TOTAL, REFERENCE].find((motif) => commencePar(motif, lignes[0] ?? []));
  const decalee = cumul !== undefined && lignes.length > 1;
  if (decalee) {
    lignes.shift();
    const cellule = adresse(premiere, placee.column);
    const code = cumul === TOTAL ? 'ligne-total' : 'ligne-reference';
    remarques.push(remarque('info', cellule, 1, { code, cellule }));
  }
  entetes.forEach((nom, c) => {
    if (nom !== '') return;
    const cellule = adresse(placee.row, placee.column + c);
    if (lignes.some((cases) => pleine(cases[debut + c] ?? null))) {
      remarques.push(remarque('attention', cellule, 1, { code: 'colonne-sans-nom', cellule }));
    }
  });
  return {
    ok: true,
    table: {
      feuille,
      entetes,
      lignes,
      decalage: debut,
      ...placee,
      premiere: decalee ? premiere + 1 : premiere,
      titres: cellules.slice(0, ligne).flatMap((cases) => cases.filter(pleine).map(texteDe)),
      remarques,
    },
  };
}

/** A1 address of a cell of the table: `ligne` 0 is the first row of data, −1 the header. */
export function adresseDe(table: Table, ligne: number, colonne: number): string {
  return adresse(ligne < 0 ? table.row : table.premiere + ligne, table.column + colonne);
}

/** A1 address of the whole table with its header. */
export function plageDe(table: Table): string {
  const derniere = adresseDe(table, table.lignes.length - 1, table.entetes.length - 1);
  return `${adresse(table.row, table.column)}:${derniere}`;
}

function refus(cellule: string | null, probleme: Parameters<typeof remarque>[3]): TableTrouvee {
  return { ok: false, probleme: remarque('refus', cellule, 1, probleme) };
}

function pleine(cellule: Cellule): boolean {
  return cellule !== null && !(typeof cellule === 'string' && cellule.trim() === '');
}

/** The names of a known layout, else a row filled over more than half of the widest one: a title line is narrower. */
function ligneDEntete(cellules: Plage['cellules']): number | null {
  const connue = cellules
    .slice(0, LIGNES_DE_TITRE)
    .findIndex((cases) => dispositionDe(cases.map(texteDe)) !== null);
  if (connue !== -1) return connue;
  const remplies = cellules.slice(0, LIGNES_DE_TITRE).map((cases) => cases.filter(pleine).length);
  const maximum = Math.max(0, ...remplies);
  const trouvee = remplies.findIndex((nombre) => nombre > maximum / 2);
  return trouvee === -1 ? null : trouvee;
}

/** A year may name a column; any other number, error or yes/no is data. */
function estUnNom(cellule: Cellule): boolean {
  const valeur = typeof cellule === 'string' ? lireNombre(cellule) : cellule;
  if (valeur === undefined) return true;
  return typeof valeur === 'number' && Number.isInteger(valeur) && valeur >= 1900 && valeur <= 2100;
}

function texteDe(cellule: Cellule): string {
  if (cellule === null || typeof cellule === 'object') return '';
  return String(cellule).replace(/\s+/g, ' ').trim();
}

function finDeTable(cellules: Plage['cellules'], debut: number): number {
  const vide = cellules.findIndex((cases, rang) => rang >= debut && !cases.some(pleine));
  return vide === -1 ? cellules.length : vide;
}

function derniereColonne(cellules: Plage['cellules'], debut: number, fin: number): number {
  let derniere = 0;
  for (let rang = debut; rang < fin; rang++) {
    const cases = cellules[rang] ?? [];
    for (let c = cases.length - 1; c > derniere; c--) if (pleine(cases[c] ?? null)) derniere = c;
  }
  return derniere;
}

const TOTAL = /^(total|totaux|ensemble|totalgeneral)$/;
const REFERENCE = /^reference$/;

/** Whether a row sums the others up. */
export const estUnTotal = (cases: readonly Cellule[]): boolean => commencePar(TOTAL, cases);

function commencePar(motif: RegExp, cases: readonly Cellule[]): boolean {
  const premiere = cases.find(pleine);
  return typeof premiere === 'string' && motif.test(plier(premiere));
}

function homonymes(
  entetes: readonly string[],
  { row, column }: { readonly row: number; readonly column: number },
): { nom: string; cellule: string; autre: string } | null {
  const vues = new Map<string, number>();
  for (const [c, nom] of entetes.entries()) {
    if (nom === '') continue;
    const cle = plier(nom.replace(/[<≤]/g, ' moins ').replace(/[>≥]/g, ' plus ')) || nom;
    const premiere = vues.get(cle);
    if (premiere !== undefined) {
      return { nom, cellule: adresse(row, column + premiere), autre: adresse(row, column + c) };
    }
    vues.set(cle, c);
  }
  return null;
}
