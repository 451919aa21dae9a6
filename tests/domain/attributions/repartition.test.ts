import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ecart } from '../../../src/domain/attributions/ecart.ts';
import { repartition } from '../../../src/domain/attributions/repartition.ts';
import lille from '../../cas/lille.json' with { type: 'json' };

const somme = (valeurs: readonly number[]) => valeurs.reduce((a, b) => a + b, 0);
const proches = (obtenues: readonly number[], attendues: readonly number[]) => {
  expect(obtenues).toHaveLength(attendues.length);
  attendues.forEach((attendue, i) => {
    expect(obtenues[i]).toBeCloseTo(attendue, 9);
  });
};
const { contributions, ecart: ecarts, total, attributionsTotales } = lille;
const demande = { contributions, ecarts, total };

describe('écart', () => {
  const lieux = { pression: { champ: 'pression' }, reponse: { champ: 'reponse' } };

  it('est la réponse moins la pression : les huit écarts de Lille', () => {
    expect(lille.pression.map((p, i) => ecart(p, lille.reponse[i] ?? null, lieux))).toEqual(ecarts);
  });

  it('n’existe pas sans les deux notes', () => {
    expect(ecart(null, 9, lieux)).toMatchObject({ code: 'valeur-manquante', lieu: lieux.pression });
    expect(ecart(16, null, lieux)).toMatchObject({ code: 'valeur-manquante', lieu: lieux.reponse });
  });
});

describe('répartition, cas de Lille', () => {
  it('retrouve les contributions proposées, et des cibles de somme exacte', () => {
    const resultat = repartition(demande);
    expect(resultat.contributions).toEqual(lille.contributionsProposees);
    expect(resultat.cibles).toEqual(lille.regle.cibles);
    expect(resultat.fermeture).toBe('equilibre');
    proches(resultat.brutes, lille.regle.brutes);
  });

  it('retrouve les mêmes contributions depuis les parts non arrondies de 2 650', () => {
    const exactes = lille.attributions.map((n) => (100 * n) / 2650);
    const resultat = repartition({ ...demande, contributions: exactes });
    proches(resultat.brutes, lille.contributionsNonArrondies.brutes);
    expect(resultat.contributions).toEqual(lille.contributionsProposees);
    expect(resultat.cibles).toEqual(lille.contributionsNonArrondies.cibles);
  });

  it('accepte deux pas : 0,42 pour les écarts négatifs, 0,34 pour les positifs', () => {
    const [moins = 0, plus = 0] = lille.asymetrique.pas;
    const resultat = repartition({ ...demande, pas: { moins, plus } });
    proches(resultat.brutes, lille.asymetrique.brutes);
    expect(resultat.contributions).toEqual(lille.contributionsProposees);
    resultat.cibles.forEach((cible, i) => {
      expect(Math.abs(cible - (lille.asymetrique.cibles[i] ?? 0))).toBeLessThan(1);
    });
  });

  it.each([0.3775, 0.4275])('tient pour un pas de %d : le résultat n’est pas sur le fil', (k) => {
    const resultat = repartition({ ...demande, pas: { moins: k, plus: k } });
    expect(resultat.contributions).toEqual(lille.contributionsProposees);
  });

  it('plafonne à 45 % des attributions de chaque territoire', () => {
    const plafonds = attributionsTotales.map((t) => 0.45 * t);
    const resultat = repartition({ ...demande, bornes: { planchers: [], plafonds } });
    expect(resultat.cibles).toEqual(lille.plafonds45.cibles);
    expect(resultat.retenues.map((r) => r !== null)).toEqual([
      false,
      false,
      true,
      true,
      false,
      true,
      false,
      true,
    ]);
    expect(resultat.contributions).toEqual([6, 8, 7, 4, 8, 31, 22, 14]);
  });

  it('tient un plancher de 30 % et un plafond de 50 %', () => {
    const bornes = {
      planchers: attributionsTotales.map((t) => 0.3 * t),
      plafonds: attributionsTotales.map((t) => 0.5 * t),
    };
    expect(repartition({ ...demande, bornes }).cibles).toEqual(lille.planchers30Plafonds50.cibles);
  });

  it('refuse un plafond de 35 %, qui ne permet pas le total, et le chiffre', () => {
    const plafonds = attributionsTotales.map((t) => 0.35 * t);
    const permises = somme(plafonds.map(Math.floor));
    expect(permises).toBe(lille.plafonds35.somme);
    expect(() => repartition({ ...demande, bornes: { planchers: [], plafonds } })).toThrow(
      /Les plafonds permettent 2\s631 attributions pour un total de 3\s000 : lignes 1, 2/,
    );
  });
});

