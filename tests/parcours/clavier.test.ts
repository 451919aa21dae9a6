/** The whole path by keyboard alone, the focus never lost, on a file whose names look like formulas. */
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { saveXlsx } from '../../workbench/files/save.ts';
import { Book } from '../../workbench/model/book.ts';
import {
  bouton,
  copieDonnee,
  type Ecran,
  ecouter,
  focus,
  formulesDe,
  LONG,
  ouvrir,
  ouvrirVolet,
} from './ouvrir.ts';

const PIEGES = ['=1+1', '+65 ans', '-25 ans', '@x'];
const COLONNE_RESIDENCE = 2;
vi.setConfig({ testTimeout: 2 * LONG });
let ecran: Ecran;
let copie: Book;
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

/** Tab, as often as it takes, to that element. */
async function atteindre(voulu: Locator): Promise<void> {
  for (let pas = 0; pas < 80; pas++) {
    if (await voulu.evaluate((element) => element === document.activeElement)) return;
    await ecran.page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${voulu}`);
}

/** To the button of that name, then Enter; `ensuite` is the button that it leads to. */
async function valider(nom: string, ensuite: string): Promise<void> {
  await atteindre(bouton(ecran, nom));
  await ecran.page.keyboard.press('Enter');
  await bouton(ecran, ensuite).waitFor({ timeout: LONG });
  await expect.poll(() => focus(ecran), { message: `après « ${nom} »` }).not.toBe('body');
}

test('Tab, Entrée et les flèches suffisent du fichier au calcul', async () => {
  const octets = await classeurPiege();
  await ecran.page.evaluate((liste) => window.workbench.open(new Uint8Array(liste), 'piege.xlsx'), octets);
  await ouvrirVolet(ecran);
  await bouton(ecran, 'Utiliser ces données').waitFor();
  await bouton(ecran, 'Données').focus();
  await valider('Utiliser ces données', 'Enregistrer la méthode');
  const poids = ecran.volet().getByLabel(/40 % des plafonds/);
  await atteindre(poids);
  await ecran.page.keyboard.press('ArrowUp');
  expect(await poids.inputValue()).toBe('3');
  await valider('Enregistrer la méthode', 'Calculer');
  await valider('Calculer', 'Protéger');
});

test('de même pour protéger : le focus va au résultat, ce qui avance est dit, puis la copie est faite', async () => {
  const entendus = await ecouter(ecran);
  await valider('Protéger', 'Écrire les feuilles protégées');
  expect(await focus(ecran)).toBe('Résultat de la protection');
  await valider('Écrire les feuilles protégées', 'Continuer');
  expect(await focus(ecran)).toBe('Protection écrite');
  expect(await entendus()).toEqual(
    expect.arrayContaining([
      'Regroupement des résidences',
      'Rien n’est encore écrit dans le classeur.',
      'Écriture des feuilles protégées',
      expect.stringMatching(/^Feuilles protégées écrites/),
    ]),
  );
  await valider('Continuer', 'Faire la copie diffusable');
  await valider('CIL Indices', 'Figer cette feuille');
  expect(await ecran.page.evaluate(() => window.workbench.book.active.name)).toBe('CIL Indices');
  await atteindre(ecran.volet().getByLabel('Destinataire'));
  await ecran.page.keyboard.type('Ville de Vernois');
  copie = await copieDonnee(ecran, () => valider('Faire la copie diffusable', 'CIL Journal'));
});

test('un nom qui ressemble à une formule sort en texte sur chaque feuille et dans la copie', async () => {
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
  for (const name of ['CIL Indicateurs', 'CIL Indices', 'CIL Classement', 'CIL Regroupements'])
    expect(trouves.find((trouve) => trouve.name === name)?.textes, name).toEqual(PIEGES);
  expect(formulesDe(copie)).toEqual([]);
});
