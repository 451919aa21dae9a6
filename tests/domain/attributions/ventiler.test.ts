import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajuster } from '../../../src/domain/attributions/ajuster.ts';
import { ventiler } from '../../../src/domain/attributions/ventiler.ts';
import cas from '../../cas/ventilation.json' with { type: 'json' };

type Matrice = readonly (readonly number[])[];

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);
const lignesDe = (m: Matrice) => m.map(somme);
const colonnesDe = (m: Matrice) => (m[0] ?? []).map((_, j) => somme(m.map((rangee) => rangee[j] ?? 0)));
const margesDe = (m: Matrice) => ({ lignes: lignesDe(m), colonnes: colonnesDe(m) });

/** The table fitted to its margins, unrounded. */
function ajuste(
  matrice: Matrice,
  marges: { lignes: readonly number[]; colonnes: readonly number[] },
  tours = 5000,
) {
  const colonnes = matrice[0]?.length ?? 0;
  const tableau = { lignes: matrice.length, colonnes, valeurs: Float64Array.from(matrice.flat()) };
  ajuster(tableau, marges, tours);
  return matrice.map((_, i) => [...tableau.valeurs.subarray(i * colonnes, (i + 1) * colonnes)]);
}
const aDeuxDecimales = (m: Matrice) => m.map((rangee) => rangee.map((x) => Math.round(100 * x) / 100));

describe('ajustement proportionnel', () => {
  it('donne le tableau publié du recensement', () => {
    const { matrice, lignes, colonnes, ajuste: attendu } = cas.recensement;
    expect(aDeuxDecimales(ajuste(matrice, { lignes, colonnes }))).toEqual(attendu);
  });

  it('donne après trois tours celui de l’encyclopédie, puis des marges exactes', () => {
    const { matrice, lignes, colonnes, apresTroisTours } = cas.encyclopedie;
    expect(aDeuxDecimales(ajuste(matrice, { lignes, colonnes }, 3))).toEqual(apresTroisTours);
    const fini = ajuste(matrice, { lignes, colonnes });
    expect(lignesDe(fini)).toEqual(lignes.map((total) => expect.closeTo(total, 8)));
    expect(colonnesDe(fini)).toEqual(colonnes.map((total) => expect.closeTo(total, 8)));
  });

  it('garde les rapports croisés du tableau de départ', () => {
    const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = ajuste(
      [
        [40, 30],
        [35, 50],
      ],
      { lignes: [10, 20], colonnes: [18, 12] },
    );
    expect((a * d) / (b * c)).toBeCloseTo((40 * 50) / (30 * 35), 9);
  });
});

