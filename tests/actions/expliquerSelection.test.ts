import { beforeAll, describe, expect, test } from 'vitest';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import { actions } from '../../src/actions/index.ts';
import type { HeadlessAddin } from '../../workbench/addin/headless.ts';
import type { Book } from '../../workbench/model/book.ts';
import { petitBailleur } from '../excel/petitBailleur.ts';
import { ouvrir } from './classeur.ts';

let book: Book;
let addin: HeadlessAddin;

beforeAll(async () => {
  book = petitBailleur();
  addin = await ouvrir(book);
  await diagnostiquer({});
  // Opened again: only what the workbook itself keeps is left.
  addin = await ouvrir(book);
}, 120_000);

const ENTETE = 4;

function choisir(nom: string, titre: string, row = 6) {
  const sheet = book.sheet(nom);
  if (!sheet) throw new Error(`« ${nom} » attendue`);
  for (let column = 0; column < 200; column++) {
    if (sheet.value(ENTETE, column) !== titre) continue;
    book.active = sheet;
    book.selection = { sheet, area: { row, column, rows: 1, columns: 1 } };
    return;
  }
  throw new Error(`« ${titre} » n’est pas sur « ${nom} »`);
}

describe('expliquerSelection', () => {
  test('explique un indice avec les points que la feuille montre, en deux échanges', async () => {
    choisir('CIL Indices', 'Indice');
    addin.host.resetRequests();
    const explication = await actions.expliquerSelection();
    expect(addin.host.requests.length).toBeLessThanOrEqual(2);
    const points = explication?.composantes.map((composante) => composante.points ?? 0) ?? [];
    const indice = book.sheet('CIL Indices')?.value(6, 4);
    expect(points).toHaveLength(4);
    expect(100 + points.reduce((somme, point) => somme + point, 0)).toBeCloseTo(Number(indice), 9);
    expect(explication?.composantes.map(({ poids }) => poids)).toEqual([2, 1, 1, 1]);
  });

  test.each(['CIL Classement', 'CIL Robustesse'])(
    'retrouve depuis « %s » la ligne d’indice de la même résidence',
    async (nom) => {
      choisir(nom, 'Rang', 5);
      addin.host.resetRequests();
      const explication = await actions.expliquerSelection();
      expect(addin.host.requests.length).toBeLessThanOrEqual(2);
      expect(explication?.sujet).toBe(book.sheet(nom)?.value(5, 1));
      expect(explication?.composantes).toHaveLength(4);
      expect(explication?.certitude.length).toBeGreaterThan(1);
    },
  );

  test('suit un poids que l’utilisateur vient de changer dans « CIL Méthode »', async () => {
    const defini = book.names.find(({ name }) => name === 'CIL_Poids_I03');
    const [, colonne = '', ligne = ''] = /\$([A-Z]+)\$(\d+)/.exec(defini?.formula ?? '') ?? [];
    const methode = book.sheet('CIL Méthode');
    methode?.setValue(Number(ligne) - 1, colonne.charCodeAt(0) - 65, 5);
    choisir('CIL Indices', 'Rang');
    const explication = await actions.expliquerSelection();
    expect(explication?.composantes.map(({ poids }) => poids)).toEqual([2, 5, 1, 1]);
  });

  test('ne dit rien d’une cellule de l’utilisateur, du titre, ni de ce qui est sous le tableau', async () => {
    const [sienne] = book.sheets;
    if (!sienne) throw new Error('une feuille attendue');
    book.active = sienne;
    book.selection = { sheet: sienne, area: { row: 2, column: 2, rows: 1, columns: 1 } };
    addin.host.resetRequests();
    expect(await actions.expliquerSelection()).toBeNull();
    expect(addin.host.requests).toHaveLength(1);
    for (const row of [0, ENTETE, 40]) {
      choisir('CIL Indices', 'Indice', row);
      expect(await actions.expliquerSelection()).toBeNull();
    }
  });
});

describe('suivreSelection', () => {
  test('prévient à chaque cellule et à chaque feuille choisie, jusqu’à ce qu’on l’arrête', async () => {
    let fois = 0;
    const arreter = await actions.suivreSelection(() => {
      fois++;
    });
    choisir('CIL Indices', 'Indice', 5);
    await addin.settle();
    await expect.poll(() => fois).toBeGreaterThan(0);
    const avant = fois;
    choisir('CIL Indices', 'Indice', 6);
    await expect.poll(() => fois).toBe(avant + 1);
    await arreter();
    choisir('CIL Indices', 'Indice', 5);
    await addin.settle();
    expect(fois).toBe(avant + 1);
  });
});
