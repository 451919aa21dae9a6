/** Columns of « CIL Carte ». */
export const COLONNES_CARTE = {
  code: 0,
  nom: 1,
  commune: 2,
  qpv: 3,
  regroupement: 4,
  x: 5,
  y: 6,
  systeme: 7,
  longitude: 8,
  latitude: 9,
  situees: 10,
  classe: 11,
  lecture: 12,
  couleur: 13,
  tranche: 14,
  indice: 15,
} as const;
