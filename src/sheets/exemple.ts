import type { TableDuBailleur } from '../domain/exemple/bailleur.ts';
import type { Cellule } from '../domain/parc/cellule.ts';
import type { PlanCell, SheetPlan } from './plan.ts';

/** Not « CIL » sheets: they stand for the landlord's own. */
const nomDExemple = (table: string): string => `${table} (exemple)`;

/** The sheet of the invented households, which the others complete. */
export const FEUILLE_EXEMPLE = nomDExemple('Ménages');

/** Widths in characters, whatever the header. */
const LARGEUR = { minimum: 9, maximum: 26 } as const;

/**
 * One file of the invented landlord as its extract looks: a header on row 1, rows under it, nothing else. A blank cell
 * stays blank.
 */
export function planExemple({ nom, cellules: lignes }: TableDuBailleur, graine: number): SheetPlan {
  const largeur = lignes[0]?.length ?? 0;
  return {
    name: nomDExemple(nom),
    blocks: [
      {
        row: 0,
        column: 0,
        cells: lignes.map((ligne, i) => ligne.map((valeur) => cellule(valeur, i === 0))),
      },
    ],
    widths: Array.from({ length: largeur }, (_, c) =>
      Math.min(
        LARGEUR.maximum,
        Math.max(LARGEUR.minimum, ...lignes.slice(0, 40).map((ligne) => longueur(ligne[c] ?? null))),
      ),
    ),
    freeze: { rows: 1, columns: 1 },
    filter: { row: 0, column: 0, rows: lignes.length, columns: largeur },
    names: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: {
      orientation: 'paysage',
      titleRow: 0,
      footer: `${nom}, données inventées, graine ${graine} · page &P/&N`,
    },
    links: [],
  };
}

function cellule(valeur: Cellule, entete: boolean): PlanCell | null {
  if (valeur === null || typeof valeur === 'object') return null;
  return entete ? { value: valeur, style: 'entete' } : { value: valeur };
}

const longueur = (valeur: Cellule): number =>
  valeur === null || typeof valeur === 'object' ? 0 : String(valeur).length + 2;
