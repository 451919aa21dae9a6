import type { Signalement } from '../garde/garde.ts';

type Sorte = Signalement['sorte'];

/** What was found, in a word or two. Never the text itself: it would be carried by being said. */
export const MOTS_DE_SIGNALEMENT: Readonly<Record<Sorte, string>> = {
  telephone: 'un numéro de téléphone',
  courriel: 'une adresse électronique',
  nir: 'un numéro de sécurité sociale',
  nom: 'un nom de personne',
  logement: 'un ménage reconnaissable à sa porte',
  origine: 'une origine, une nationalité ou une religion',
};

/** What a flagged text says, where, and what to do. */
export function texteSignale(
  { feuille, cellule }: { readonly feuille: string; readonly cellule: string },
  sortes: readonly Sorte[],
): string {
  const trouve = sortes.map((sorte) => MOTS_DE_SIGNALEMENT[sorte]).join(', ');
  return `« ${feuille} », ${cellule} : ce texte semble contenir ${trouve}. Décrivez le fait et le lieu, sans désigner personne ; tant qu’il n’est pas récrit, il n’est repris sur aucune autre feuille.`;
}
