import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import lille from '../cas/lille.json' with { type: 'json' };
import precarite from '../cas/precarite.json' with { type: 'json' };
import { charger, ErreurDeCellule, type Fonctions } from './charger.ts';

let fonctions: Fonctions;

beforeAll(async () => {
  ({ fonctions } = await charger());
});

/** Calls a function as Excel does, and returns what the cells would show. */
function appeler(nom: string, ...args: unknown[]): unknown[][] {
  const fonction = fonctions[nom];
  if (!fonction) throw new Error(`no function ${nom}`);
  return fonction(...args).map((ligne) =>
    [...ligne].map((cellule) => (cellule instanceof ErreurDeCellule ? cellule.code : cellule)),
  );
}

/** The error of a call refused as a whole. */
function refus(nom: string, ...args: unknown[]): { code: string; message: string } {
  try {
    fonctions[nom]?.(...args);
  } catch (erreur) {
    if (erreur instanceof ErreurDeCellule) return { code: erreur.code, message: erreur.message };
    throw erreur;
  }
  throw new Error(`${nom} did not refuse`);
}

function message(nom: string, ...args: unknown[]): string {
  const cellule = fonctions[nom]?.(...args)[0]?.[0];
  return cellule instanceof ErreurDeCellule ? cellule.message : '';
}

const NA = '#N/A';
const VALEUR = '#VALUE!';
const colonne = (valeurs: readonly unknown[]) => valeurs.map((valeur) => [valeur]);
const reference = [precarite.reference];
const A = precarite.residences.A;

describe('le fichier des fonctions', () => {
  it('se charge dans un moteur qui n’offre que CustomFunctions, et pèse moins de 79 Ko compressé', () => {
    expect(Object.keys(fonctions)).toContain('INDICATEURS');
    const livre = readFileSync(path.resolve(import.meta.dirname, '../../dist/functions.js'));
    // What users load, not the bundle above, which the build's minifier has not seen. The design's 25 KB were set before
    // the catalogue (its texts and counts) and the recognition of columns were in cells, which CIL.DEFINITION and
    // CIL.INDICATEURS ask for.
    expect(gzipSync(livre).length).toBeLessThan(79 * 1024);
  });
});

describe('CIL.PART', () => {
  it('cache ce qui est sous le seuil, montre 0 et refuse une base trop petite', () => {
    const effectifs = [
      [50, 10, 0],
      [0, 40, 11],
    ];
    const bases = [
      [200, 200, 11],
      [10, 30, 11],
    ];
    expect(appeler('PART', effectifs, bases, null)).toEqual([
      [0.25, NA, 0],
      [NA, VALEUR, 1],
    ]);
  });

  it('accepte une seule base pour tous et un autre seuil', () => {
    expect(appeler('PART', colonne([5, 4]), [[20]], 5)).toEqual([[0.25], [NA]]);
  });

  it.each(['', null, 'n.d.', 'nd', 'nc', 's', '-', '///'])('« %s » est manquant, donc #N/A', (vide) => {
    expect(appeler('PART', [[vide]], [[200]], null)).toEqual([[NA]]);
  });

  it('lit les nombres français et refuse le reste avec sa place', () => {
    expect(appeler('PART', [['1\u202f250,0', '1 250']], [['2\u00a0500', 5000]], null)).toEqual([[0.5, 0.25]]);
    expect(appeler('PART', [['douze', true, '50 %']], [[20, 20, 20]], null)).toEqual([
      [VALEUR, VALEUR, VALEUR],
    ]);
    expect(message('PART', [['douze']], [[20]], null)).toContain(
      '« douze » n’est pas un nombre : ligne 1, 1re colonne de « effectif »',
    );
  });

  it('une cellule en erreur rend la part non disponible', () => {
    const erreur = { type: 'Error', basicValue: '#DIV/0!' };
    expect(appeler('PART', [[erreur, '#N/A']], [[20, 20]], null)).toEqual([[NA, NA]]);
  });

  it('lit un nombre mis en forme comme un nombre', () => {
    expect(appeler('PART', [[{ type: 'Double', basicValue: 15, numberFormat: '0' }]], [[30]], null)).toEqual([
      [0.5],
    ]);
  });

  it.each([0, -1, '', 'onze', true])('refuse le seuil « %s »', (seuil) => {
    expect(refus('PART', [[12]], [[20]], seuil).code).toBe(VALEUR);
  });

  it('refuse des plages de tailles différentes', () => {
    const { code, message } = refus('PART', [[12, 13]], [[20], [20]], null);
    expect(code).toBe(VALEUR);
    expect(message).toContain('« base » est de 2 × 1 et « effectif » de 1 × 2');
  });
});

