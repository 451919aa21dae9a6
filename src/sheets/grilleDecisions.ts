/** Headers that « CIL Décisions » is read back by: add, never rename. */
export const TITRES_DES_DECISIONS = [
  'N°',
  'Date',
  'Auteur',
  'Sujet',
  'Objet',
  'Avant',
  'Après',
  'Motif',
  'Méthode',
  'Commentaire',
] as const;
