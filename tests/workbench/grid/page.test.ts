import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';
import type {} from '../../../workbench/grid/handle.ts';
import { cell, goTo, startWorkbench, type } from './openPage.ts';

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

const shown = async (a1: string) => (await cell(page, a1).textContent())?.replaceAll('\u202f', ' ');

describe('saisie', () => {
  it('calcule une formule française et la montre en français dans la barre de formule', async () => {
    for (const text of ['1', '2', '3,5', '=somme(A1:A3)']) await type(page, text);
    expect(await shown('A4')).toBe('6,5');
    await goTo(page, 'A4');
    expect(await page.getByLabel('Formule', { exact: true }).inputValue()).toBe('=SOMME(A1:A3)');
    expect(await page.evaluate(() => window.workbench.book.active.get(3, 0)?.formula)).toBe('=SUM(A1:A3)');
  });

  it('lit 0,35 et 35 % comme le même nombre et les montre comme ils sont tapés', async () => {
    await type(page, '0,35');
    await type(page, '35 %');
    expect([await shown('A1'), await shown('A2')]).toEqual(['0,35', '35 %']);
    expect(await page.evaluate(() => ['A1', 'A2'].map((a1) => window.workbench.value('Feuil1', a1)))).toEqual(
      [0.35, 0.35],
    );
  });

  it('Échap rend à la cellule ce qu’elle avait', async () => {
    await type(page, '12');
    await goTo(page, 'A1');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    expect(await shown('A1')).toBe('12');
  });

  it('garde la saisie ouverte et dit pourquoi quand la formule est mal formée', async () => {
    await type(page, '=SOMME(1))');
    expect(await page.getByRole('status').first().textContent()).toContain('parenthèse');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('cell-editor');
  });

  it('écrit comme texte ce qui ressemble à une balise', async () => {
    await type(page, '<img src=x onerror=alert(1)>');
    expect(await shown('A1')).toBe('<img src=x onerror=alert(1)>');
    expect(await page.locator('.cell img').count()).toBe(0);
  });

  it('montre en français une erreur et son message', async () => {
    await type(page, '=1/0');
    await type(page, '=INCONNUE(1)');
    await expect.poll(async () => [await shown('A1'), await shown('A2')]).toEqual(['#DIV/0!', '#NOM?']);
  });

  it('annule et rétablit', async () => {
    await type(page, '1');
    await goTo(page, 'A1');
    await type(page, '2');
    await page.keyboard.press('Control+z');
    expect(await shown('A1')).toBe('1');
    await page.keyboard.press('Control+z');
    expect(await shown('A1')).toBe('');
    await page.keyboard.press('Control+y');
    expect(await shown('A1')).toBe('1');
  });

  it('recopie vers le bas en déplaçant les références relatives', async () => {
    for (const text of ['10', '20', '30']) await type(page, text);
    await goTo(page, 'B1');
    await type(page, '=A1*$A$1');
    await goTo(page, 'B1:B3');
    await page.keyboard.press('Control+d');
    expect([await shown('B1'), await shown('B2'), await shown('B3')]).toEqual(['100', '200', '300']);
  });

  it('colle un tableau venu d’ailleurs en lisant les nombres français', async () => {
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Acacias\t1 234,5\nTilleuls\t12 %');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    const values = await page.evaluate(() =>
      ['A1', 'B1', 'A2', 'B2'].map((a1) => window.workbench.value('Feuil1', a1)),
    );
    expect(values).toEqual(['Acacias', 1234.5, 'Tilleuls', 0.12]);
  });
});

