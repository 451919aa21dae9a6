/**
 * What a cell says, as landlords' files write it. Everywhere: NaN or null is missing, undefined is not understood.
 */
import type { Cellule } from './cellule.ts';
import { plier } from './texte.ts';

/** Signs and words that stand for « not known » in any column, written as `plier` leaves them. */
const MANQUANTS = new Set([
  '',
  'nd',
  'nc',
  'nr',
  's',
  'na',
  'nan',
  'null',
  'vide',
  'nonrenseigne',
  'nonrenseignee',
  'nonconforme',
  'inconnu',
  'inconnue',
  'nonconnu',
  'nondisponible',
  'indisponible',
  'sansobjet',
  'secret',
]);

/** Blank, « n.d. », « nc », « s », « - », « /// », « NA », « Non renseigné » or one of the column's own markers. */
export function estManquant(cellule: Cellule, marqueurs: ReadonlySet<string> | null = null): boolean {
  if (cellule === null) return true;
  if (typeof cellule === 'number') return Number.isNaN(cellule) || (marqueurs?.has(String(cellule)) ?? false);
  if (typeof cellule !== 'string') return false;
  const texte = cellule.trim();
  if (marqueurs?.has(texte)) return true;
  return texte.length < 20 && !/\d/.test(texte) && MANQUANTS.has(plier(texte)) && !/^[<>+%]/.test(texte);
}

const NOMBRE = /^[+\-−]?(\d+|\d{1,3}(\.\d{3})+(?=,))([.,]\d+)?(e[+-]?\d+)?$/i;

/**
 * A number as French files write it: « 38,9 », « 1 234 » (any space), « 1.234,5 », « 12,5 % » (0.125).
 * Undefined for what is no number.
 */
export function lireNombre(cellule: Cellule): number | undefined {
  if (typeof cellule === 'number') return Number.isFinite(cellule) ? cellule : undefined;
  if (typeof cellule !== 'string') return undefined;
  let texte = cellule.replace(/\s/g, '');
  const diviseur = texte.endsWith('%') ? 100 : 1;
  if (diviseur === 100) texte = texte.slice(0, -1);
  if (!NOMBRE.test(texte)) return undefined;
  if (texte.includes(',')) texte = texte.replace(/\./g, '').replace(',', '.');
  return Number(texte.replace('−', '-')) / diviseur;
}

const OUI = new Set(['oui', 'o', 'yes', 'y', 'vrai', 'true', '1', 'x']);
const NON = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

/** 1 for oui, O, vrai, 1, x; 0 for non, N, faux, 0; undefined for the rest. */
export function lireOuiNon(cellule: Cellule): number | undefined {
  if (typeof cellule === 'boolean') return cellule ? 1 : 0;
  if (typeof cellule !== 'string' && typeof cellule !== 'number') return undefined;
  const texte = plier(String(cellule));
  if (OUI.has(texte)) return 1;
  return NON.has(texte) ? 0 : undefined;
}

/** A number with its unit: « 450,00 € », « 65 m² », « 3 mois », « 38 ans ». */
export function lireMesure(cellule: Cellule): number | undefined {
  const valeur = lireNombre(cellule);
  if (valeur !== undefined || typeof cellule !== 'string') return valeur;
  return lireNombre(cellule.replace(/^(\s*\d.*?)\s*(?:€|euros?|m2|m²|mois|ans?)\s*$/i, '$1'));
}