describe('ventilation', () => {
  it.each(['recensement', 'encyclopedie'] as const)(
    'tient exactement les deux marges du cas « %s »',
    (nom) => {
      const { matrice, lignes, colonnes } = cas[nom];
      const entiers = ventiler(matrice, { lignes, colonnes });
      expect(margesDe(entiers)).toEqual({ lignes, colonnes });
      ajuste(matrice, { lignes, colonnes }).forEach((rangee, i) => {
        rangee.forEach((x, j) => {
          expect(Math.abs((entiers[i]?.[j] ?? 0) - x)).toBeLessThan(1);
        });
      });
    },
  );

  it('garde un tableau entier qui a déjà ses marges', () => {
    const entiers = [
      [3, 0, 7],
      [2, 5, 1],
    ];
    expect(ventiler(entiers, margesDe(entiers))).toEqual(entiers);
  });

  it('une cellule à 0 reste à 0, une ligne de total 0 est vide', () => {
    expect(
      ventiler(
        [
          [0, 9],
          [4, 4],
          [5, 5],
        ],
        { lignes: [3, 0, 4], colonnes: [3, 4] },
      ),
    ).toEqual([
      [0, 3],
      [0, 0],
      [3, 1],
    ]);
  });

  it('à égalité, sert les premières lignes et les premières colonnes', () => {
    const uns = Array.from({ length: 3 }, () => [1, 1, 1]);
    expect(ventiler(uns, { lignes: [1, 1, 1], colonnes: [1, 1, 1] })).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    const paires = Array.from({ length: 4 }, () => [1, 1]);
    expect(ventiler(paires, { lignes: [1, 1, 1, 1], colonnes: [2, 2] })).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  it('vide les cellules que les zéros et les totaux rendent impossibles, au lieu d’y tendre sans fin', () => {
    // Row 1 fills column 1 alone, so that nothing is left there for row 2.
    expect(
      ventiler(
        [
          [1, 0],
          [1, 1],
        ],
        { lignes: [5, 3], colonnes: [5, 3] },
      ),
    ).toEqual([
      [5, 0],
      [0, 3],
    ]);
  });

  const deux = [
    [1, 2],
    [3, 4],
  ];
  it.each([
    [
      'des marges de sommes différentes',
      deux,
      [5, 5],
      [5, 6],
      '« totaux_lignes » fait 10 en tout et « totaux_colonnes » 11',
    ],
    ['un total qui n’est pas entier', deux, [5, 5], [5.5, 4.5], '5,5 : 1re valeur de « totaux_colonnes »'],
    ['un total négatif', deux, [-5, 5], [0, 0], '1re valeur de « totaux_lignes »'],
    ['une valeur négative', [[1, -2]], [5], [2, 3], 'ligne 1, 2e colonne de « matrice »'],
    [
      'trop de totaux',
      deux,
      [5, 5],
      [5, 4, 1],
      '« totaux_colonnes » compte 3 valeurs et « matrice » en demande 2',
    ],
    [
      'une ligne à 0 de total positif',
      [
        [0, 0],
        [1, 1],
      ],
      [5, 5],
      [5, 5],
      'Rien que des 0 : ligne 1 de « matrice », pour un total de 5',
    ],
    [
      'une colonne à 0 de total positif',
      [
        [0, 1],
        [0, 1],
      ],
      [5, 5],
      [4, 6],
      'Rien que des 0 : 1re colonne de « matrice »',
    ],
    [
      'des zéros qui rendent les marges impossibles',
      [
        [1, 0, 0],
        [1, 0, 0],
        [1, 1, 1],
      ],
      [4, 5, 1],
      [6, 2, 2],
      'Les totaux demandent 9 : lignes 1, 2, mais les colonnes où ces lignes ne sont pas à 0 n’en totalisent que 6',
    ],
    [
      'des valeurs trop contrastées',
      [
        [1, 1e-300],
        [1e-300, 1],
      ],
      [1_000_000, 1_000_001],
      [1_000_001, 1_000_000],
      'trop contrastée',
    ],
  ])('refuse %s', (_, matrice, lignes, colonnes, phrase) => {
    expect(() => ventiler(matrice, { lignes, colonnes })).toThrow(phrase);
  });
});

/** Margins that the zeros of the seed allow: those of whole numbers drawn in its other cells. */
const casPossible = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([n, m]) => {
    const cellule = fc.tuple(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 400 })), fc.nat({ max: 6 }));
    return fc.array(fc.array(cellule, { minLength: m, maxLength: m }), { minLength: n, maxLength: n });
  })
  .map((table) => ({
    matrice: table.map((rangee) => rangee.map(([base]) => base)),
    marges: margesDe(table.map((rangee) => rangee.map(([base, n]) => (base === 0 ? 0 : n)))),
  }));

