import type { PlanCell, SheetPlan } from '../sheets/plan.ts';
import { STYLES, type Style } from '../sheets/styles.ts';
import { enLignes } from '../sheets/tete.ts';

/** Height that Excel gives to a line of its default font, in points. */
const LIGNE = 15;
/** A width counts digits; words, whose letters are narrower on the whole, fit in some more of them. */
const LETTRES_PAR_CHIFFRE = 1.1;

/**
 * Heights of the rows in which a text takes several lines, by row, in points: LibreOffice does not fit rows when it
 * opens a file. Estimated, on the wide side; rows of one line are left to whoever opens the file.
 */
export function hauteurs({ blocks, widths }: SheetPlan): Map<number, number> {
  const lignes = new Map<number, number>();
  for (const { row, column, cells } of blocks)
    cells.forEach((ligne, r) => {
      const besoin = Math.max(1, ...ligne.map((cellule, c) => lignesDe(cellule, widths[column + c] ?? 0)));
      if (besoin > 1) lignes.set(row + r, Math.max(lignes.get(row + r) ?? 1, besoin));
    });
  return new Map([...lignes].map(([row, nombre]) => [row, nombre * LIGNE]));
}

function lignesDe(cellule: PlanCell | null, largeur: number): number {
  const style: Style = cellule?.style ? STYLES[cellule.style] : {};
  if (!style.wrap || typeof cellule?.value !== 'string') return 1;
  const utile = Math.max(1, (largeur - (style.indent ?? 0) - (style.bold ? 1 : 0)) * LETTRES_PAR_CHIFFRE);
  return cellule.value.split('\n').reduce((total, morceau) => total + enLignes(morceau, utile).length, 0);
}