describe('CIL.PRECARITE', () => {
  it('donne 118,18, 98,69, 65,64 et exactement 100 pour la référence', () => {
    const lignes = [...Object.values(precarite.residences), precarite.reference];
    const indices = appeler('PRECARITE', lignes, reference, null, null).map(([indice]) => indice as number);
    expect(indices.slice(0, 3).map((indice) => Math.round(indice * 100) / 100)).toEqual([
      118.18, 98.69, 65.64,
    ]);
    expect(indices[3]).toBe(100);
  });

  it('accepte la référence et les poids en colonne, et la méthode sans souci d’accent ni de casse', () => {
    const [[indice]] = appeler(
      'PRECARITE',
      [A],
      colonne(precarite.reference),
      colonne([40, 20, 20, 20]),
      'Géométrique',
    ) as [[number]];
    expect(indice).toBeCloseTo(precarite.geometrique.A, 9);
  });

  it('une ligne fautive n’empêche pas les autres', () => {
    const lignes = [A, [50, '', 30, 30], [50, 'beaucoup', 30, 30], [150, 65, 30, 30]];
    const [a, ...autres] = appeler('PRECARITE', lignes, reference, null, null);
    expect(a?.[0]).toBeCloseTo(precarite.ratios.A, 9);
    expect(autres).toEqual([[NA], [VALEUR], [VALEUR]]);
  });

  it('lit « 50 % » dans l’unité de la référence', () => {
    const texte = [['50 %', '65 %', '30 %', '30 %']];
    for (const unite of [1, 100]) {
      const [[indice]] = appeler(
        'PRECARITE',
        texte,
        [precarite.reference.map((r) => r / unite)],
        null,
        null,
      ) as [[number]];
      expect(indice).toBeCloseTo(precarite.ratios.A, 9);
    }
  });

  it.each([
    ['une référence nulle', [[A], [[40, 0, 24, 33]], null, null], '2e valeur de « reference »'],
    [
      'une référence trop large',
      [[A], [[40, 52, 24, 33, 7]], null, null],
      '« reference » compte 5 valeurs et « parts » en demande 4',
    ],
    [
      'une unité différente',
      [[[0.5, 65, 30, 30]], [[40, 52, 24, 33]], null, null],
      '1re colonne de « parts »',
    ],
    ['des poids nuls', [[A], [[40, 52, 24, 33]], [[0, 0, 0, 0]], null], 'Tous les poids'],
    [
      'une méthode inconnue',
      [[A], [[40, 52, 24, 33]], null, 'quadratique'],
      '"ratios", "sommes", "geometrique", "harmonique"',
    ],
    [
      'une référence sur deux lignes',
      [
        [A],
        [
          [40, 52],
          [24, 33],
        ],
        null,
        null,
      ],
      'une seule ligne ou une seule colonne',
    ],
  ])('refuse %s en disant où', (_, args, phrase) => {
    expect(refus('PRECARITE', ...args).message).toContain(phrase);
  });
});

describe('CIL.INDICE et CIL.CONTRIBUTIONS', () => {
  it('INDICE inverse les colonnes de sens −1', () => {
    expect(appeler('INDICE', [[150], [50]], [[100]], [[1]], [[-1]], null)).toEqual([[50], [150]]);
  });

  it('CONTRIBUTIONS donne les points du cas de la source', () => {
    const [points] = appeler('CONTRIBUTIONS', [A], reference, null, null);
    expect(points?.map((point) => Math.round((point as number) * 100) / 100)).toEqual([10, 5, 5, -1.82]);
  });

  it('CONTRIBUTIONS met #N/A sur toute une ligne incomplète', () => {
    expect(appeler('CONTRIBUTIONS', [[50, 65, null, 30]], reference, null, null)).toEqual([[NA, NA, NA, NA]]);
  });
});