describe('propriétés de la ventilation', () => {
  it('tient exactement les deux marges chaque fois qu’un tableau les permet, sans rien mettre dans une cellule à 0', () => {
    fc.assert(
      fc.property(casPossible, ({ matrice, marges }) => {
        const entiers = ventiler(matrice, marges);
        expect(margesDe(entiers)).toEqual(marges);
        matrice.forEach((rangee, i) => {
          rangee.forEach((base, j) => {
            expect(Number.isInteger(entiers[i]?.[j])).toBe(true);
            expect(entiers[i]?.[j]).toBeGreaterThanOrEqual(0);
            if (base === 0) expect(entiers[i]?.[j]).toBe(0);
          });
        });
      }),
    );
  });

  const positif = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
    .chain(([n, m]) => {
      const rangee = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.nat({ max: 5 })), {
        minLength: m,
        maxLength: m,
      });
      return fc.array(rangee, { minLength: n, maxLength: n });
    })
    .map((table) => ({
      matrice: table.map((rangee) => rangee.map(([base]) => base)),
      marges: margesDe(table.map((rangee) => rangee.map(([, n]) => n))),
    }));

  it('met chaque cellule à l’entier d’en dessous ou d’au-dessus de sa valeur ajustée', () => {
    fc.assert(
      fc.property(positif, ({ matrice, marges }) => {
        const entiers = ventiler(matrice, marges).flat();
        ajuste(matrice, marges)
          .flat()
          .forEach((x, k) => {
            expect(entiers[k]).toBeGreaterThanOrEqual(Math.floor(x + 1e-9));
            expect(entiers[k]).toBeLessThanOrEqual(Math.ceil(x - 1e-9));
          });
      }),
    );
  });

  /** Least sum of distances among all the whole tables with those margins, cells down or up, by trying them all. */
  function plusPetiteDistance(ajustee: Matrice, { lignes, colonnes }: ReturnType<typeof margesDe>): number {
    const cellules = ajustee.flat();
    const m = colonnes.length;
    const essayer = (k: number, restes: number[], distance: number): number => {
      if (k === cellules.length) return restes.every((r) => r === 0) ? distance : Number.POSITIVE_INFINITY;
      const x = cellules[k] ?? 0;
      const bas = Math.floor(x + 1e-9);
      const choix = Math.abs(x - bas) < 1e-9 ? [bas] : [bas, bas + 1];
      return Math.min(
        ...choix.map((n) => {
          const suite = [...restes];
          const i = Math.floor(k / m);
          suite[i] = (suite[i] ?? 0) - n;
          suite[lignes.length + (k % m)] = (suite[lignes.length + (k % m)] ?? 0) - n;
          return suite.some((r) => r < 0)
            ? Number.POSITIVE_INFINITY
            : essayer(k + 1, suite, distance + Math.abs(x - n));
        }),
      );
    };
    return essayer(0, [...lignes, ...colonnes], 0);
  }

  it('est aussi près du tableau ajusté que le meilleur arrondi possible', () => {
    fc.assert(
      fc.property(positif, ({ matrice, marges }) => {
        const ajustee = ajuste(matrice, marges);
        const entiers = ventiler(matrice, marges).flat();
        const distance = somme(ajustee.flat().map((x, k) => Math.abs(x - (entiers[k] ?? 0))));
        expect(distance).toBeCloseTo(plusPetiteDistance(ajustee, marges), 6);
      }),
    );
  });

  it('sans égalité, suit l’ordre des lignes et des colonnes', () => {
    // Primes to different powers: no two roundings are at the same distance.
    const premiers = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].map((p, k) => p ** (1 + k / 7));
    const matrice = [0, 1, 2, 3].map((i) => premiers.slice(3 * i, 3 * i + 3));
    const permutations = fc.record({
      lignes: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      colonnes: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
    });
    const marges = { lignes: [7, 9, 5, 12], colonnes: [10, 12, 11] };
    const droit = ventiler(matrice, marges);
    const ranger = (m: Matrice, p: { lignes: number[]; colonnes: number[] }) =>
      p.lignes.map((i) => p.colonnes.map((j) => m[i]?.[j] ?? 0));
    fc.assert(
      fc.property(permutations, (p) => {
        const permutees = {
          lignes: p.lignes.map((i) => marges.lignes[i] ?? 0),
          colonnes: p.colonnes.map((j) => marges.colonnes[j] ?? 0),
        };
        expect(ventiler(ranger(matrice, p), permutees)).toEqual(ranger(droit, p));
      }),
    );
  });
});
