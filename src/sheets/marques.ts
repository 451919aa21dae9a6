import { texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';

/** Marks of official statistics that the sheets may write. */
export const MARQUES = {
  s: 'secret statistique : le chiffre compte trop peu d’unités, ou permettrait d’en retrouver un',
  nd: 'non disponible : la donnée manque dans le fichier',
  '///': 'sans objet : la base est vide, ou la ligne n’est pas concernée',
  p: 'partiel : l’indice ne repose que sur les composantes connues',
} as const;
export type Marque = keyof typeof MARQUES;

/** The marks that a sheet shows, as they are met while it is laid out. */
export type Marques = Set<Marque>;

/** One line for each mark used, in a fixed order; none when no mark is used. */
export function legende(marques: ReadonlySet<Marque>): PlanCell[][] {
  const connues = Object.entries(MARQUES).filter(([marque]) => [...marques].some((m) => m === marque));
  if (connues.length === 0) return [];
  return [
    [texte('Signes utilisés', 'section')],
    ...connues.map(([marque, sens]) => [texte(marque, 'marqueLegende'), texte(sens, 'note')]),
  ];
}
