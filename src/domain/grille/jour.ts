import type { Cellule } from '../parc/cellule.ts';

const MS_PAR_JOUR = 86_400_000;
/** Day 0 of the workbook's calendar. */
const ORIGINE = Date.UTC(1899, 11, 30);

/**
 * The day that a cell tells, as the workbook counts days: a date, or « 12/03/2026 » typed as text. Null when it tells
 * none.
 *
 * @example lireJour('12/03/2026') // 46093
 */
export function lireJour(cellule: Cellule): number | null {
  if (typeof cellule === 'number') return cellule >= 1 ? Math.floor(cellule) : null;
  if (typeof cellule !== 'string') return null;
  const [, j, m, a] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(cellule) ?? [];
  if (!j || !m || !a) return null;
  const date = new Date(Date.UTC(Number(a), Number(m) - 1, Number(j)));
  if (date.getUTCDate() !== Number(j) || date.getUTCMonth() !== Number(m) - 1) return null;
  return Math.round((date.getTime() - ORIGINE) / MS_PAR_JOUR);
}

/** A day as French writes it: 46093 → « 12/03/2026 ». */
export function ecrireJour(jour: number): string {
  const [annee, mois, quantieme] = new Date(ORIGINE + jour * MS_PAR_JOUR)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${quantieme}/${mois}/${annee}`;
}
