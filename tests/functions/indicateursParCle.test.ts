import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { charger, ErreurDeCellule, type Fonctions } from './charger.ts';

let fonctions: Fonctions;
beforeAll(async () => {
  ({ fonctions } = await charger());
});

function appeler(...args: unknown[]): unknown[][] {
  const fonction = fonctions.INDICATEURS;
  if (!fonction) throw new Error('INDICATEURS is not exported');
  return fonction(...args).map((ligne) => [...ligne]);
}

const codes = (cellules: unknown[][]) =>
  cellules.map((ligne) => ligne.map((x) => (x instanceof ErreurDeCellule ? x.code : x)));
const motif = (cellule: unknown) => (cellule instanceof ErreurDeCellule ? cellule.message : '');

function refus(...args: unknown[]): { code: string; message: string } {
  try {
    appeler(...args);
  } catch (erreur) {
    if (erreur instanceof ErreurDeCellule) return { code: erreur.code, message: erreur.message };
    throw erreur;
  }
  throw new Error('INDICATEURS did not refuse');
}

const NA = '#N/A';
const VALEUR = '#VALUE!';

/** `oui` households with the aid and `non` without. */
const menages = (secteur: string, oui: number, non: number): unknown[][] => [
  ...Array.from({ length: oui }, (_, k) => [secteur, 'oui', k % 2 === 0 ? 0.3 : 0.5]),
  ...Array.from({ length: non }, (_, k) => [secteur, 'non', k % 2 === 0 ? 0.3 : 0.5]),
];
const TITRES = ['Secteur', 'APL', 'Revenu'];

