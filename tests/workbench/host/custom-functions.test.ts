import { beforeEach, expect, it } from 'vitest';
import { type HeadlessAddin, loadHeadless } from '../../../workbench/addin/headless.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

let book: Book;
let addin: HeadlessAddin;
beforeEach(async () => {
  book = new Book();
  addin = await loadHeadless({ distFolder: addinFolder, book });
});
const formula = (address: string, text: string | number) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).formulas = [[text]];
    await context.sync();
  });
const shown = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load('values');
    await context.sync();
    return range.values;
  });

it('une fonction du complément se calcule dans la cellule, et de nouveau quand sa source change', async () => {
  await formula('A1', 21);
  await formula('B1', '=CIL.DOUBLE(A1)+1');
  expect(await shown('B1')).toEqual([[43]]);
  await formula('A1', 4);
  expect(await shown('B1')).toEqual([[9]]);
});

it('un argument omis arrive null, et la valeur par défaut de la fonction sert', async () => {
  expect(await addin.functions.call('DOUBLE', [3, undefined])).toBe(6);
  expect(await addin.functions.call('DOUBLE', [3, 10])).toBe(30);
});

it('un résultat s’étend, grandit et rétrécit', async () => {
  await formula('A1', 3);
  await formula('B1', '=CIL.TABLEAU(A1)');
  expect(await shown('B1:C4')).toEqual([
    [1, 'n° 1'],
    [2, '#N/A'],
    [3, 'n° 3'],
    ['', ''],
  ]);
  await formula('A1', 4);
  expect((await shown('B4:C4'))[0]).toEqual([4, 'n° 4']);
  await formula('A1', 1);
  expect(await shown('B1:C4')).toEqual([
    [1, 'n° 1'],
    ['', ''],
    ['', ''],
    ['', ''],
  ]);
  const spill = await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange('B1')
      .getSpillingToRangeOrNullObject()
      .load('address');
    await context.sync();
    return range.address;
  });
  expect(spill).toBe('Feuil1!B1:C1');
});

it('une étendue occupée donne #EPARS!', async () => {
  await formula('C2', 5);
  await formula('B1', '=CIL.TABLEAU(2)');
  expect(await shown('B1')).toEqual([['#EPARS!']]);
});

it.each([
  ['#N/A', '#N/A'],
  ['#VALUE!', '#VALUE!'],
  ['#DIV/0!', '#DIV/0!'],
])('une erreur %s garde son code et son message', async (thrown, error) => {
  await formula('A1', `=CIL.REFUS("${thrown}")`);
  expect(book.active.value(0, 0)).toEqual({ error, message: 'La base vaut zéro.' });
});

it('une erreur dans un argument est le résultat : la fonction n’est pas appelée', async () => {
  await formula('A1', '=1/0');
  await formula('B1', '=CIL.DOUBLE(A1)');
  expect(await shown('B1')).toEqual([['#DIV/0!']]);
});

it('une fonction inconnue donne #NOM?', async () => {
  await formula('A1', '=CIL.INCONNUE(1)');
  expect(await shown('A1')).toEqual([['#NOM?']]);
});

it.each([
  [undefined, 'number'],
  ['' as const, 'string'],
  [null, 'null'],
])('une cellule vide arrive comme réglé : %j', async (blankAs, nature) => {
  const { functions } = await loadHeadless({
    distFolder: addinFolder,
    book: new Book(),
    ...(blankAs === undefined ? {} : { blankAs }),
  });
  expect(await functions.call('NATURE', [[[1, null, 'x', true]]])).toEqual([
    ['number', nature, 'string', 'boolean'],
  ]);
});

it('un texte dans un argument numérique donne #VALUE!', async () => {
  expect(await addin.functions.call('DOUBLE', ['douze'])).toEqual({ error: '#VALUE!' });
});

it('une fonction peut lire le classeur pendant que les formules l’attendent', async () => {
  await formula('A1', 'lu');
  await formula('B1', '=CIL.LIRE("A1")');
  expect(await shown('B1')).toEqual([['lu']]);
});
