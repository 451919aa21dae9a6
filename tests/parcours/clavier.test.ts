/** The whole path by keyboard alone, the focus never lost, on a file whose names look like formulas. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { saveXlsx } from '../../workbench/files/save.ts';
import { Book } from '../../workbench/model/book.ts';
import { bouton, type Ecran, ouvrir, ouvrirVolet } from './ouvrir.ts';

const PIEGES = ['=1+1', '+65 ans', '-25 ans', '@x'];
const COLONNE_RESIDENCE = 2;
let ecran: Ecran;
beforeAll(async () => {
  ecran = await ouvrir();
});
afterAll(() => ecran?.fermer());

/** A landlord whose residences bear these names. */
async function classeurPiege(): Promise<number[]> {
  const book = new Book();
  const [feuille] = book.sheets;
  const lignes = exempleMenages(7, { residences: PIEGES.length, menages: 200 });
  const noms = [...new Set(lignes.slice(1).map((ligne) => ligne[COLONNE_RESIDENCE]))];
  lignes.forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      const piege = r > 0 && c === COLONNE_RESIDENCE ? PIEGES[noms.indexOf(valeur)] : undefined;
      const mise = piege ?? valeur;
      if (mise !== null && typeof mise !== 'object') feuille?.setValue(r, c, mise);
    });
  });
  return [...(await saveXlsx(book))];
}

/** Where the focus is in the pane, in words; « body » when it is lost. */
const focus = () =>
  ecran.volet().evaluate(() => {
    const actif = document.activeElement;
    return actif === null || actif === document.body ? 'body' : actif.textContent?.trim() || actif.tagName;
  });

/** Tab, as often as it takes, to the button of that name, then Enter; `ensuite` is the button that it leads to. */
async function valider(nom: string, ensuite: string): Promise<void> {
  const voulu = bouton(ecran, nom);
  for (let pas = 0; pas < 80; pas++) {
    if (await voulu.evaluate((element) => element === document.activeElement)) break;
    await ecran.page.keyboard.press('Tab');
  }
  await ecran.page.keyboard.press('Enter');
  await bouton(ecran, ensuite).waitFor();
  await expect.poll(focus, { message: `après « ${nom} »` }).not.toBe('body');
}

test('Tab, Entrée et les flèches suffisent du fichier aux feuilles', async () => {
  const octets = await classeurPiege();
  await ecran.page.evaluate((liste) => window.workbench.open(new Uint8Array(liste), 'piege.xlsx'), octets);
  await ouvrirVolet(ecran);
  await bouton(ecran, 'Utiliser ces données').waitFor();
  await bouton(ecran, 'Données').focus();
  await valider('Utiliser ces données', 'Enregistrer la méthode');
  const poids = ecran.volet().getByLabel(/40 % des plafonds/);
  for (let pas = 0; pas < 20; pas++) {
    if (await poids.evaluate((element) => element === document.activeElement)) break;
    await ecran.page.keyboard.press('Tab');
  }
  await ecran.page.keyboard.press('ArrowUp');
  expect(await poids.inputValue()).toBe('3');
  await valider('Enregistrer la méthode', 'Calculer');
  await valider('Calculer', 'Voir les feuilles');
  await valider('Voir les feuilles', 'CIL Indices');
  await valider('CIL Indices', 'Figer cette feuille');
  expect(await ecran.page.evaluate(() => window.workbench.book.active.name)).toBe('CIL Indices');
});

test('un nom qui ressemble à une formule sort en texte sur chaque feuille', async () => {
  const trouves = await ecran.page.evaluate((pieges) => {
    const { sheets } = window.workbench.book;
    return sheets
      .filter(({ name }) => name.startsWith('CIL '))
      .map((sheet) => {
        const cellules = [...sheet.cells.values()];
        return {
          name: sheet.name,
          textes: pieges.filter((piege) =>
            cellules.some(({ value, formula }) => value === piege && !formula),
          ),
          formules: pieges.filter((piege) => cellules.some(({ formula }) => formula === piege)),
        };
      });
  }, PIEGES);
  for (const { name, formules } of trouves) expect(formules, name).toEqual([]);
  for (const name of ['CIL Indicateurs', 'CIL Indices', 'CIL Classement'])
    expect(trouves.find((trouve) => trouve.name === name)?.textes, name).toEqual(PIEGES);
});
