/**
 * How « CIL Méthode » words each choice. The sheet is written and read back with these same pairs. No comma in them:
 * Excel separates the choices of a list by commas.
 */
export const MOTS = {
  echelle: {
    ensemble: 'ensemble des résidences',
    departement: 'département',
    epci: 'EPCI',
    grandTerritoire: 'grand territoire',
    commune: 'commune',
    quartier: 'quartier',
    qpv: 'QPV ou hors QPV',
  },
  agregation: {
    ratios: 'moyenne des rapports',
    sommes: 'rapport des sommes',
    geometrique: 'moyenne géométrique',
    harmonique: 'moyenne harmonique',
  },
  sens: { '1': 'défavorable si élevé', '-1': 'défavorable si faible' },
  lecture: {
    cellules: 'effectif + complément + base',
    effectif: 'effectif + base',
    base: 'base seule',
  },
  polarite: { favorable: '4 = favorable', defavorable: '4 = défavorable' },
  ouiNon: { true: 'oui', false: 'non' },
  toutes: { true: 'toutes les conditions', false: 'une condition suffit' },
  mesure: {
    precarite: 'indice de précarité',
    ecartFluxStock: 'écart flux − stock (points)',
    impayes: 'part des impayés',
  },
} as const;

/** « indice de précarité > » : what the limit is compared with, and how. */
export const MOTS_CONDITION: Readonly<
  Record<string, { readonly mesure: keyof typeof MOTS.mesure; readonly operateur: '>' | '>=' | '<' | '<=' }>
> = Object.fromEntries(
  (['precarite', 'ecartFluxStock', 'impayes'] as const).flatMap((mesure) =>
    (['>', '>=', '<', '<='] as const).map((operateur) => [
      motDeCondition(mesure, operateur),
      { mesure, operateur },
    ]),
  ),
);

export function motDeCondition(mesure: keyof typeof MOTS.mesure, operateur: '>' | '>=' | '<' | '<='): string {
  return `${MOTS.mesure[mesure]} ${operateur.replace('>=', '≥').replace('<=', '≤')}`;
}

/** Codes kept in one cell: « I01 ; I03 ; I04c ». */
export const SEPARATEUR = ' ; ';
