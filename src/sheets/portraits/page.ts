import { texte } from '../cellules.ts';
import type { Marques } from '../marques.ts';
import type { PlanCell, PlanChart } from '../plan.ts';
import type { NomDeStyle } from '../styles.ts';
import { enLignes } from '../tete.ts';

/** Widths in characters: the name of a line, then a figure and its bar for the residence and its three territories. */
export const LARGEURS = [29, 10, 12, 10, 12, 10, 12, 10, 12] as const;
export const COLONNES = LARGEURS.length;

/** Characters of a sentence that fit on a line of the page. */
export const PAR_LIGNE = 145;

type Ligne = readonly (PlanCell | null)[];

/** A page being laid out from top to bottom, on one grid of columns. */
export interface Feuillet {
  readonly lignes: Ligne[];
  readonly charts: PlanChart[];
  readonly marques: Marques;
}

export const feuilletVierge = (): Feuillet => ({ lignes: [], charts: [], marques: new Set() });

/** Title of a part, over a rule of the page's width, under a blank line. */
export function partie({ lignes }: Feuillet, titre: string): void {
  lignes.push(
    [],
    [texte(titre, 'partie'), ...Array.from({ length: COLONNES - 1 }, () => texte('', 'partie'))],
  );
}

/** A sentence, on as many lines as it takes. */
export function phrase({ lignes }: Feuillet, dite: string, style: NomDeStyle = 'corps'): void {
  for (const ligne of enLignes(dite, PAR_LIGNE)) lignes.push([texte(ligne, style)]);
}

/** Cells by column; the others are left blank. */
export function ligneDe(cellules: Readonly<Record<number, PlanCell>>): Ligne {
  const derniere = Math.max(0, ...Object.keys(cellules).map(Number));
  return Array.from({ length: derniere + 1 }, (_, column) => cellules[column] ?? null);
}
