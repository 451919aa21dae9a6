import { describe, expect, test } from 'vitest';
import { carteDe } from '../../../src/domain/carte/carte.ts';
import { montrables } from '../../../src/domain/carte/montrable.ts';
import { trancheDIndice } from '../../../src/domain/carte/tranches.ts';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import type { Figure, Figures } from '../../../src/domain/diffusion/diffusion.ts';
import type { Methode } from '../../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';

const ENTETES = ['Numéro de ménage', 'Code résidence', 'X', 'Y', 'Aide au logement', 'Impayé'];

/** `aides` households with a housing aid among `menages`, all in Cannes, one of them without coordinates. */
function residence(code: string, menages: number, aides: number): Cellule[][] {
  return Array.from({ length: menages }, (_, rang) => [
    `${code}-${rang}`,
    code,
    rang === 0 ? null : 1_024_000 + 2 * rang,
    rang === 0 ? null : 6_280_000,
    rang < aides ? 'oui' : 'non',
    rang < 3 ? 'oui' : 'non',
  ]);
}

/** One component only, and two rules on the index alone. */
const METHODE: Methode = {
  ...METHODE_SOCLE,
  precarite: { ...METHODE_SOCLE.precarite, composantes: [{ code: 'I03', poids: 1, sens: 1 }] },
  typologie: [
    { type: 3, conditions: [{ mesure: 'precarite', operateur: '>', limite: 110 }], toutes: true },
    { type: 1, conditions: [], toutes: true },
  ],
};

const diagnosticDe = (...residences: Cellule[][][]) => selon(METHODE, ...residences);

function selon(methode: Methode, ...residences: Cellule[][][]): Diagnostic {
  const plage = { feuille: 'Ménages', row: 0, column: 0, cellules: [ENTETES, ...residences.flat()] };
  const fait = diagnostiquer([{ plage }], methode);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

describe('ce qui se dit d’une résidence sur une carte', () => {
  const diagnostic = diagnosticDe(residence('A', 40, 20), residence('B', 40, 5), residence('C', 8, 8));
  const [a, b, c] = montrables(diagnostic, null);

  test('la classe et l’indice d’une grande résidence dont tous les effectifs se diffusent', () => {
    expect(a?.type).toEqual({ etat: 'montree', valeur: 3 });
    expect(a?.indice.etat).toBe('montree');
    expect(a?.effectif).toBe(40);
  });

  test('sa classe et sa tranche sans l’indice, quand un effectif est sous le seuil et la base au-dessus', () => {
    expect(b?.type).toEqual({ etat: 'montree', valeur: 1 });
    expect(b?.indice).toEqual({ etat: 'secret' });
    expect(b?.tranche).toEqual({ etat: 'montree', valeur: 'moins de 70' });
  });

  test('rien d’une résidence de moins de 11 ménages, pas même leur nombre', () => {
    expect(c).toEqual({
      regroupement: null,
      type: { etat: 'secret' },
      indice: { etat: 'secret' },
      tranche: { etat: 'secret' },
      effectif: null,
    });
  });

  test('la même chose quelles que soient les valeurs : seules les bases décident de la classe', () => {
    const etats = (aides: number) =>
      montrables(
        diagnosticDe(residence('A', 40, 20), residence('B', 12, aides), residence('C', 8, 8)),
        null,
      ).map(({ type, tranche }) => [type.etat, tranche.etat]);
    for (const aides of [0, 1, 6, 12]) expect(etats(aides)).toEqual(etats(3));
  });

  test('une classe que les mesures sûres ne suffisent pas à décider est secrète', () => {
    const impayes = { mesure: 'impayes' as const, operateur: '>' as const, limite: 0.5 };
    const methode = {
      ...METHODE,
      typologie: [{ type: 4, conditions: [impayes], toutes: true }, ...METHODE.typologie],
    };
    const entier = selon(methode, residence('A', 40, 20), residence('B', 40, 25));
    expect(montrables(entier, null)[0]).toMatchObject({ type: { etat: 'montree' } });
    const { tableau } = entier;
    const i33 = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === 'I33');
    const comptes = tableau.comptes.map((siens, i) =>
      i === i33 ? (siens?.map((compte) => ({ ...compte, numerateur: 1, base: 5 })) ?? null) : siens,
    );
    const petite = { ...entier, tableau: { ...tableau, comptes } };
    expect(montrables(petite, null)[0]).toMatchObject({
      type: { etat: 'secret' },
      indice: { etat: 'montree' },
    });
  });

  test('une décision de la CIL remplace une classe dite, jamais une classe secrète', () => {
    const carte = carteDe(
      diagnostic,
      null,
      new Map([
        ['A', 2],
        ['C', 4],
      ]),
    );
    expect(carte?.residences.map(({ type }) => type)).toEqual([
      { etat: 'montree', valeur: 2 },
      { etat: 'montree', valeur: 1 },
      { etat: 'secret' },
    ]);
  });
});

