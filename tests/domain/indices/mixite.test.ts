import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICES_DE_MIXITE, mixite } from '../../../src/domain/indices/mixite.ts';

const deux = { effectifs: [[2], [8]], totaux: [10, 10] };

describe('mixité d’un groupe', () => {
  it.each([
    // X = 10 of T = 20, two residences of 10.
    ['tout séparé', [[10], [0]], 1, 1, 1],
    ['tout mêlé', [[5], [5]], 0, 0.5, 0],
    // D = ½(|2/10 − 8/10| + |8/10 − 2/10|); xPx = 0.2·0.2 + 0.8·0.8; H = 1 − (entropy of 20 % / ln 2) = 1 − 0.721928.
    ['2 et 8 sur 10', [[2], [8]], 0.6, 0.68, 0.278072],
  ])('%s', (_, effectifs, dissimilarite, isolement, theil) => {
    const totaux = [10, 10];
    expect(mixite({ effectifs, totaux }, 'dissimilarite')[0]).toBeCloseTo(dissimilarite, 6);
    expect(mixite({ effectifs, totaux }, 'isolement')[0]).toBeCloseTo(isolement, 6);
    expect(mixite({ effectifs, totaux }, 'theil')[0]).toBeCloseTo(theil, 6);
  });

  it('pèse les résidences par leur taille', () => {
    // 6 of 10 and 2 of 30: X = 8, T − X = 32. D = ½(|6/8 − 4/32| + |2/8 − 28/32|) = 0.625; xPx = 6/8·0.6 + 2/8·2/30.
    const inegales = { effectifs: [[6], [2]], totaux: [10, 30] };
    expect(mixite(inegales, 'dissimilarite')[0]).toBeCloseTo(0.625, 12);
    expect(mixite(inegales, 'isolement')[0]).toBeCloseTo(0.45 + 1 / 60, 12);
    // E = H(1/5) = 0.721928 bits, H(0.6) = 0.970951, H(1/15) = 0.353359: 1 − (10·0.970951 + 30·0.353359)/(40·0.721928).
    expect(mixite(inegales, 'theil')[0]).toBeCloseTo(0.296666, 5);
  });

  it('une résidence vide ne compte pas', () => {
    const avecVide = { effectifs: [...deux.effectifs, [0]], totaux: [...deux.totaux, 0] };
    for (const indice of INDICES_DE_MIXITE) expect(mixite(avecVide, indice)).toEqual(mixite(deux, indice));
  });

  it('un groupe absent, ou sans personne d’autre, n’a pas d’indice, et le dit', () => {
    const absent = { effectifs: [[0], [0]], totaux: [10, 10] };
    const entier = { effectifs: [[10], [10]], totaux: [10, 10] };
    const lieu = { champ: 'effectifs', colonne: 0 };
    expect(mixite(absent, 'dissimilarite')).toEqual([{ code: 'groupe-absent', lieu }]);
    expect(mixite(absent, 'isolement')).toEqual([{ code: 'groupe-absent', lieu }]);
    expect(mixite(entier, 'dissimilarite')).toEqual([{ code: 'groupe-seul', lieu }]);
    expect(mixite(entier, 'isolement')).toEqual([1]);
    for (const seul of [absent, entier]) {
      expect(mixite(seul, 'theil')).toEqual([{ code: 'groupe-seul', lieu: { champ: 'effectifs' } }]);
    }
  });
});

