import type { Valeur } from '../domain/indices/valeur.ts';
import { estProbleme } from '../domain/indices/valeur.ts';
import type { Lieu } from '../domain/messages/calculs.ts';
import { type Probleme, Refus } from '../domain/messages/index.ts';
import { estManquant } from '../domain/parc/valeurs.ts';
import { lireCellule } from './cellule.ts';

/** The argument as rows of raw cells: a single value is a table of one cell. */
export function cellules(argument: unknown, champ: string): unknown[][] {
  const lignes: unknown[] = Array.isArray(argument) ? argument : [[argument]];
  const table = lignes.map((ligne): unknown[] => (Array.isArray(ligne) ? ligne : [ligne]));
  if ((table[0]?.length ?? 0) === 0) throw new Refus({ code: 'tableau-vide', champ });
  return table;
}

// Held here: looking a global up for every cell costs more than reading it.
const { isFinite: fini } = Number;

function estNombre(cellule: unknown): cellule is number {
  return typeof cellule === 'number' && fini(cellule);
}

/** A range: rows and columns kept. `pourcent` says, by column, what « 1 % » written as text is worth. */
export function matrice(
  argument: unknown,
  champ: string,
  pourcent: (colonne: number) => number | null = () => null,
): Valeur[][] {
  return cellules(argument, champ).map((rangee, ligne) =>
    rangee.every(estNombre)
      ? rangee
      : rangee.map((cellule, colonne) => lireCellule(cellule, { champ, ligne, colonne }, pourcent(colonne))),
  );
}

/** A range of words, rows and columns kept: null where a cell is blank, a number as its digits. */
export function matriceDeTextes(argument: unknown, champ: string): (string | Probleme | null)[][] {
  return cellules(argument, champ).map((rangee, ligne) =>
    rangee.map((cellule, colonne) => {
      if (typeof cellule !== 'string') {
        const lue = lireCellule(cellule, { champ, ligne, colonne }, null);
        return typeof lue === 'number' ? String(lue) : lue;
      }
      const texte = cellule.trim();
      if (texte.startsWith('#')) {
        return { code: 'cellule-en-erreur', lieu: { champ, ligne, colonne }, erreur: texte };
      }
      return estManquant(texte) ? null : texte;
    }),
  );
}

/** One row or one column, read as a list. */
export function liste(argument: unknown, champ: string, pourcent: number | null = null): Valeur[] {
  const table = cellules(argument, champ);
  const colonnes = table[0]?.length ?? 0;
  if (table.length > 1 && colonnes > 1) {
    throw new Refus({ code: 'pas-un-vecteur', champ, lignes: table.length, colonnes });
  }
  return table.flat().map((cellule, rang) => lireCellule(cellule, { champ, rang }, pourcent));
}

/** The numbers of a list, or a refusal at the first one that is missing or unreadable. */
export function nombres(valeurs: readonly Valeur[], lieu: (rang: number) => Lieu): number[] {
  return valeurs.map((valeur, rang) => {
    if (typeof valeur === 'number') return valeur;
    throw new Refus(valeur ?? { code: 'valeur-manquante', lieu: lieu(rang) });
  });
}

/** A list in which every value must be a number. */
export function listeDeNombres(argument: unknown, champ: string, pourcent: number | null = null): number[] {
  return nombres(liste(argument, champ, pourcent), (rang) => ({ champ, rang }));
}

/** A range in which every value must be a number, rows and columns kept. */
export function matriceDeNombres(
  argument: unknown,
  champ: string,
  pourcent?: (colonne: number) => number,
): number[][] {
  return matrice(argument, champ, pourcent).map((rangee, ligne) =>
    nombres(rangee, (colonne) => ({ champ, ligne, colonne })),
  );
}

/** An optional argument: null when it was omitted, read otherwise. */
export function facultatif<T>(argument: unknown, lire: (argument: unknown) => T): T | null {
  return argument === null || argument === undefined ? null : lire(argument);
}

function seule(argument: unknown, champ: string): unknown {
  const table = cellules(argument, champ);
  if (table.length > 1 || (table[0]?.length ?? 0) > 1) throw new Refus({ code: 'pas-une-cellule', champ });
  return table[0]?.[0];
}

/** One text; a missing one is refused. */
export function texte(argument: unknown, champ: string): string {
  const lu = String(seule(argument, champ) ?? '').trim();
  if (lu === '') throw new Refus({ code: 'valeur-manquante', lieu: { champ } });
  return lu;
}

/** The texts of a range of any shape, blanks aside; null when there is none. */
export function listeDeTextes(argument: unknown, champ: string): string[] | null {
  const lus = cellules(argument, champ)
    .flat()
    .flatMap((cellule) => String(cellule ?? '').trim() || []);
  return lus.length > 0 ? lus : null;
}

/** One number; a missing one is refused. */
export function nombre(argument: unknown, champ: string): number {
  const valeur = lireCellule(seule(argument, champ), { champ }, null);
  if (valeur === null) throw new Refus({ code: 'valeur-manquante', lieu: { champ } });
  if (estProbleme(valeur)) throw new Refus(valeur);
  return valeur;
}

/** The threshold of the secret, or null when omitted; a blank one is refused, as is anything that is no number. */
export function lireSeuil(argument: unknown): number | null {
  return facultatif(argument, (x) => {
    const champ = 'seuil';
    const valeur = lireCellule(seule(x, champ), { champ }, null);
    if (typeof valeur === 'number') return valeur;
    throw new Refus(valeur?.code === 'cellule-en-erreur' ? valeur : { code: 'seuil-invalide', champ });
  });
}

/** TRUE or FALSE; a blank cell arrives as 0. */
export function booleen(argument: unknown, champ: string): boolean {
  const valeur = seule(argument, champ);
  if (typeof valeur === 'boolean') return valeur;
  if (valeur === 0 || valeur === 1) return valeur === 1;
  throw new Refus({ code: 'booleen-attendu', champ });
}

/** One of the words of `choix`, whatever its case and accents. */
export function choisir<T extends string>(argument: unknown, champ: string, choix: readonly T[]): T {
  const texte = String(seule(argument, champ));
  const plie = texte.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const trouve = choix.find((mot) => mot === plie);
  if (trouve === undefined) throw new Refus({ code: 'choix-inconnu', champ, valeur: texte, choix });
  return trouve;
}

/** One row or one column of texts; a blank cell is an empty text, a number is its writing. */
export function textes(argument: unknown, champ: string): string[] {
  const table = cellules(argument, champ);
  const colonnes = table[0]?.length ?? 0;
  if (table.length > 1 && colonnes > 1) {
    throw new Refus({ code: 'pas-un-vecteur', champ, lignes: table.length, colonnes });
  }
  return table
    .flat()
    .map((cellule) => (cellule === null || cellule === undefined ? '' : String(cellule).trim()));
}
