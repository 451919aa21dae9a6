import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import type { Compte, Tableau } from '../../src/domain/indicateurs/tableau.ts';
import { indicesDesResidences } from '../../src/domain/indicesDesResidences.ts';
import { METHODE_APL_SEULE, METHODE_SOCLE } from '../../src/domain/methode/presets.ts';

type Comptes = Readonly<Record<string, readonly (readonly [numerateur: number, base: number] | null)[]>>;

/** Residences R1, R2…; the last count of each indicator is the reference's; null: not known. */
function tableauDe(comptes: Comptes): Tableau {
  const retenus = CATALOGUE.filter(({ code }) => code in comptes);
  const compte = (paire: readonly [number, number] | null | undefined): Compte =>
    paire ? { numerateur: paire[0], base: paire[1], inconnus: 0 } : { numerateur: 0, base: 0, inconnus: 9 };
  const [premiers = []] = Object.values(comptes);
  return {
    unites: premiers.slice(0, -1).map((_, rang) => ({
      cle: `R${rang + 1}`,
      nom: `Résidence ${rang + 1}`,
      quartier: null,
      commune: null,
      epci: null,
      qpv: null,
      iris: null,
      qpv2015: null,
      qpv2024: null,
      grandTerritoire: null,
      departement: null,
      bailleur: null,
      effectif: 100,
    })),
    indicateurs: retenus.map((indicateur) => ({ indicateur, etat: { calculable: true } })),
    comptes: retenus.map(({ code }) => comptes[code]?.slice(0, -1).map(compte) ?? null),
    reference: retenus.map(({ code }) => compte(comptes[code]?.at(-1))),
    libelleReference: 'Ensemble',
  };
}

type Fonctionnement = typeof METHODE_SOCLE.fragilite.fonctionnement;

const avec = (change: Partial<Fonctionnement>) => ({
  ...METHODE_SOCLE,
  fragilite: {
    ...METHODE_SOCLE.fragilite,
    fonctionnement: { ...METHODE_SOCLE.fragilite.fonctionnement, ...change },
  },
});

const notes = (medianes: Readonly<Record<string, number>>): Diagnostic['cotations'] =>
  new Map(
    Object.entries(medianes).map(([cle, mediane]) => [
      cle,
      {
        moyenne: mediane,
        criteres: new Map([['I51', { mediane, basse: mediane, haute: mediane, evaluateurs: 1 }]]),
      },
    ]),
  );

/** Ratios of R1: vacancy 2, mobility 1, over-occupation 1.5. R2 lacks its vacancy. */
const OBJECTIVES: Comptes = {
  I32: [[4, 100], null, [2, 100]],
  I29m: [
    [12, 100],
    [24, 100],
    [12, 100],
  ],
  I27b: [
    [9, 100],
    [6, 100],
    [6, 100],
  ],
};