describe('règle de répartition', () => {
  it('sans pas ni minimum, rien ne bouge', () => {
    const resultat = repartition({ ...demande, pas: { moins: 0, plus: 0 }, minimum: 0 });
    expect(resultat.contributions).toEqual(contributions);
    expect(resultat.brutes).toEqual(contributions);
  });

  it('sans territoire à l’écart 0, ramène tout le monde à 100 en proportion, et le dit', () => {
    const resultat = repartition({ contributions: [60, 40], ecarts: [-5, 1], total: 200 });
    expect(resultat.fermeture).toBe('proportionnelle');
    proches(resultat.brutes, [(100 * 62) / 101, (100 * 39) / 101]);
    expect(resultat.cibles).toEqual([123, 77]);
  });

  it('une contribution qui deviendrait négative vaut 0', () => {
    const resultat = repartition({ contributions: [2, 98], ecarts: [20, 0], total: 50 });
    expect(resultat.brutes).toEqual([0, 100]);
    expect(resultat.cibles).toEqual([0, 50]);
  });

  it('quand il ne reste rien aux territoires équilibrés, ils tombent à 0 et les autres sont ramenés à 100', () => {
    const resultat = repartition({ contributions: [95, 5], ecarts: [-20, 0], total: 10 });
    expect(resultat.brutes).toEqual([100, 0]);
    expect(resultat.fermeture).toBe('proportionnelle');
  });

  it('lit une somme arrondie de 99 ou 101 comme 100', () => {
    const sansMouvement = { ecarts: [0, 3, -3], pas: { moins: 0, plus: 0 }, minimum: 0, total: 99 };
    expect(repartition({ ...sansMouvement, contributions: [33, 33, 33] }).cibles).toEqual([33, 33, 33]);
  });

  it('un plancher arrondi au-dessus, un plafond arrondi au-dessous', () => {
    const bornes = { planchers: [10.2, null], plafonds: [null, 88.9] };
    const resultat = repartition({ contributions: [5, 95], ecarts: [0, 0], total: 99, bornes });
    expect(resultat.cibles).toEqual([11, 88]);
  });

  it.each([
    ['une somme de 90', { contributions: [50, 40] }, 'est de 90 au lieu de 100'],
    ['des contributions écrites entre 0 et 1', { contributions: [0.6, 0.4] }, 'est de 1 au lieu de 100'],
    ['une contribution négative', { contributions: [110, -10] }, '2e valeur de « contributions »'],
    [
      'des listes de longueurs différentes',
      { ecarts: [1] },
      'compte 1 valeur et « contributions » en demande 2',
    ],
    ['un total non entier', { total: 10.5 }, '« total » doit être un nombre entier'],
    ['un pas négatif', { pas: { moins: -1, plus: 0 } }, '1re valeur de « pas »'],
    ['un minimum négatif', { minimum: -1 }, '« minimum »'],
    [
      'des planchers trop hauts',
      { bornes: { planchers: [8, 8], plafonds: [] } },
      'Les planchers obligent à 16',
    ],
    ['un plancher au-dessus du plafond', { bornes: { planchers: [5], plafonds: [4] } }, 'ligne 1'],
  ])('refuse %s', (_, defaut, phrase) => {
    const saine = { contributions: [60, 40], ecarts: [-1, 1], total: 10 };
    expect(() => repartition({ ...saine, ...defaut })).toThrow(phrase);
  });

  const territoires = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: -10, max: 10 })), {
      minLength: 2,
      maxLength: 10,
    })
    .map((lignes) => ({
      contributions: lignes.map(([c]) => (100 * c) / somme(lignes.map(([n]) => n))),
      ecarts: lignes.map(([, g]) => g),
    }));
  const pas = fc.record({ moins: fc.constantFrom(0, 0.3, 0.4), plus: fc.constantFrom(0, 0.25, 0.4) });

  it('garde les deux sommes exactes', () => {
    fc.assert(
      fc.property(territoires, pas, fc.constantFrom(0, 1), fc.nat({ max: 5000 }), (t, k, minimum, n) => {
        const resultat = repartition({ ...t, pas: k, minimum, total: n });
        expect(somme(resultat.contributions)).toBe(100);
        expect(somme(resultat.cibles)).toBe(n);
      }),
    );
  });

  it('respecte planchers et plafonds chaque fois qu’ils permettent le total', () => {
    const borne = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 400 }));
    fc.assert(
      fc.property(
        territoires,
        fc.array(borne, { minLength: 10, maxLength: 10 }),
        fc.nat(),
        (t, tirage, n) => {
          const bornes = {
            planchers: t.contributions.map((_, i) => tirage[i]?.[0] ?? 0),
            plafonds: t.contributions.map((_, i) => (tirage[i]?.[0] ?? 0) + (tirage[i]?.[1] ?? 0)),
          };
          const bas = somme(bornes.planchers);
          const but = bas + (n % (somme(bornes.plafonds) - bas + 1));
          // Without a move every territory keeps a weight, so any total between the two sums can be held.
          const { cibles } = repartition({
            ...t,
            pas: { moins: 0, plus: 0 },
            minimum: 0,
            total: but,
            bornes,
          });
          expect(somme(cibles)).toBe(but);
          cibles.forEach((cible, i) => {
            expect(cible).toBeGreaterThanOrEqual(bornes.planchers[i] ?? 0);
            expect(cible).toBeLessThanOrEqual(bornes.plafonds[i] ?? 0);
          });
        },
      ),
    );
  });
});