describe('mixité de plusieurs groupes', () => {
  // Bands of resources in two residences of 10: 5, 3, 2 and 1, 3, 6. Each column against everyone else.
  const tranches = {
    effectifs: [
      [5, 3, 2],
      [1, 3, 6],
    ],
    totaux: [10, 10],
  };

  it('donne une dissimilarité et un isolement par colonne', () => {
    // Column 1: X = 6, others 14: ½(|5/6 − 5/14| + |1/6 − 9/14|) = 10/21. Column 3: X = 8: ½(|2/8 − 8/12| + |6/8 − 4/12|).
    expect(mixite(tranches, 'dissimilarite')).toEqual([
      expect.closeTo(10 / 21, 12),
      0,
      expect.closeTo(5 / 12, 12),
    ]);
    expect(mixite(tranches, 'isolement')[0]).toBeCloseTo((5 / 6) * 0.5 + (1 / 6) * 0.1, 12);
  });

  it('donne un seul indice de Theil pour tous', () => {
    // In nats: E(0.3, 0.3, 0.4) = 1.088900; e(0.5, 0.3, 0.2) = 1.029653; e(0.1, 0.3, 0.6) = 0.897946.
    expect(mixite(tranches, 'theil')).toEqual([expect.closeTo(1 - (1.029653 + 0.897946) / (2 * 1.0889), 5)]);
  });

  it('compte ceux qui ne sont d’aucune colonne comme un groupe de plus', () => {
    const sansLaDerniere = {
      ...tranches,
      effectifs: [
        [5, 3],
        [1, 3],
      ],
    };
    expect(mixite(sansLaDerniere, 'theil')[0]).toBeCloseTo(Number(mixite(tranches, 'theil')[0]), 12);
  });

  it('un effectif manquant prive sa colonne d’indice, et Theil en entier', () => {
    const manquant = {
      effectifs: [
        [2, null],
        [8, 1],
      ],
      totaux: [10, 10],
    };
    const probleme = { code: 'valeur-manquante', lieu: { champ: 'effectifs', ligne: 0, colonne: 1 } };
    expect(mixite(manquant, 'dissimilarite')).toEqual([expect.closeTo(0.6, 12), probleme]);
    expect(mixite(manquant, 'theil')).toEqual([probleme]);
  });

  it.each([
    ['un effectif négatif', [[-1], [8]], 'valeur-negative'],
    ['un groupe plus nombreux que la résidence', [[11], [8]], 'depasse-le-total'],
  ])('%s est dit', (_, effectifs, code) => {
    expect(mixite({ effectifs, totaux: [10, 10] }, 'isolement')).toEqual([expect.objectContaining({ code })]);
  });

  it('Theil refuse des groupes qui dépassent ensemble la résidence', () => {
    expect(
      mixite(
        {
          effectifs: [
            [6, 6],
            [1, 1],
          ],
          totaux: [10, 10],
        },
        'theil',
      ),
    ).toEqual([
      {
        code: 'depasse-le-total',
        lieu: { champ: 'effectifs', ligne: 0 },
        valeur: 12,
        total: 'totaux',
        limite: 10,
      },
    ]);
  });

  it('refuse un total manquant ou des longueurs différentes', () => {
    expect(() => mixite({ ...deux, totaux: [10, null] }, 'theil')).toThrow('2e valeur de « totaux »');
    expect(() => mixite({ ...deux, totaux: [10] }, 'theil')).toThrow('« totaux » compte 1 valeur');
  });
});

describe('propriétés de la mixité', () => {
  const residences = fc
    .array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })), { minLength: 2, maxLength: 8 })
    .filter((r) => r.some(([x]) => x > 0) && r.some(([, autres]) => autres > 0))
    .map((r) => ({ effectifs: r.map(([x]) => [x]), totaux: r.map(([x, autres]) => x + autres) }));

  it('va de 0 à 1, et l’isolement n’est jamais sous la part du groupe', () => {
    fc.assert(
      fc.property(residences, (r) => {
        for (const indice of INDICES_DE_MIXITE) {
          const [valeur] = mixite(r, indice);
          expect(valeur).toBeGreaterThanOrEqual(0);
          expect(valeur).toBeLessThanOrEqual(1 + 1e-12);
        }
        const part = r.effectifs.flat().reduce((a, b) => a + b, 0) / r.totaux.reduce((a, b) => a + b, 0);
        expect(mixite(r, 'isolement')[0]).toBeGreaterThanOrEqual(part - 1e-12);
      }),
    );
  });

  it('dissimilarité et Theil sont les mêmes pour le groupe et pour les autres', () => {
    fc.assert(
      fc.property(residences, (r) => {
        const autres = { ...r, effectifs: r.totaux.map((t, i) => [t - (r.effectifs[i]?.[0] ?? 0)]) };
        for (const indice of ['dissimilarite', 'theil'] as const) {
          expect(mixite(autres, indice)[0]).toBeCloseTo(Number(mixite(r, indice)[0]), 9);
        }
      }),
    );
  });

  it('réunir deux résidences de même composition ne change rien', () => {
    fc.assert(
      fc.property(residences, (r) => {
        const [x, t] = [r.effectifs[0]?.[0] ?? 0, r.totaux[0] ?? 0];
        const coupee = { effectifs: [...r.effectifs, [x], [x]], totaux: [...r.totaux, t, t] };
        const reunie = { effectifs: [...r.effectifs, [2 * x]], totaux: [...r.totaux, 2 * t] };
        for (const indice of INDICES_DE_MIXITE) {
          expect(mixite(coupee, indice)[0]).toBeCloseTo(Number(mixite(reunie, indice)[0]), 9);
        }
      }),
    );
  });
});
