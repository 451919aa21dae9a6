/** Columns of « CIL Regroupements ». */
export const COLONNES_REGROUPEMENTS = {
  code: 0,
  nom: 1,
  secteur: 2,
  effectif: 3,
  propose: 4,
  votre: 5,
  voisinage: 6,
  sommeDuGroupe: 7,
  aVerifier: 8,
} as const;

/** Headers that the sheet is read back by. */
export const TITRES_RELUS = { code: 'Code', propose: 'Groupe proposé', votre: 'Votre groupe' } as const;
