import type { Bilan } from '../actions/contrat.ts';
import { Barre } from './Barre.tsx';
import { MOTS } from './mots.ts';

/** By type; the first is for what has none. */
const COULEURS = ['gris', 'bleu', 'turquoise', 'ambre', 'rouge'] as const;

/** How many residences each class has. */
export function BarreDesClasses({ classes }: { readonly classes: Bilan['classes'] }) {
  const parts = classes.map(({ type, libelle, residences }) => ({
    cle: String(type),
    libelle,
    nombre: residences,
    couleur: COULEURS[type ?? 0] ?? 'gris',
  }));
  return <Barre titre={MOTS.feuilles.classes} parts={parts} />;
}
