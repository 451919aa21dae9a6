import type { Unite } from '../domain/indicateurs/tableau.ts';
import type { SheetPlan } from './plan.ts';

/** Characters that still read when printed on one A4 page, by orientation. */
const LISIBLES = { paysage: 216, portrait: 140 } as const;

/** Columns repeated on every page of a wide sheet: the code and the name of the residence. */
const REPETEES = 2;

/** Width of a column of texts: its longest one, within bounds; longer texts wrap. */
export function largeurDe(textes: readonly (string | null)[], minimum: number, maximum: number): number {
  const longueur = Math.max(0, ...textes.map((t) => t?.length ?? 0));
  return Math.min(maximum, Math.max(minimum, longueur + 2));
}

/** Widths of the columns that name a residence: code, name, quartier, commune. */
export function largeursIdentite(unites: readonly Unite[]): number[] {
  return [
    largeurDe(['Référence', ...unites.map(({ cle }) => cle)], 10, 26),
    largeurDe(
      unites.map(({ nom }) => nom),
      24,
      38,
    ),
    largeurDe(
      unites.map(({ quartier }) => quartier),
      14,
      24,
    ),
    largeurDe(
      unites.map(({ commune }) => commune),
      14,
      24,
    ),
  ];
}

/**
 * Print set-up of a wide table: as many pages from left to right as keep it readable, each with the columns that name
 * the row: the code and the name of the residence, unless told otherwise.
 *
 * @example enPages(cadre.print, [10, 30, ...Array(50).fill(10)]) // { …, pagesWide: 4, titleColumns: 2 }
 */
export function enPages(
  print: SheetPlan['print'],
  widths: readonly number[],
  titleColumns = REPETEES,
): SheetPlan['print'] {
  const somme = (largeurs: readonly number[]) => largeurs.reduce((total, largeur) => total + largeur, 0);
  const lisibles = LISIBLES[print.orientation];
  if (somme(widths) <= lisibles) return print;
  const repetees = somme(widths.slice(0, titleColumns));
  const pagesWide = Math.ceil((somme(widths) - repetees) / (lisibles - repetees));
  return { ...print, pagesWide, titleColumns };
}
