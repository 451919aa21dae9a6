import type { Cellule } from './parc/cellule.ts';

const MS_PAR_JOUR = 86_400_000;
/** Excel's day 25 569 is 1 January 1970. */
const JOUR_1970 = 25_569;

/** 2026-03-01 → the number of that day in a workbook. NaN for what is no date. */
export const numeroDeJour = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_PAR_JOUR + JOUR_1970;

/**
 * The day that a cell tells: a number of day, « 24/11/2026 » or « 2026-11-24 ». Null when it is blank or no day.
 *
 * @example lireJour('24/11/2026') // '2026-11-24'
 */
export function lireJour(cellule: Cellule): string | null {
  if (typeof cellule === 'number') {
    const date = new Date((Math.floor(cellule) - JOUR_1970) * MS_PAR_JOUR);
    return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
  }
  if (typeof cellule !== 'string') return null;
  const francaise = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cellule.trim());
  const [, jour = '', mois = '', annee = ''] = francaise ?? [];
  const iso = francaise ? `${annee}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}` : cellule.trim();
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return null;
  const numero = numeroDeJour(iso);
  // 31/02 would roll over to March in some engines: it is no day.
  return Number.isNaN(numero) || lireJour(numero) !== iso ? null : iso;
}
