import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { unitesARegrouper } from '../../../src/domain/diffusion/unites.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';

const ENTETES = [
  'Numéro de ménage',
  'Code résidence',
  'Quartier',
  'Commune',
  'NUMVOIE',
  'TYPVOIE',
  'NOMVOIE',
  'COMPLGEO',
  'X',
  'Y',
  'Aide au logement',
];

/** R1: three households, two streets; R2: two, no quartier; R3: the « Centre » of another commune. */
const MENAGES: Cellule[][] = [
  ['M1', 'R1', 'Centre', '06029', '12', 'AV', 'du Lac', 'Les Iris', 1_024_100, 6_280_010, 'oui'],
  ['M2', 'R1', 'Centre', '06029', '14 bis', 'AV', 'du Lac', null, 1_024_200, 6_280_030, 'non'],
  ['M3', 'R1', 'Centre', '06029', '1', 'R', 'Haute', 'Les Iris', null, null, null],
  ['M4', 'R2', null, '06029', '3', 'R', 'Haute', null, null, null, 'oui'],
  ['M5', 'R2', null, '06029', '3', 'R', 'Haute', null, null, null, 'oui'],
  ['M6', 'R3', 'Centre', '06069', '7', 'R', 'Basse', null, 1_024_900, 6_280_900, 'non'],
];

function diagnosticDe(cellules: readonly (readonly Cellule[])[]): Diagnostic {
  const plage = { feuille: 'Ménages', row: 0, column: 0, cellules };
  const fait = diagnostiquer([{ plage }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

const diagnostic = diagnosticDe([ENTETES, ...MENAGES]);

const champs = <C extends keyof ReturnType<typeof unitesARegrouper>[number]>(voulus: readonly C[]) =>
  unitesARegrouper(diagnostic, ['I03']).map((unite) => voulus.map((champ) => unite[champ]));

describe('Les résidences à regrouper', () => {
  it('ont pour secteur leur quartier, distingué par commune quand deux portent son nom, sinon leur commune', () => {
    expect(champs(['cle', 'secteur'])).toEqual([
      ['R1', 'Centre (06029)'],
      ['R2', '06029'],
      ['R3', 'Centre (06069)'],
    ]);
  });

  it('ont la rue et le lot que la plupart de leurs lignes donnent', () => {
    expect(champs(['rue', 'lot'])).toEqual([
      ['AVENUE DU LAC', 'Les Iris'],
      ['RUE HAUTE', null],
      ['RUE BASSE', null],
    ]);
  });

  it('n’ont pas de rue quand l’adresse n’en dit que le type', () => {
    const sansNom = MENAGES.map((ligne) => ligne.with(6, ligne[1] === 'R3' ? '87 R' : 'Haute').with(5, null));
    const rues = unitesARegrouper(diagnosticDe([ENTETES, ...sansNom])).map(({ rue }) => rue);
    expect(rues).toEqual(['HAUTE', 'HAUTE', null]);
  });

  it('sont au milieu de leurs lignes situées, et nulle part quand aucune ne l’est', () => {
    expect(champs(['x', 'y'])).toEqual([
      [1_024_150, 6_280_020],
      [null, null],
      [1_024_900, 6_280_900],
    ]);
  });

  it('comptent leurs ménages, puis l’effectif, le complément et la base de chaque indicateur', () => {
    expect(champs(['effectifs'])).toEqual([[[3, 1, 1, 2]], [[2, 2, 0, 2]], [[1, 0, 1, 1]]]);
    expect(unitesARegrouper(diagnostic).map(({ effectifs }) => effectifs)).toEqual([[3], [2], [1]]);
  });

  it('suivent la lecture de la règle', () => {
    const { methode } = diagnostic;
    const base = {
      ...diagnostic,
      methode: { ...methode, secret: { ...methode.secret, lecture: 'base' } },
    } as const;
    expect(unitesARegrouper(base, ['I03']).map(({ effectifs }) => effectifs)).toEqual([
      [3, 2],
      [2, 2],
      [1, 1],
    ]);
  });

  it('de longitudes et latitudes ont des mètres', () => {
    const nice = MENAGES.map((ligne, rang) => ligne.with(8, 7.26 + (rang === 5 ? 0.01 : 0)).with(9, 43.7));
    const [r1, , r3] = unitesARegrouper(diagnosticDe([ENTETES, ...nice]));
    expect((r3?.x ?? 0) - (r1?.x ?? 0)).toBeCloseTo(804, 0);
    expect(r3?.y).toBeCloseTo(r1?.y ?? 0, 6);
  });

  it('refusent un code inconnu ou qui n’a pas été calculé', () => {
    expect(() => unitesARegrouper(diagnostic, ['I99'])).toThrow(/I99/);
    expect(() => unitesARegrouper(diagnostic, ['I01'])).toThrow(/pas calculable/);
  });
});

describe('Une table de résidences', () => {
  it('compte les ménages qu’elle dit, non ses lignes', () => {
    const cellules: Cellule[][] = [
      ['Code résidence', 'Commune', 'Nombre de ménages'],
      ['R1', '06029', 40],
      ['R2', '06029', 7],
    ];
    expect(unitesARegrouper(diagnosticDe(cellules)).map(({ effectifs }) => effectifs)).toEqual([[40], [7]]);
  });
});
