import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apercevoirFichier } from '../../src/actions/apercevoirFichier.ts';
import type { ChoixDImport, SourceDeFichier } from '../../src/actions/contrat.ts';
import { importerFichier } from '../../src/actions/importerFichier.ts';
import { inspecterClasseur } from '../../src/actions/sources.ts';
import { Book } from '../../workbench/model/book.ts';
import { portrait } from '../excel/portrait.ts';
import { noms, ouvrir } from './classeur.ts';

const TOUT: ChoixDImport = { colonnes: {}, filtre: null };

const fichier = (contenu: string | Uint8Array<ArrayBuffer>, name: string): SourceDeFichier =>
  Object.assign(new Blob([contenu]), { name });

/** Two residences of a landlord, names and nationalities included, as an extract may be. */
const EXTRAIT = [
  'Code résidence;Résidence;Commune;Nom du locataire;Nationalité;APL;Revenu % plafond',
  ...Array.from({ length: 12 }, (_, i) => `R1;Les Lilas;6029;M. Martin;X;${i < 5 ? 'oui' : 'non'};38`),
  ...Array.from({ length: 11 }, () => 'R2;Le Port;6030;Mme Petit;Y;oui;85'),
].join('\r\n');

const texteDe = (book: Book, nom: string): unknown[] =>
  [...(book.sheet(nom)?.cells.values() ?? [])].map(({ value }) => value);

test('un fichier devient une feuille de résidences, que le volet propose ensuite comme source', async () => {
  const book = new Book();
  await ouvrir(book);
  const bilan = await importerFichier(fichier(EXTRAIT, 'OPS 2024.csv'), TOUT, {});
  expect(bilan).toMatchObject({ feuille: 'Résidences OPS 2024', residences: 2, lues: 23, gardees: 23 });
  expect(noms(book)).toContain('Résidences OPS 2024');
  const source = (await inspecterClasseur({})).find(({ feuille }) => feuille === bilan.feuille);
  if (!source?.lisible) throw new Error('la feuille ne se relit pas');
  expect(source.reconnaissance.nature).toBe('residences');
  const perdues = source.reconnaissance.colonnes.filter(({ champ }) => champ === null);
  expect(perdues.map(({ entete }) => entete)).toEqual([]);
});

test('ni les noms de personnes ni la nationalité n’arrivent dans la feuille, et c’est dit', async () => {
  const book = new Book();
  await ouvrir(book);
  const { feuille, remarques } = await importerFichier(fichier(EXTRAIT, 'OPS 2024.csv'), TOUT, {});
  const ecrits = texteDe(book, feuille).join('\n');
  expect(ecrits).toContain('Les Lilas');
  for (const interdit of ['Martin', 'Petit', 'Nationalité', 'locataire'])
    expect(ecrits).not.toContain(interdit);
  expect(remarques.some((phrase) => phrase.includes('la nationalité et l’origine'))).toBe(true);
});

test('l’arrêt en cours de lecture ne laisse rien', async () => {
  const book = new Book();
  await ouvrir(book);
  const avant = portrait(book);
  const arret = new AbortController();
  const suivi = { signal: arret.signal, progres: () => arret.abort() };
  await expect(importerFichier(fichier(EXTRAIT, 'OPS 2024.csv'), TOUT, suivi)).rejects.toThrow('annulé');
  expect(portrait(book)).toEqual(avant);
});

test.each([
  ['un fichier vide', '', TOUT, 'est vide'],
  ['un fichier sans colonne connue', 'a;b\n1;2\n', TOUT, 'Aucune colonne connue'],
  [
    'un territoire absent du fichier',
    EXTRAIT,
    { colonnes: {}, filtre: { echelle: 'commune', valeurs: ['Nice'] } },
    'Aucune des 23 lignes',
  ],
  [
    'un territoire que le fichier ne dit pas',
    EXTRAIT,
    { colonnes: {}, filtre: { echelle: 'epci', valeurs: ['200039915'] } },
    'ne dit l’EPCI',
  ],
] satisfies [string, string, ChoixDImport, string][])(
  '%s est refusé d’une phrase, sans rien écrire',
  async (_, contenu, choix, phrase) => {
    const book = new Book();
    await ouvrir(book);
    const avant = portrait(book);
    await expect(importerFichier(fichier(contenu, 'f.csv'), choix, {})).rejects.toThrow(phrase);
    expect(portrait(book)).toEqual(avant);
  },
);

test('une feuille de l’utilisateur qui porte déjà ce nom n’est pas écrasée', async () => {
  const book = new Book();
  book.renameSheet(book.active, 'Résidences OPS 2024');
  await ouvrir(book);
  await expect(importerFichier(fichier(EXTRAIT, 'OPS 2024.csv'), TOUT, {})).rejects.toThrow(
    'n’a pas été faite par CIL',
  );
});

test('l’aperçu dit ce que le fichier semble être et quelques-uns de ses territoires', async () => {
  const apercu = await apercevoirFichier(fichier(EXTRAIT, 'OPS 2024.csv'), {});
  expect(apercu).toMatchObject({ lisible: true, exemples: { commune: ['6029', '6030'] } });
});

const CANNES = '../shared/data/rpls_2018_detail_logement_cannes.csv';

test.skipIf(!existsSync(CANNES))(
  'Cannes et le Cannet : chaque commune a ses logements, et pas ceux de l’autre',
  async () => {
    const octets = new Uint8Array(readFileSync(CANNES));
    for (const [valeurs, logements] of [
      [['06029'], 6313],
      [['06030'], 61],
      [['cannes', 'CANNET'], 6374],
    ] as const) {
      const book = new Book();
      await ouvrir(book);
      const choix: ChoixDImport = { colonnes: {}, filtre: { echelle: 'commune', valeurs } };
      const bilan = await importerFichier(fichier(octets, 'rpls_cannes.csv'), choix, {});
      expect(bilan).toMatchObject({ feuille: 'Résidences 2018 rpls_cannes', lues: 6374, gardees: logements });
    }
  },
);
