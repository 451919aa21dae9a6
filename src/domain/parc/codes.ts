/**
 * Administrative codes as they were before a spreadsheet read them as numbers. Undefined for a code whose digits are
 * lost (« 1,2E+11 »).
 */
import type { Cellule } from './cellule.ts';

/** « 1.23457E+11 »: a spreadsheet has rounded an identifier, two of them may now look alike. */
const ARRONDI = /^\d(?:[.,]\d+)?e\+\d+$/i;

const LONGUEUR_DEPARTEMENT = 2;

/** Text of an identifier or of a name, with single spaces. */
export function lireTexte(cellule: Cellule): string {
  if (typeof cellule === 'boolean') return cellule ? 'VRAI' : 'FAUX';
  return String(cellule).replace(/\s+/g, ' ').trim();
}

/** An identifier: any text but a number whose digits were rounded away. */
export function lireIdentifiant(cellule: Cellule): string | undefined {
  const texte = lireTexte(cellule);
  return ARRONDI.test(texte) ? undefined : texte;
}

/**
 * A code of a fixed length: 6029 → 06029, « 2a004 » → 2A004; « 033 » and « 02A », as RPLS writes départements, → 33 and
 * 2A; « 200029999 - (01) », as the published RPLS tables write the part of an EPCI in a département, → 200029999.
 */
export function lireCode(cellule: Cellule, longueur: number): string | undefined {
  const texte = lireTexte(cellule);
  if (ARRONDI.test(texte)) return undefined;
  const court = /^\d+ - \(\d/.test(texte) ? texte.slice(0, texte.indexOf(' ')) : texte;
  const code = /^\d[\dab ]*$/i.test(court) ? court.replaceAll(' ', '').toUpperCase() : court;
  if (longueur === LONGUEUR_DEPARTEMENT && /^0(\d\d|2[AB])$/.test(code)) return code.slice(1);
  return code.length === longueur - 1 && /^\d+$/.test(code) ? `0${code}` : code;
}