describe('Fragilité du fonctionnement', () => {
  it('pèse deux tiers de ce que les fichiers comptent : sans enquête ni grille, un indice partiel', () => {
    const { indices } = indicesDesResidences(tableauDe(OBJECTIVES), METHODE_SOCLE, 'fonctionnement');
    expect(indices?.[0]?.valeur).toBeCloseTo(150, 9);
    expect(indices?.[0]?.couverture).toBeCloseTo(6 / 9, 9);
    expect(indices?.[1]).toMatchObject({ valeur: null });
    expect(indices?.[1]?.raison).toContain('Vacance > 3 mois');
  });

  it('laisse à l’utilisateur le sens de la rotation', () => {
    const composantes = [{ code: 'I29m', poids: 1, sens: -1 as const }];
    const { indices } = indicesDesResidences(tableauDe(OBJECTIVES), avec({ composantes }), 'fonctionnement');
    expect(indices?.[1]?.valeur).toBeCloseTo((100 * 76) / 88, 9);
  });

  it('ramène la note de la grille à 0–1 par (note − 1) ÷ 3 et la lit par son complément', () => {
    const methode = avec({ composantes: [{ code: 'I51', poids: 1, sens: -1 }] });
    const tableau = tableauDe(OBJECTIVES);
    const { indices } = indicesDesResidences(tableau, methode, 'fonctionnement', notes({ R1: 1, R2: 4 }));
    // 0 and 1: the reference is their mean, 0.5.
    expect(indices?.map(({ valeur }) => valeur)).toEqual([200, 0]);
    expect(indicesDesResidences(tableau, methode, 'fonctionnement').indices).toBeNull();
  });

  it('lit en miroir une note de satisfaction, qui n’a pas de complément', () => {
    const tableau = tableauDe({
      I35b: [
        [600, 100],
        [900, 100],
        [800, 100],
      ],
    });
    const methode = avec({ composantes: [{ code: 'I35b', poids: 1, sens: -1 }] });
    const { indices } = indicesDesResidences(tableau, methode, 'fonctionnement');
    expect(indices?.map(({ valeur }) => valeur)).toEqual([125, 87.5]);
  });

  it.each([
    [
      'une référence nulle',
      {
        I32: [
          [1, 10],
          [0, 10],
        ],
      },
      'la référence de « Vacance > 3 mois » est nulle',
    ],
    [
      'aucune composante connue',
      {
        I01: [
          [1, 10],
          [2, 10],
        ],
      },
      'aucune de ses composantes n’est calculable',
    ],
  ] as const)('dit pourquoi il n’y a pas d’indice : %s', (_, comptes, raison) => {
    const fait = indicesDesResidences(tableauDe(comptes), METHODE_SOCLE, 'fonctionnement');
    expect(fait.indices).toBeNull();
    expect(fait.raison).toContain(`Pas d’indice de fragilité du fonctionnement`);
    expect(fait.raison).toContain(raison);
  });

  it('n’est pas calculé quand la méthode ne lui donne aucune composante', () => {
    const fait = indicesDesResidences(tableauDe(OBJECTIVES), METHODE_APL_SEULE, 'fonctionnement');
    expect(fait.raison).toContain('ne lui donne aucune composante');
  });

  it('une seule résidence vaut 100 devant elle-même, quelle que soit l’agrégation', () => {
    const composantes = [
      { code: 'I32', poids: 2, sens: 1 as const },
      { code: 'I29m', poids: 1, sens: -1 as const },
    ];
    const seule = tableauDe({
      I32: [
        [4, 100],
        [4, 100],
      ],
      I29m: [
        [12, 100],
        [12, 100],
      ],
    });
    for (const agregation of ['ratios', 'sommes', 'geometrique', 'harmonique'] as const) {
      const { indices } = indicesDesResidences(seule, avec({ composantes, agregation }), 'fonctionnement');
      expect(indices?.[0]?.valeur).toBe(100);
    }
  });
});

describe('Fragilité de l’occupation', () => {
  it('répartit le poids d’une composante absente de tout le fichier entre les autres, et dit la part connue', () => {
    const parts: Comptes = {
      I01: [
        [50, 100],
        [40, 100],
      ],
      I03: [
        [65, 100],
        [52, 100],
      ],
      I04c: [
        [30, 100],
        [24, 100],
      ],
      I04d: [
        [30, 100],
        [33, 100],
      ],
      I16: [
        [20, 100],
        [20, 100],
      ],
      I18: [
        [10, 100],
        [10, 100],
      ],
    };
    const { indices } = indicesDesResidences(tableauDe(parts), METHODE_SOCLE, 'occupation');
    // (2×1.25 + 1.25 + 1.25 + 0.909… + 1 + 1) ÷ 7
    expect(indices?.[0]?.valeur).toBeCloseTo((100 * (5 + 30 / 33 + 2)) / 7, 9);
    expect(indices?.[0]?.couverture).toBeCloseTo(7 / 9, 9);
  });
});
