/** A file on the disk, counted by the thread that reads it, in a real browser. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bouton, type Ecran, ouvrir, ouvrirVolet } from './ouvrir.ts';

let ecran: Ecran;
beforeAll(async () => {
  ecran = await ouvrir();
});
afterAll(() => ecran?.fermer());

const LOGEMENTS = 60_000;
const csv = [
  'Code résidence;Résidence;Code INSEE;Pièces;Surface',
  ...Array.from(
    { length: LOGEMENTS },
    (_, i) => `R${i % 50};Résidence ${i % 50};${i % 2 ? '06029' : '06030'};${1 + (i % 5)};${20 + (i % 80)}`,
  ),
].join('\n');

test('le fichier est lu par un fil à part, sous la politique de sécurité du volet, et devient une feuille', async () => {
  await ouvrirVolet(ecran);
  const ouvriers: string[] = [];
  ecran.page.on('worker', (ouvrier) => ouvriers.push(ouvrier.url()));
  await ecran.volet().getByText('Un fichier trop gros pour Excel ?').click();
  await ecran
    .volet()
    .locator('input[type=file][accept*=csv]')
    .setInputFiles({
      name: 'region.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
  await bouton(ecran, 'Compter par résidence').waitFor();
  await ecran.volet().getByLabel('Territoire à garder').selectOption('commune');
  await ecran.volet().getByLabel('Codes ou noms, séparés par des virgules').fill('06029');
  await bouton(ecran, 'Compter par résidence').click();
  await ecran
    .volet()
    .getByText(/25\srésidences\sdans\s«\sRésidences region/)
    .first()
    .waitFor();
  expect(ouvriers.map((url) => new URL(url).pathname.split('/').at(-1))).toEqual(['flux.js']);
  const effectifs = await ecran.page.evaluate(() => {
    const feuille = window.workbench.book.sheet('Résidences region');
    return [...(feuille?.cells.values() ?? [])].filter(({ value }) => value === 1200).length;
  });
  expect(effectifs).toBeGreaterThanOrEqual(25);
});
