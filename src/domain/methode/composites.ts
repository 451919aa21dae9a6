import type { Methode } from './methode.ts';

/** The two fragility indices of the source: a wider occupation, and how the residence works. */
export const FRAGILITES = ['occupation', 'fonctionnement'] as const;
export type NomDeFragilite = (typeof FRAGILITES)[number];

/** Every composite index of a method. */
export const COMPOSITES = ['precarite', ...FRAGILITES] as const;
export type NomDeComposite = (typeof COMPOSITES)[number];

/** What a composite index is made of: the components and weights, and how they are put together. */
export type Composite = Methode['precarite'];
export type ComposanteDeComposite = Composite['composantes'][number];

/** How each index is named in a sentence. */
export const NOMS_DES_COMPOSITES: Readonly<Record<NomDeComposite, string>> = {
  precarite: 'indice de précarité',
  occupation: 'indice de fragilité de l’occupation',
  fonctionnement: 'indice de fragilité du fonctionnement',
};

/** The composite of that name in a method. */
export function compositeDe({ precarite, fragilite }: Methode, nom: NomDeComposite): Composite {
  return nom === 'precarite' ? precarite : fragilite[nom];
}
