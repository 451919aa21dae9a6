/**
 * The year that a cell tells, however the file writes its dates. NaN or null is missing, undefined is not understood.
 */
import type { Cellule } from './cellule.ts';
import { lireNombre } from './valeurs.ts';

const JOUR = 86_400_000;
/** Day 0 of the workbook's calendar. */
const ORIGINE = Date.UTC(1899, 11, 30);

/** Years are under this; a greater number is a date: in days, or its digits put together. */
const PREMIERE_DATE = 3000;

/** Two digits up to this one are of this century: « 24 » is 2024, « 75 » is 1975. */
const SIECLE = 40;

const ECRITURES: readonly RegExp[] = [
  // 01/07/2006 · 07/2006 · 1-7-06, with or without an hour
  /^(?:\d{1,2}[/.-]){1,2}(\d{4}|\d{2})(?:[\sT].*)?$/,
  // 2006-07-01 · 2006/07
  /^(\d{4})[/.-]\d{1,2}(?:[/.-]\d{1,2})?(?:[\sT].*)?$/,
  // juillet 2006 · 1er juillet 2006 · juil.-06
  /^(?:\d{1,2}(?:er)?[\s-])?(?:jan|f[eé]v|mar|avr|mai|juin|juil|ao[uû]|sep|oct|nov|d[eé]c)[a-zéû]*\.?[\s-](\d{4}|\d{2})$/i,
];

/**
 * The year of a year, of a date in days (45292), of its digits (20240131, 202401), or of a written one: « 01/07/2006 »,
 * « 07/2006 », « 2006-07-01 », « juillet 2006 ».
 *
 * @example lireAnnee('07/2006') // 2006
 */
export function lireAnnee(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined) {
    if (valeur < PREMIERE_DATE) return Number.isInteger(valeur) ? valeur : undefined;
    return enChiffres(valeur) ?? new Date(ORIGINE + Math.floor(valeur) * JOUR).getUTCFullYear();
  }
  if (typeof cellule !== 'string') return undefined;
  const texte = cellule.trim();
  for (const ecriture of ECRITURES) {
    const annee = ecriture.exec(texte)?.[1];
    if (annee !== undefined) return anneeEntiere(annee);
  }
  return undefined;
}

/** 2 or 4 digits → the year. */
export function anneeEntiere(chiffres: string): number {
  const annee = Number(chiffres);
  if (chiffres.length === 4) return annee;
  return annee <= SIECLE ? 2000 + annee : 1900 + annee;
}

/** 20240131 and 202401: no date in days is that great. */
function enChiffres(valeur: number): number | undefined {
  const trouve = /^((?:19|20)\d\d)(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/.exec(String(valeur));
  return trouve ? Number(trouve[1]) : undefined;
}
