import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  SerieBaseCourante,
  SerieBaseFixe,
  SeriesComparables,
} from '../../../src/domain/evolution/indices.ts';
import { variationDUnIndice } from '../../../src/domain/evolution/variation.ts';
import type { Methode } from '../../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import cas from '../../cas/evolution.json' with { type: 'json' };
import { evolutionDeTest, menages, suiviDe } from './vagues.ts';

const METHODE: Methode = {
  ...METHODE_SOCLE,
  precarite: {
    ...METHODE_SOCLE.precarite,
    composantes: [
      { code: 'I01', poids: cas.poids.I01, sens: 1 },
      { code: 'I03', poids: cas.poids.I03, sens: 1 },
    ],
  },
};
const vagues = cas.vagues.map(({ annee, A, B }) => ({
  annee,
  lignes: menages({ residence: 'A', menages: 100, ...A }, { residence: 'B', menages: 100, ...B }),
}));
const enAnnee = (annee: number | null): Methode => ({
  ...METHODE,
  reference: { ...METHODE.reference, annee },
});
const arrondis = (valeurs: readonly (number | null)[] | undefined) =>
  valeurs?.map((valeur) => (valeur === null ? null : Number(valeur.toFixed(10))));

describe('L’indice suivi dans le temps, cas calculé à la main', () => {
  const evolution = evolutionDeTest(vagues, METHODE);
  const [reference] = evolution.suivis;

  it('en base fixe compare chaque vague à la référence de la première année', () => {
    expect(evolution.base).toMatchObject({ rang: 0, annee: 2014 });
    expect(arrondis(reference?.fixe?.valeurs)).toEqual(cas.baseFixe.reference);
    expect(arrondis(suiviDe(evolution, 'A').fixe?.valeurs)).toEqual(cas.baseFixe.A);
    expect(arrondis(suiviDe(evolution, 'B').fixe?.valeurs)).toEqual(cas.baseFixe.B);
  });

  it('en base courante compare chaque vague à sa propre référence', () => {
    expect(arrondis(reference?.courante?.valeurs)).toEqual(cas.baseCourante.reference);
    expect(arrondis(suiviDe(evolution, 'A').courante?.valeurs)).toEqual(cas.baseCourante.A);
    expect(arrondis(suiviDe(evolution, 'B').courante?.valeurs)).toEqual(cas.baseCourante.B);
  });

  it('peut se dégrader en base fixe et s’améliorer en base courante : la référence a glissé', () => {
    const { fixe, courante } = suiviDe(evolution, 'A');
    expect(fixe?.tendance.classe).toBe('degrade');
    expect(courante?.tendance.classe).toBe('ameliore');
    const variation = variationDUnIndice(
      [cas.baseFixe.A[0] ?? 0, cas.baseFixe.A[1] ?? 0],
      [cas.baseCourante.A[0] ?? 0, cas.baseCourante.A[1] ?? 0],
    );
    expect(variation.totale).toBeCloseTo(cas.variationDeA.totale, 8);
    expect(variation.position).toBeCloseTo(cas.variationDeA.position, 8);
    expect(variation.derive).toBeCloseTo(cas.variationDeA.derive, 8);
  });
});

describe('L’année de base', () => {
  it('est celle de la méthode quand une vague en est', () => {
    const evolution = evolutionDeTest(vagues, enAnnee(2016));
    expect(evolution.base).toMatchObject({ rang: 1, annee: 2016 });
    expect(evolution.suivis[0]?.fixe?.valeurs[1]).toBe(100);
  });

  it('n’est jamais remplacée en silence : une année sans vague laisse l’indice à base fixe absent, avec la raison', () => {
    const evolution = evolutionDeTest(vagues, enAnnee(2015));
    expect(evolution.base.raison).toContain('2015');
    expect(evolution.suivis.every(({ fixe }) => fixe === null)).toBe(true);
    expect(evolution.suivis[0]?.courante?.valeurs).toEqual([100, 100]);
  });
});

describe('Les composantes de l’indice suivi', () => {
  const sansAide = (annee: number, lignes: (typeof vagues)[number]['lignes']) => ({
    annee,
    lignes: lignes.map((ligne) => ligne.filter((_, colonne) => colonne !== 4)),
  });
  const [avant, apres] = vagues;
  if (!avant || !apres) throw new Error('deux vagues');

  it('sont les mêmes à toutes les vagues : une composante absente d’une seule n’entre nulle part', () => {
    const evolution = evolutionDeTest([sansAide(avant.annee, avant.lignes), apres], METHODE);
    expect(evolution.composantes.composantes?.map(({ code }) => code)).toEqual(['I01']);
    expect(evolution.composantes.part).toBeCloseTo(2 / 3, 12);
    expect(arrondis(suiviDe(evolution, 'A').fixe?.valeurs)).toEqual([125, 135]);
  });

  it('sous la part minimale des poids ne font aucun indice, et la raison est dite', () => {
    const stricte = { ...METHODE, precarite: { ...METHODE.precarite, couvertureMinimale: 0.9 } };
    const evolution = evolutionDeTest([sansAide(avant.annee, avant.lignes), apres], stricte);
    expect(evolution.suivis.every(({ fixe, courante }) => fixe === null && courante === null)).toBe(true);
    expect(evolution.composantes.raison).toContain('66,7 %');
  });
});

describe('Les deux séries', () => {
  it('ne se mettent pas dans une même comparaison : le type l’interdit', () => {
    const { fixe, courante } = suiviDe(evolutionDeTest(vagues, METHODE), 'A');
    if (!fixe || !courante) throw new Error('deux séries');
    const fixes: readonly SerieBaseFixe[] = [fixe];
    const courantes: readonly SerieBaseCourante[] = [courante];
    const permises: SeriesComparables[] = [fixes, courantes];
    // @ts-expect-error fixed and moving base in one list
    const melange: SeriesComparables = [fixe, courante];
    expect(permises.map(([premiere]) => premiere?.base)).toEqual(['fixe', 'courante']);
    expect(new Set(melange.map(({ base }) => base)).size).toBe(2);
  });

  it('valent 100 à la référence : à chaque vague en base courante, à l’année de base en base fixe', () => {
    const effectif = fc.integer({ min: 1, max: 30 });
    const vague = fc.record({ a: effectif, b: effectif, aides: effectif });
    fc.assert(
      fc.property(fc.array(vague, { minLength: 2, maxLength: 4 }), fc.nat({ max: 3 }), (tirees, choix) => {
        const rang = choix % tirees.length;
        const tables = tirees.map(({ a, b, aides }, k) => ({
          annee: 2018 + k,
          lignes: menages(
            { residence: 'A', menages: 30, pauvres: a, aides },
            { residence: 'B', menages: 30, pauvres: b, aides },
          ),
        }));
        const [reference] = evolutionDeTest(tables, enAnnee(2018 + rang)).suivis;
        expect(reference?.courante?.valeurs).toEqual(tirees.map(() => 100));
        expect(reference?.fixe?.valeurs[rang]).toBe(100);
      }),
      { numRuns: 40 },
    );
  });
});
