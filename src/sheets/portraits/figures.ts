import type { Figure } from '../../domain/diffusion/diffusion.ts';
import { nombre, texte } from '../cellules.ts';
import type { Marques } from '../marques.ts';
import type { PlanCell } from '../plan.ts';
import type { NomDeStyle } from '../styles.ts';

/** A figure as a page may show it: its value, or the mark that says why there is none. */
export function celluleDeFigure(figure: Figure, style: NomDeStyle, marques: Marques): PlanCell {
  if (figure.etat === 'montree') return nombre(figure.valeur, style);
  const marque = figure.etat === 'secret' ? 's' : figure.etat === 'sansObjet' ? '///' : 'nd';
  marques.add(marque);
  return texte(marque, style);
}