describe('CIL.FRAGILITE et CIL.ROBUSTESSE', () => {
  it('FRAGILITE pèse également trois colonnes, lit « 4 % » et demande les poids pour un autre nombre', () => {
    const lignes = [
      ['4 %', 12, '9,0'],
      [4, 'nd', 9],
    ];
    expect(appeler('FRAGILITE', lignes, [[2, 12, 6]], null, null, null)).toEqual([[150], [NA]]);
    expect(appeler('FRAGILITE', [[4, 9]], [[2, 6]], [[1, 1]], [[1, 1]], 'sommes')).toEqual([[162.5]]);
    expect(refus('FRAGILITE', [[4, 9]], [[2, 6]], null, null, null).message).toContain('Indiquez « poids »');
  });

  it('ROBUSTESSE dit que 28 % de variation des poids suffisent à mettre B à 100', () => {
    const lignes = [...Object.values(precarite.residences), [50, null, 30, 30]];
    const deltas = appeler('ROBUSTESSE', lignes, reference, null, null);
    expect(deltas.map(([delta]) => delta)).toEqual([
      ...Object.values(precarite.robustesse).map((delta) => expect.closeTo(delta, 9)),
      NA,
    ]);
  });

  it('ROBUSTESSE suit la limite, et refuse celle d’une cellule vide', () => {
    expect(appeler('ROBUSTESSE', [[50, 30]], [[40, 24]], [[1, 1]], 110)).toEqual([[1]]);
    expect(refus('ROBUSTESSE', [A], reference, null, 0).message).toContain('« limite »');
  });
});

describe('CIL.STOCKFLUX', () => {
  it('donne niveau et tendance de chaque résidence, #N/A pour ce qui manque', () => {
    const stock = colonne(['118,2', 95, 80, null]);
    const flux = colonne([130, 'nd', 65, 100]);
    expect(appeler('STOCKFLUX', stock, flux, null)).toEqual([
      ['plus précaire', 'se dégrade'],
      ['proche', NA],
      ['moins précaire', "s'améliore"],
      [NA, NA],
    ]);
    expect(appeler('STOCKFLUX', [[118]], [[130]], 20)).toEqual([['proche', 'stable']]);
  });

  it('refuse des longueurs différentes et une tolérance négative', () => {
    expect(refus('STOCKFLUX', [[100, 90]], [[100]], null).message).toContain('« flux » compte 1 valeur');
    expect(refus('STOCKFLUX', [[100]], [[100]], -5).code).toBe(VALEUR);
  });
});

describe('CIL.MIXITE', () => {
  const effectifs = [
    [2, 5],
    [8, null],
  ];

  it('donne une valeur par groupe sur une ligne, une seule pour "theil"', () => {
    expect(appeler('MIXITE', effectifs, colonne([10, 10]), null)).toEqual([[expect.closeTo(0.6, 9), NA]]);
    expect(appeler('MIXITE', colonne([2, 8]), [[10, 10]], 'Isolement')).toEqual([[expect.closeTo(0.68, 9)]]);
    expect(appeler('MIXITE', colonne([2, 8]), colonne([10, 10]), 'theil')).toEqual([
      [expect.closeTo(0.278072, 6)],
    ]);
  });

  it('un groupe absent donne #N/A avec sa raison, un groupe trop nombreux #VALEUR!', () => {
    expect(message('MIXITE', colonne([0, 0]), colonne([10, 10]), null)).toContain(
      'Aucun ménage de ce groupe',
    );
    expect(appeler('MIXITE', colonne([0, 0]), colonne([10, 10]), null)).toEqual([[NA]]);
    expect(appeler('MIXITE', colonne([12, 0]), colonne([10, 10]), null)).toEqual([[VALEUR]]);
  });
});

describe('CIL.NOTE', () => {
  it('additionne les composantes ramenées de 0 à 10 et laisse sans note la ligne incomplète', () => {
    const composantes = [
      [100, '20 %'],
      ['1 300', 0.4],
      [700, 0.3],
      [700, 'nd'],
    ];
    expect(appeler('NOTE', composantes, null)).toEqual([[0], [20], [expect.closeTo(10, 9)], [NA]]);
    expect(appeler('NOTE', colonne(['20 %', 40, 30]), [[2]])).toEqual([[0], [20], [10]]);
  });

  it('refuse des composantes partout égales', () => {
    expect(refus('NOTE', colonne([3, 3]), null).message).toContain('partout la même valeur');
  });
});

