import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';
import type {} from '../../../workbench/grid/handle.ts';
import { cell, eventually, goTo, startWorkbench, type } from './openPage.ts';

let workbench: Awaited<ReturnType<typeof startWorkbench>>;
let page: Page;
const errors: string[] = [];

beforeAll(async () => {
  workbench = await startWorkbench();
});
afterAll(() => workbench.stop());
beforeEach(async () => {
  page = await workbench.open();
  errors.length = 0;
  page.on('pageerror', (error) => errors.push(error.message));
  await goTo(page, 'A1');
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

const textOf = async (a1: string) => (await cell(page, a1).textContent())?.replaceAll('\u202f', ' ');
const shown = (...names: string[]) => eventually(() => Promise.all(names.map(textOf)), names.join(', '));
const value = (...names: string[]) =>
  eventually(() => page.evaluate((all) => all.map((a1) => window.workbench.value('Feuil1', a1)), names));

describe('saisie', () => {
  it('calcule une formule française et la montre en français dans la barre de formule', async () => {
    for (const text of ['1', '2', '3,5', '=somme(A1:A3)']) await type(page, text);
    await shown('A4').toEqual(['6,5']);
    await goTo(page, 'A4');
    await eventually(() => page.getByLabel('Formule', { exact: true }).inputValue()).toBe('=SOMME(A1:A3)');
    await eventually(() => page.evaluate(() => window.workbench.book.active.get(3, 0)?.formula)).toBe(
      '=SUM(A1:A3)',
    );
  });

  it('lit 0,35 et 35 % comme le même nombre et les montre comme ils sont tapés', async () => {
    await type(page, '0,35');
    await type(page, '35 %');
    await shown('A1', 'A2').toEqual(['0,35', '35 %']);
    await value('A1', 'A2').toEqual([0.35, 0.35]);
  });

  it('Échap rend à la cellule ce qu’elle avait', async () => {
    await type(page, '12');
    await goTo(page, 'A1');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await shown('A1').toEqual(['12']);
  });

  it('garde la saisie ouverte et dit pourquoi quand la formule est mal formée', async () => {
    await type(page, '=SOMME(1))');
    await eventually(() => page.getByRole('status').first().textContent()).toContain('parenthèse');
    await eventually(() => page.evaluate(() => document.activeElement?.className)).toBe('cell-editor');
  });

  it('écrit comme texte ce qui ressemble à une balise', async () => {
    await type(page, '<img src=x onerror=alert(1)>');
    await shown('A1').toEqual(['<img src=x onerror=alert(1)>']);
    expect(await page.locator('.cell img').count()).toBe(0);
  });

  it('montre en français une erreur et son message', async () => {
    await type(page, '=1/0');
    await type(page, '=INCONNUE(1)');
    await shown('A1', 'A2').toEqual(['#DIV/0!', '#NOM?']);
  });

  it('annule et rétablit', async () => {
    await type(page, '1');
    await goTo(page, 'A1');
    await type(page, '2');
    await page.keyboard.press('Control+z');
    await shown('A1').toEqual(['1']);
    await page.keyboard.press('Control+z');
    await shown('A1').toEqual(['']);
    await page.keyboard.press('Control+y');
    await shown('A1').toEqual(['1']);
  });

  it('recopie vers le bas en déplaçant les références relatives', async () => {
    for (const text of ['10', '20', '30']) await type(page, text);
    await goTo(page, 'B1');
    await type(page, '=A1*$A$1');
    await goTo(page, 'B1:B3');
    await page.keyboard.press('Control+d');
    await shown('B1', 'B2', 'B3').toEqual(['100', '200', '300']);
  });

  it('colle un tableau venu d’ailleurs en lisant les nombres français', async () => {
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Acacias\t1 234,5\nTilleuls\t12 %');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await value('A1', 'B1', 'A2', 'B2').toEqual(['Acacias', 1234.5, 'Tilleuls', 0.12]);
  });
});

describe('clavier', () => {
  const active = (after?: string) =>
    eventually(() => page.locator('[role="grid"]').getAttribute('aria-activedescendant'), after);
  const focused = (after: string) =>
    eventually(() => page.evaluate(() => document.activeElement?.getAttribute('role')), after);

  it('les flèches, Tab, Entrée, Début et Fin déplacent la cellule active sans perdre le focus', async () => {
    const expected: [string, string][] = [
      ['ArrowDown', 'A2'],
      ['ArrowRight', 'B2'],
      ['Tab', 'C2'],
      ['Enter', 'C3'],
      ['Home', 'A3'],
      ['Control+Home', 'A1'],
      ['PageDown', 'A27'],
      ['PageUp', 'A1'],
      ['ArrowUp', 'A1'],
    ];
    for (const [key, a1] of expected) {
      await page.keyboard.press(key);
      if (key !== 'PageDown') await active(key).toBe(`c-${a1}`);
      await focused(key).toBe('grid');
    }
  });

  it('Ctrl+flèche va au bord des données, Ctrl+Fin à leur dernière cellule', async () => {
    for (const text of ['1', '2', '3']) await type(page, text);
    await goTo(page, 'C2');
    await type(page, '9');
    await goTo(page, 'A1');
    await page.keyboard.press('Control+ArrowDown');
    await active().toBe('c-A3');
    await page.keyboard.press('Control+End');
    await active().toBe('c-C3');
  });

  it('un calcul qui s’achève n’efface pas le nom en train d’être tapé dans la Zone Nom', async () => {
    const box = page.getByLabel('Zone Nom');
    await box.fill('B7');
    await page.evaluate(() => window.workbench.edit('Feuil1', 'A1', '=1+1'));
    await shown('A1').toEqual(['2']);
    await eventually(() => page.getByLabel('Formule', { exact: true }).inputValue()).toBe('=1+1');
    expect(await box.inputValue()).toBe('B7');
    await box.press('Enter');
    await active().toBe('c-B7');
    await box.fill('D9');
    await box.press('Escape');
    await eventually(() => box.inputValue()).toBe('B7');
  });

  it('Maj+flèche étend la sélection, dont la barre d’état donne la somme', async () => {
    for (const text of ['1', '2', '6']) await type(page, text);
    await goTo(page, 'A1');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await eventually(() => page.getByLabel('Zone Nom').inputValue()).toBe('A1:A3');
    await eventually(async () => (await page.locator('#summary').textContent())?.replace(/\s+/g, ' ')).toBe(
      'Moyenne : 3 Nb (non vides) : 3 Somme : 9',
    );
  });
});

describe('feuille', () => {
  it('les volets figés restent à l’écran quand la feuille défile', async () => {
    await page.evaluate(() => {
      const sheet = window.workbench.book.active;
      sheet.frozen = { rows: 1, columns: 1 };
      for (let row = 0; row < 500; row++) sheet.setValue(row, 0, `Résidence ${row}`);
      sheet.lookChanged();
    });
    await goTo(page, 'Z400');
    for (const a1 of ['A1', 'A400', 'Z400']) await cell(page, a1).waitFor({ state: 'visible' });
    await cell(page, 'A2').waitFor({ state: 'detached' });
  });

  it('ne met dans la page que les lignes visibles d’une feuille de 10 000 lignes', async () => {
    await page.evaluate(() => {
      const sheet = window.workbench.book.active;
      for (let row = 0; row < 10_000; row++) sheet.ensure(row, 0).value = row;
      sheet.lookChanged();
    });
    await page.keyboard.press('Control+End');
    await shown('A10000').toEqual(['9999']);
    await eventually(() => page.getByRole('row').count()).toBeLessThan(60);
  });

  it('remplace par ### un nombre qui n’a pas la place', async () => {
    await type(page, '1 234 567,89');
    await page.evaluate(() => {
      window.workbench.book.active.columnWidths.set(0, 24);
      window.workbench.book.active.lookChanged();
    });
    await eventually(() => textOf('A1')).toMatch(/^#+$/);
  });

  it('applique une mise en forme conditionnelle par formule, relative à chaque cellule', async () => {
    for (const text of ['5', '15', '8']) await type(page, text);
    await page.evaluate(() => {
      window.workbench.book.active.conditionalFormats = [
        {
          id: '1',
          areas: [{ row: 0, column: 0, rows: 3, columns: 1 }],
          rule: { type: 'expression', formula: '=A1<11' },
          style: { fill: '#FFC000' },
          priority: 1,
          stopIfTrue: false,
        },
      ];
      window.workbench.book.active.lookChanged();
    });
    const fill = (a1: string) => cell(page, a1).evaluate((node) => getComputedStyle(node).backgroundColor);
    await eventually(() => Promise.all(['A1', 'A2', 'A3'].map(fill))).toEqual([
      'rgb(255, 192, 0)',
      'rgba(0, 0, 0, 0)',
      'rgb(255, 192, 0)',
    ]);
  });

  it('ajoute une feuille et passe de l’une à l’autre', async () => {
    await page.getByRole('button', { name: 'Nouvelle feuille' }).click();
    await page.getByRole('grid', { name: 'Feuille Feuil2' }).waitFor();
    await type(page, '7');
    await page.getByRole('button', { name: 'Feuil1' }).click();
    await shown('A1').toEqual(['']);
    await page.getByRole('button', { name: 'Feuil2' }).click();
    await shown('A1').toEqual(['7']);
  });
});

describe('fichier', () => {
  it('le classeur téléchargé se rouvre avec ses valeurs et ses formules', async () => {
    await type(page, '2,5');
    await type(page, '=A1*2');
    await page.getByRole('tab', { name: 'Accueil' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    const book = await openFile(
      new Uint8Array(await readFile(await download.path())),
      download.suggestedFilename(),
    );
    expect(book.active.value(0, 0)).toBe(2.5);
    expect(book.active.get(1, 0)).toMatchObject({ formula: '=A1*2', value: 5 });
  });

  it('un classeur que le complément fait ouvrir se télécharge, celui de la page reste', async () => {
    await type(page, 'le mien');
    await page.getByRole('button', { name: 'Diagnostic' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: "Volet d'essai" }).waitFor();
    const pane = page.frames().find((frame) => frame.url().includes('taskpane'));
    const bytes = Buffer.from(await page.evaluate(async () => [...(await window.workbench.save())]));
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane?.evaluate(async (base64) => Excel.createWorkbook(base64), bytes.toString('base64')),
    ]);
    expect(download.suggestedFilename()).toBe('Copie de Classeur1.xlsx');
    const book = await openFile(new Uint8Array(await readFile(await download.path())), 'copie.xlsx');
    expect(book.active.value(0, 0)).toBe('le mien');
    await eventually(() => page.locator('#message').textContent()).toContain('Copie de Classeur1.xlsx');
    await shown('A1').toEqual(['le mien']);
  });
});

describe('complément', () => {
  it('a son onglet, et ses fonctions débordent, grandissent et rétrécissent pendant la saisie', async () => {
    await page.getByRole('tab', { name: 'CIL', selected: true }).waitFor();
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '3'));
    await page.evaluate(() => window.workbench.edit('Feuil1', 'A1', '=CIL.SUITE(C1)'));
    await shown('A3', 'A4').toEqual(['3', '']);
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '5'));
    await shown('A5', 'A6').toEqual(['5', '']);
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '2'));
    await shown('A2', 'A3').toEqual(['2', '']);
    await eventually(() => page.locator('.spill').count()).toBeGreaterThan(0);
  });

  it('l’erreur d’une fonction porte son message', async () => {
    await page.evaluate(() => window.workbench.edit('Feuil1', 'A1', '=CIL.SUITE(0)'));
    await shown('A1').toEqual(['#VALEUR!']);
    await eventually(() => cell(page, 'A1').getAttribute('title')).toBe('n doit être au moins 1.');
  });

  it('propose ses fonctions pendant la frappe, puis explique l’argument attendu', async () => {
    await page.keyboard.type('=sui');
    await page
      .getByRole('option', { name: /CIL\.SUITE/ })
      .filter({ hasText: 'premiers entiers' })
      .waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('4;');
    await page.locator('.hint').filter({ hasText: 'Écart entre deux entiers' }).waitFor();
    await type(page, '2)');
    await cell(page, 'A4').filter({ hasText: '7' }).waitFor();
  });

  it('un bouton ouvre le volet, un autre écrit dans la feuille par office.js', async () => {
    await page.getByRole('button', { name: 'Diagnostic' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: "Volet d'essai" }).waitFor();
    await page.getByRole('button', { name: 'Fermer le volet' }).click();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Écrire' }).click();
    await cell(page, 'H1').filter({ hasText: '42' }).waitFor();
  });
});

describe('accessibilité', () => {
  it.each(['light', 'dark'])('axe ne relève aucun défaut, grille comprise (thème %s)', async (theme) => {
    await page.evaluate(async (wanted) => {
      document.documentElement.dataset.theme = wanted;
      await window.workbench.edit('Feuil1', 'A1', 'Indice');
      await window.workbench.edit('Feuil1', 'A2', '=1/0');
    }, theme);
    await shown('A1', 'A2').toEqual(['Indice', '#DIV/0!']);
    await page.addScriptTag({
      content: await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
    });
    const faults = await page.evaluate(
      "axe.run(document, { iframes: false }).then((found) => found.violations.map((fault) => fault.id + ' : ' + fault.nodes[0].html))",
    );
    expect(faults).toEqual([]);
  });
});