describe('avec « CIL Diffusion »', () => {
  const diagnostic = diagnosticDe(residence('A', 40, 20), residence('B', 40, 5), residence('C', 8, 8));
  const indicateur = diagnostic.tableau.indicateurs.find(
    ({ indicateur: { code } }) => code === 'I03',
  )?.indicateur;
  if (!indicateur) throw new Error('I03');
  const montree = (valeur: number): Figure => ({ etat: 'montree', valeur });
  const secret: Figure = { etat: 'secret', raison: { sorte: 'seuil' } };
  const ligne = (cle: string, echelle: 'residence' | 'groupe', residences: string[]) => ({
    cle,
    echelle,
    nom: cle,
    parent: -1,
    membres: [],
    residences,
    montree: true,
  });
  const diffusion = (baseDeA: Figure) => ({
    publication: {
      lignes: [ligne('A', 'residence', ['A']), ligne('Centre A', 'groupe', ['B', 'C'])],
      colonnes: [
        {
          indicateur,
          comptes: [
            { numerateur: 20, base: 40, inconnus: 0 },
            { numerateur: 13, base: 48, inconnus: 0 },
          ],
        },
      ],
      indices: [133, 72],
      composantes: ['I03'],
    },
    regle: METHODE.secret,
    figures: [
      [
        { effectif: montree(20), base: baseDeA, valeur: montree(0.5) },
        { effectif: montree(13), base: montree(48), valeur: montree(13 / 48) },
      ] satisfies Figures[],
    ],
    indices: [baseDeA.etat === 'secret' ? secret : montree(133), montree(72)],
    audit: {
      figures: 6,
      primaires: 0,
      secondaires: 0,
      plusPetiteLatitude: null,
      plusPetiteSomme: null,
      naivementRetrouvees: 0,
      nonProtegees: [],
    },
  });

  test('une résidence réunie à d’autres a la classe, la tranche et l’indice du groupe, et pas son effectif', () => {
    const [, b, c] = montrables(diagnostic, diffusion(montree(40)));
    expect(c).toEqual({
      regroupement: 'Centre A',
      type: { etat: 'montree', valeur: 1 },
      indice: { etat: 'montree', valeur: 72 },
      tranche: { etat: 'montree', valeur: '70 à 90' },
      effectif: null,
    });
    expect(b).toEqual(c);
  });

  test('une base que cette feuille masque rend la classe secrète, même grande', () => {
    expect(montrables(diagnostic, diffusion(montree(40)))[0]).toMatchObject({
      type: { etat: 'montree', valeur: 3 },
      effectif: 40,
    });
    expect(montrables(diagnostic, diffusion(secret))[0]).toEqual({
      regroupement: null,
      type: { etat: 'secret' },
      indice: { etat: 'secret' },
      tranche: { etat: 'secret' },
      effectif: null,
    });
  });
});

test('les tranches de l’indice suivent la tolérance', () => {
  expect([60, 70, 89, 90, 110, 111, 130, 131].map((indice) => trancheDIndice(indice, 10))).toEqual([
    'moins de 70',
    '70 à 90',
    '70 à 90',
    '90 à 110',
    '90 à 110',
    '110 à 130',
    '110 à 130',
    'plus de 130',
  ]);
});