describe('CIL.SCORE', () => {
  it('compte les critères remplis, jusqu’à 3, de toutes les façons d’écrire oui', () => {
    const menages = [
      [true, false, 'oui', 'Non'],
      [1, 0, 0, 0],
      ['VRAI', 'x', 'O', 1],
      [false, 'FAUX', 'n', 0],
    ];
    expect(appeler('SCORE', menages)).toEqual([[2], [1], [3], [0]]);
  });

  it('#N/A quand un critère inconnu peut changer le score, #VALEUR! quand un critère est illisible', () => {
    const menages = [
      [true, null, 'nd'],
      [true, '', 0],
      [2, true, true],
      ['#DIV/0!', true, true],
    ];
    expect(appeler('SCORE', menages)).toEqual([[NA], [NA], [VALEUR], [NA]]);
    expect(message('SCORE', [[true, null, 'nd']])).toContain('entre 1 et 3');
    expect(message('SCORE', [['peut-être']])).toContain(
      '« peut-être » n’est ni oui ni non : ligne 1, 1re colonne',
    );
    expect(appeler('SCORE', [[true, true, true, null]])).toEqual([[3]]);
  });
});

describe('CIL.CONTROLE', () => {
  it('signale 1 à 10, ni 0 ni ce qui manque', () => {
    expect(appeler('CONTROLE', [[0, 1, 10, 11, '', 's']], null, null)).toEqual([
      [false, true, true, false, false, false],
    ]);
  });

  it('signale 0 sur demande et suit le seuil', () => {
    expect(appeler('CONTROLE', [[0, 4, 5]], 5, true)).toEqual([[true, true, false]]);
  });

  it('un effectif négatif ou un texte est une erreur de sa cellule', () => {
    expect(appeler('CONTROLE', [[-1, 'x', '#REF!', 20]], null, null)).toEqual([[VALEUR, VALEUR, NA, false]]);
  });
});

describe('CIL.ECART, CIL.REPARTITION et CIL.ARRONDIR', () => {
  it('ECART rend les huit écarts de Lille', () => {
    expect(appeler('ECART', colonne(lille.pression), colonne(lille.reponse))).toEqual(colonne(lille.ecart));
    expect(appeler('ECART', [[16, null]], [[9, 8]])).toEqual([[-7, NA]]);
  });

  it('REPARTITION rend les contributions de Lille et un total exact', () => {
    const lignes = appeler(
      'REPARTITION',
      colonne(lille.contributions),
      colonne(lille.ecart),
      3000,
      null,
      null,
      null,
      null,
    );
    expect(lignes.map(([contribution]) => contribution)).toEqual(lille.contributionsProposees);
    expect(lignes.map(([, cible]) => cible)).toEqual(lille.regle.cibles);
  });

  it('REPARTITION accepte deux pas, un plafond unique et des planchers en partie vides', () => {
    const planchers = colonne([200, '', '', '', '', '', '', '']);
    const lignes = appeler(
      'REPARTITION',
      [lille.contributions],
      [lille.ecart],
      3000,
      [[0.42, 0.34]],
      1,
      planchers,
      [[800]],
    );
    const cibles = lignes.map(([, cible]) => cible as number);
    expect(cibles[0]).toBe(200);
    expect(Math.max(...cibles)).toBe(800);
    expect(cibles.reduce((a, b) => a + b, 0)).toBe(3000);
  });

  it.each([
    ['une contribution manquante', [[50, null]], [[0, 0]], 10, '#N/A', '2e valeur de « contributions »'],
    ['une somme loin de 100', [[50, 20]], [[0, 0]], 10, '#VALUE!', 'est de 70'],
    ['un total manquant', [[50, 50]], [[0, 0]], '', '#N/A', '« total »'],
  ])('REPARTITION refuse %s', (_, contributions, ecarts, total, code, phrase) => {
    const erreur = refus('REPARTITION', contributions, ecarts, total, null, null, null, null);
    expect(erreur.code).toBe(code);
    expect(erreur.message).toContain(phrase);
  });

  it('ARRONDIR garde la forme de la plage et le total', () => {
    expect(
      appeler(
        'ARRONDIR',
        [
          [1.5, 2.5],
          [3.2, 2.8],
        ],
        null,
      ),
    ).toEqual([
      [1, 3],
      [3, 3],
    ]);
    expect(appeler('ARRONDIR', [[1, 1, 1]], 2)).toEqual([[1, 1, 0]]);
  });

  it('ARRONDIR refuse une valeur manquante ou négative en disant où', () => {
    expect(
      refus(
        'ARRONDIR',
        [
          [1, 2],
          [3, null],
        ],
        null,
      ).message,
    ).toContain('ligne 2, 2e colonne de « valeurs »');
    expect(
      refus(
        'ARRONDIR',
        [
          [1, 2],
          [-3, 4],
        ],
        null,
      ).message,
    ).toContain('ligne 2, 1re colonne de « valeurs »');
  });
});

