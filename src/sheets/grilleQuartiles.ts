/** Columns of « CIL Quartiles QPV »: the two situations of the law, side by side. */
export const COLONNES_QUARTILES = {
  echelle: 0,
  territoire: 1,
  horsQpv: {
    attributions: 2,
    connues: 3,
    visees: 4,
    relogements: 5,
    part: 6,
    objectif: 7,
    ecart: 8,
    reste: 9,
  },
  volume: 10,
  enQpv: { attributions: 11, connues: 12, visees: 13, part: 14, objectif: 15, ecart: 16, reste: 17 },
  sansQpv: 18,
} as const;

/** Titles and widths. Each title stands once: what is typed under it is kept by it. */
export const ENTETES_QUARTILES = [
  ['Échelle', 16],
  ['Territoire', 34],
  ['Hors QPV : attributions', 13],
  ['Hors QPV : quartile connu', 16],
  ['Hors QPV : premier quartile ou relogement', 14],
  ['Hors QPV : dont relogements', 12],
  ['Hors QPV : part', 9],
  ['Hors QPV : objectif', 10],
  ['Hors QPV : écart (attributions)', 13],
  ['Hors QPV : encore à faire d’affilée', 12],
  ['Hors QPV : volume annuel à accueillir', 13],
  ['En QPV : attributions', 13],
  ['En QPV : quartile connu', 10],
  ['En QPV : autres quartiles', 11],
  ['En QPV : part', 9],
  ['En QPV : objectif', 10],
  ['En QPV : écart (attributions)', 13],
  ['En QPV : encore à faire d’affilée', 12],
  ['QPV inconnu', 10],
] as const;

/** Titles of the thresholds' own block, read back before the sheet is made again. */
export const TITRES_DES_SEUILS = ['Année', 'EPCI', 'Seuil (€ par an et par UC)', 'Arrêté ou source'] as const;