describe('CIL.INDICATEURS', () => {
  it('donne une ligne de titres, puis une ligne par clé en ordre alphabétique, en parts', () => {
    const table = [TITRES, ...menages('Zola', 11, 33), ...menages('Éluard', 22, 22)];
    expect(codes(appeler(table, 'Secteur', [['I03', 'I01']]))).toEqual([
      ['Secteur', 'I03', 'I01'],
      ['Éluard', 0.5, 0.5],
      ['Zola', 0.25, 0.5227272727272727],
    ]);
  });

  it('réunit les écritures d’une même clé et laisse les lignes sans clé', () => {
    const table = [TITRES, ...menages('ZOLA', 11, 11), ...menages('Zola', 11, 11), ...menages('', 30, 0)];
    expect(codes(appeler(table, 'secteur', 'I03'))).toEqual([
      ['Secteur', 'I03'],
      ['Zola', 0.5],
    ]);
  });

  it('cache de 1 à 10 l’effectif, le complément et la base, sans dire combien, et montre 0 et 11', () => {
    const table = [
      TITRES,
      ...menages('A', 10, 30),
      ...menages('B', 30, 10),
      ...menages('C', 0, 10),
      ...menages('D', 0, 11),
      ...menages('E', 11, 11),
    ];
    const cellules = appeler(table, 'Secteur', [['I03']]);
    expect(codes(cellules).slice(1)).toEqual([
      ['A', NA],
      ['B', NA],
      ['C', NA],
      ['D', 0],
      ['E', 0.5],
    ]);
    expect(motif(cellules[1]?.[1])).toContain('Secret statistique');
    expect(motif(cellules[1]?.[1])).not.toMatch(/\b10\b/);
  });

  it('distingue « rien de connu » et « non calculable », chacun avec sa phrase', () => {
    const table = [
      ['Secteur', 'APL', 'Pièces'],
      ...Array.from({ length: 12 }, () => ['A', 'nd', 3]),
      ['B', 'oui', 3],
    ];
    const [, a] = appeler(table, 'Secteur', [['I03', 'I33', 'I39a']]);
    expect(codes([a ?? []])).toEqual([['A', NA, NA, NA]]);
    expect(motif(a?.[1])).toContain('inconnues');
    expect(motif(a?.[2])).toContain('I33 n’est pas calculable. Colonne absente du fichier : Impayé');
    expect(motif(a?.[3])).toContain('I39a n’est pas calculable');
  });

  it('sans liste, donne tous ceux que le tableau permet, dans l’ordre du catalogue', () => {
    const table = [
      ['Secteur', 'Pièces', 'Loyer', 'Surface'],
      ...Array.from({ length: 20 }, (_, k) => ['A', 2 + (k % 2), 300 + k, 50]),
    ];
    const [titres = [], ligne = []] = codes(appeler(table, 'Secteur'));
    expect(titres).toEqual(expect.arrayContaining(['I39a', 'I39b', 'I42a', 'I42e', 'I43']));
    expect(titres).not.toContain('I03');
    expect(ligne[titres.indexOf('I42e')]).toBe(50);
    // 10 T3 alone: a median over fewer than 11 dwellings is hidden.
    expect(ligne[titres.indexOf('I39a')]).toBe(NA);
    expect(ligne[titres.indexOf('I39b')]).toBe(6190 / 1000);
    expect(ligne[titres.indexOf('I42a')]).toBe(NA);
    expect(ligne[titres.indexOf('I43')]).toBe(0.5);
  });

  it('calcule un écart avec ses deux parts, et le cache avec elles', () => {
    const table = [
      ['Secteur', 'Revenu', 'APL', 'Année d’emménagement'],
      ...Array.from({ length: 44 }, (_, k) => [
        'A',
        k < 11 || k >= 33 ? 0.3 : 0.6,
        'oui',
        k < 22 ? 2024 : 2000,
      ]),
      ...Array.from({ length: 12 }, () => ['B', 0.3, 'oui', 2000]),
    ];
    expect(codes(appeler(table, 'Secteur', [['I11']]))).toEqual([
      ['Secteur', 'I11'],
      ['A', 0],
      ['B', NA],
    ]);
  });

  it('accepte le nom d’une échelle que les colonnes donnent', () => {
    const table = [
      ['DEPCOM', 'LIBCOM', 'NOMVOIE', 'NBPIECE'],
      ...Array.from({ length: 11 }, () => [6029, 'CANNES', 'RUE A', 4]),
      ...Array.from({ length: 11 }, () => [6030, 'LE CANNET', 'RUE B', 2]),
    ];
    expect(codes(appeler(table, 'commune', [['I42d']]))).toEqual([
      ['commune', 'I42d'],
      ['CANNES', 1],
      ['LE CANNET', 0],
    ]);
    expect(codes(appeler(table, 'DEPCOM', [['I42d']])).slice(1)).toEqual([
      ['06029', 1],
      ['06030', 0],
    ]);
  });

  it('accepte une clé que le complément ne connaît pas, sans colonne de résidence', () => {
    const table = [['Agence', 'NBPIECE', 'FINAN'], ...Array.from({ length: 11 }, () => ['Sud', 4, 13])];
    expect(codes(appeler(table, 'Agence', [['I42d', 'I37b']]))).toEqual([
      ['Agence', 'I42d', 'I37b'],
      ['Sud', 1, 1],
    ]);
  });

  it('refuse une clé absente, une clé qui désigne des personnes, un code inconnu, un tableau sans titres', () => {
    const table = [
      ['Secteur', 'Nationalité', 'Nom du locataire', 'APL'],
      ['A', 'x', 'y', 'oui'],
    ];
    expect(refus(table, 'Quartiers', [['I03']])).toMatchObject({ code: VALEUR });
    expect(refus(table, 'Quartiers', [['I03']]).message).toContain('« Quartiers »');
    for (const cle of ['Nationalité', 'Nom du locataire']) {
      expect(refus(table, cle, [['I03']])).toMatchObject({ code: VALEUR });
      expect(refus(table, cle, [['I03']]).message).toContain('désigne des personnes');
    }
    expect(refus(table, 'Secteur', [['I99']])).toMatchObject({ code: VALEUR });
    expect(refus(table, 'Secteur', [['I99']]).message).toContain('« I99 »');
    expect(
      refus(
        [
          ['A', 1, 2],
          ['B', 3, 4],
        ],
        'A',
      ).code,
    ).toBe(VALEUR);
    expect(
      refus(
        [
          ['Secteur', 'Impayé > 3 mois'],
          ['A', 'nd'],
        ],
        'Secteur',
      ).message,
    ).toContain('Aucun indicateur');
  });
});

const FICHIER = '../shared/data/rpls_2018_detail_logement_cannes.csv';

describe.skipIf(!existsSync(FICHIER))('CIL.INDICATEURS sur le fichier RPLS réel de Cannes', () => {
  it('donne par commune les parts d’un simple comptage', () => {
    const table = readFileSync(FICHIER, 'utf8')
      .trimEnd()
      .split(/\r?\n/)
      .map((ligne) => ligne.split(';').map((c) => (/^\d+$/.test(c) ? Number(c) : c)));
    const [titres = [], ...lignes] = table;
    const de = (nom: string) => titres.indexOf(nom);
    const cannes = lignes.filter((cases) => cases[de('DEPCOM')] === 6029);
    const part = cannes.filter((cases) => Number(cases[de('NBPIECE')]) >= 4).length / cannes.length;
    const [tete, premiere] = codes(appeler(table, 'DEPCOM', [['I42d']]));
    expect(tete).toEqual(['DEPCOM', 'I42d']);
    expect(premiere).toEqual(['06029', part]);
  });
});