describe('CIL.VENTILER', () => {
  it('rend des nombres entiers dans la forme du tableau, aux marges exactes', () => {
    // The third column is all for row 2. Left: x(x − 8) / ((30 − x)(32 − x)) = 1 200·800 / (300·400), so x = 24.
    const logements = [
      ['1 200', 300, 0],
      [400, 800, 100],
    ];
    expect(appeler('VENTILER', logements, colonne([30, 27]), [[32, 22, 3]])).toEqual([
      [24, 6, 0],
      [8, 16, 3],
    ]);
  });

  it.each([
    ['des totaux inégaux', [[1, 2]], [[5]], [[2, 4]], VALEUR, '« totaux_lignes » fait 5'],
    ['un total manquant', [[1, 2]], [[5]], [[2, '']], NA, '2e valeur de « totaux_colonnes »'],
    [
      'une cellule vide, qui n’est pas un 0',
      [[1, null]],
      [[5]],
      [[2, 3]],
      NA,
      'ligne 1, 2e colonne de « matrice »',
    ],
  ])('refuse %s', (_, matrice, lignes, colonnes, code, phrase) => {
    const erreur = refus('VENTILER', matrice, lignes, colonnes);
    expect(erreur.code).toBe(code);
    expect(erreur.message).toContain(phrase);
  });
});

describe('CIL.SURREPRESENTATION', () => {
  it('compare le poids dans l’indicateur au poids dans le parc', () => {
    const args = [colonne([30, '', 300]), 100, colonne([200, 300, 500]), 1000];
    expect(appeler('SURREPRESENTATION', ...args, null)).toEqual([[expect.closeTo(150, 9)], [NA], [VALEUR]]);
    expect(appeler('SURREPRESENTATION', ...args, 'ecart')[0]?.[0]).toBeCloseTo(10, 9);
    expect(appeler('SURREPRESENTATION', ...args, 'excedent')[0]?.[0]).toBe(10);
  });
});

describe('CIL.PLAFOND', () => {
  it('donne les plafonds publiés pour 2026 (arrêté du 19 décembre 2025), au-delà de 6 personnes aussi', () => {
    expect(appeler('PLAFOND', 2026, 'autres régions', [[1, 2, 3, 4, 5, 6, 7]])).toEqual([
      [23403, 31254, 37584, 45374, 53376, 60156, 66866],
    ]);
    expect(appeler('PLAFOND', [[2026]], [['Paris']], [[8]])).toEqual([[103092]]);
  });

  it('calcule cellule par cellule, une seule cellule valant pour toutes', () => {
    const zones = colonne(['Paris et communes limitrophes', 'IDF', 'province', null, 'Mars']);
    expect(appeler('PLAFOND', [[2024]], zones, [[3]])).toEqual(colonne([51025, 46789, 36362, NA, VALEUR]));
  });

  it('dit ce qui existe quand l’année, la zone ou la catégorie est inconnue', () => {
    expect(message('PLAFOND', 2030, 'Paris', 1)).toContain('2010 à 2026');
    expect(message('PLAFOND', 2026, 'Zone A', 1)).toContain('« autres régions »');
    expect(message('PLAFOND', 2026, 'Paris', 0)).toContain('1 à 6');
    expect(appeler('PLAFOND', 2030, 'Paris', 1)).toEqual([[VALEUR]]);
  });

  it('refuse des plages de tailles différentes', () => {
    expect(refus('PLAFOND', colonne([2024, 2025]), 'Paris', colonne([1, 2, 3])).code).toBe(VALEUR);
  });
});

describe('CIL.TRANCHE', () => {
  it('dit la tranche de chaque revenu, #N/A quand il manque, #VALEUR! quand il est impossible', () => {
    const revenus = colonne([0, 9361.2, '25 743,3', null, 'nd', -5]);
    expect(appeler('TRANCHE', revenus, 23403)).toEqual(
      colonne(['moins de 20 %', '40 à moins de 60 %', '110 % et plus', NA, NA, VALEUR]),
    );
    expect(appeler('TRANCHE', 10000, 0)).toEqual([[VALEUR]]);
    expect(message('TRANCHE', 10000, 0)).toContain('Le plafond doit être positif');
  });
});