describe('clavier', () => {
  const active = () => page.locator('[role="grid"]').getAttribute('aria-activedescendant');

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
      if (key !== 'PageDown') expect(await active(), key).toBe(`c-${a1}`);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('role')), key).toBe('grid');
    }
  });

  it('Ctrl+flèche va au bord des données, Ctrl+Fin à leur dernière cellule', async () => {
    for (const text of ['1', '2', '3']) await type(page, text);
    await goTo(page, 'C2');
    await type(page, '9');
    await goTo(page, 'A1');
    await page.keyboard.press('Control+ArrowDown');
    expect(await active()).toBe('c-A3');
    await page.keyboard.press('Control+End');
    expect(await active()).toBe('c-C3');
  });

  it('Maj+flèche étend la sélection, dont la barre d’état donne la somme', async () => {
    for (const text of ['1', '2', '6']) await type(page, text);
    await goTo(page, 'A1');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    expect(await page.getByLabel('Zone Nom').inputValue()).toBe('A1:A3');
    expect((await page.locator('#summary').textContent())?.replace(/\s+/g, ' ')).toBe(
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
    for (const a1 of ['A1', 'A400', 'Z400']) expect(await cell(page, a1).isVisible(), a1).toBe(true);
    expect(await cell(page, 'A2').count()).toBe(0);
  });

  it('ne met dans la page que les lignes visibles d’une feuille de 10 000 lignes', async () => {
    await page.evaluate(() => {
      const sheet = window.workbench.book.active;
      for (let row = 0; row < 10_000; row++) sheet.ensure(row, 0).value = row;
      sheet.lookChanged();
    });
    await page.keyboard.press('Control+End');
    expect(await shown('A10000')).toBe('9999');
    expect(await page.getByRole('row').count()).toBeLessThan(60);
  });

  it('remplace par ### un nombre qui n’a pas la place', async () => {
    await type(page, '1 234 567,89');
    await page.evaluate(() => {
      window.workbench.book.active.columnWidths.set(0, 24);
      window.workbench.book.active.lookChanged();
      return new Promise(requestAnimationFrame);
    });
    expect(await shown('A1')).toMatch(/^#+$/);
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
      return new Promise(requestAnimationFrame);
    });
    const fills = await Promise.all(
      ['A1', 'A2', 'A3'].map((a1) =>
        cell(page, a1).evaluate((node) => getComputedStyle(node).backgroundColor),
      ),
    );
    expect(fills).toEqual(['rgb(255, 192, 0)', 'rgba(0, 0, 0, 0)', 'rgb(255, 192, 0)']);
  });

  it('ajoute une feuille et passe de l’une à l’autre', async () => {
    await page.getByRole('button', { name: 'Nouvelle feuille' }).click();
    await type(page, '7');
    await page.getByRole('button', { name: 'Feuil1' }).click();
    expect(await shown('A1')).toBe('');
    await page.getByRole('button', { name: 'Feuil2' }).click();
    expect(await shown('A1')).toBe('7');
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
});

describe('complément', () => {
  it('a son onglet, et ses fonctions débordent, grandissent et rétrécissent pendant la saisie', async () => {
    expect(await page.getByRole('tab', { name: 'CIL' }).getAttribute('aria-selected')).toBe('true');
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '3'));
    await page.evaluate(() => window.workbench.edit('Feuil1', 'A1', '=CIL.SUITE(C1)'));
    expect([await shown('A3'), await shown('A4')]).toEqual(['3', '']);
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '5'));
    expect([await shown('A5'), await shown('A6')]).toEqual(['5', '']);
    await page.evaluate(() => window.workbench.edit('Feuil1', 'C1', '2'));
    expect([await shown('A2'), await shown('A3')]).toEqual(['2', '']);
    expect(await page.locator('.spill').count()).toBeGreaterThan(0);
  });

  it('l’erreur d’une fonction porte son message', async () => {
    await page.evaluate(() => window.workbench.edit('Feuil1', 'A1', '=CIL.SUITE(0)'));
    expect(await shown('A1')).toBe('#VALEUR!');
    expect(await cell(page, 'A1').getAttribute('title')).toBe('n doit être au moins 1.');
  });

  it('propose ses fonctions pendant la frappe, puis explique l’argument attendu', async () => {
    await page.keyboard.type('=sui');
    expect(await page.getByRole('option', { name: /CIL\.SUITE/ }).textContent()).toContain(
      'premiers entiers',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.type('4;');
    expect(await page.locator('.hint').textContent()).toContain('Écart entre deux entiers');
    await type(page, '2)');
    await cell(page, 'A4').filter({ hasText: '7' }).waitFor();
  });

  it('un bouton ouvre le volet, un autre écrit dans la feuille par office.js', async () => {
    await page.getByRole('button', { name: 'Diagnostic' }).click();
    await page.frameLocator('iframe').getByRole('heading', { name: "Volet d'essai" }).waitFor();
    await page.getByRole('button', { name: 'Fermer le volet' }).click();
    expect(await page.locator('iframe').isVisible()).toBe(false);
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
    await page.addScriptTag({
      content: await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'),
    });
    const faults = await page.evaluate(
      "axe.run(document, { iframes: false }).then((found) => found.violations.map((fault) => fault.id + ' : ' + fault.nodes[0].html))",
    );
    expect(faults).toEqual([]);
  });
});
