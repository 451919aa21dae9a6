import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import { type Appariement, apparier } from './apparier.ts';
import { cotePar } from './chantier.ts';

/**
 * Joins two tables row by row by the first of these keys that both have, or by a later one that joins more rows. Null
 * when they share none; a shared key that joins nothing is a join of no row.
 */
export function relier(gauche: TableLue, droite: TableLue, cles: readonly Champ[]): Appariement | null {
  let meilleur: Appariement | null = null;
  for (const champ of cles) {
    const [a, b] = [cotePar(gauche, champ), cotePar(droite, champ)];
    if (!a || !b) continue;
    const essai = apparier(a, b, { unique: true, vides: true });
    if (!meilleur || essai.jonction.apparies > meilleur.jonction.apparies) meilleur = essai;
  }
  return meilleur;
}
