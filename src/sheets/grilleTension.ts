/** Columns of « CIL Tension ». */
export const COLONNES_TENSION = {
  secteur: 0,
  commune: 1,
  type: 2,
  demandes: 3,
  prioritaires: 4,
  attributions: 5,
  comptees: 6,
  pression: 7,
  part: 8,
  lecture: 9,
  observations: 10,
} as const;

export const ENTETES_TENSION = [
  ['Secteur', 32],
  ['Commune', 24],
  ['Type de logement', 14],
  ['Demandes en cours', 12],
  ['dont prioritaires', 12],
  ['Attributions de l’année', 12],
  ['Attributions comptées', 13],
  ['Demandes pour une attribution', 13],
  ['Part des prioritaires', 12],
  ['Lecture', 18],
  ['Observations', 40],
] as const;

/** Titles of the limits' own block, read back before the sheet is made again. */
export const TITRES_DES_LIMITES = ['Limite de lecture', 'Demandes pour une attribution'] as const;
export const LIMITES = { tendu: 'Tendu à partir de', detendu: 'Détendu jusqu’à' } as const;
