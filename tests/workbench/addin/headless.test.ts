import { expect, it } from 'vitest';
import { loadHeadless } from '../../../workbench/addin/headless.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

it('une commande du ruban s’exécute jusqu’à event.completed()', async () => {
  const book = new Book();
  const addin = await loadHeadless({ distFolder: addinFolder, book });
  await addin.runCommand('ecrire');
  expect(book.active.value(0, 0)).toBe('écrit par ecrire');
  await expect(addin.runCommand('absente')).rejects.toThrow('absente');
});

it('plusieurs classeurs se suivent dans un même processus, chacun avec ses fonctions et ses réglages', async () => {
  for (const n of [1, 2, 3]) {
    const book = new Book();
    book.settings.set('rang', n);
    book.active.setValue(0, 0, n);
    book.active.setFormula(0, 1, '=CIL.DOUBLE(A1)');
    const addin = await loadHeadless({ distFolder: addinFolder, book });
    expect(book.active.value(0, 1)).toBe(2 * n);
    expect(Office.context.document.settings.get('rang')).toBe(n);
    await addin.runCommand('ecrire');
    await addin.settle();
    expect(book.active.value(0, 1)).toEqual({ error: '#VALUE!' });
  }
});

it('le volet que demande une commande sans écran est retenu, puis celui qu’elle masque', async () => {
  const addin = await loadHeadless({ distFolder: addinFolder, book: new Book() });
  await Office.addin.showAsTaskpane();
  expect(addin.host.pane.shown).toBe(true);
  await Office.addin.hide();
  expect(addin.host.pane.shown).toBe(false);
});

it('un script de l’add-in charge la suite de son propre dossier, comme dans une page', async () => {
  const addin = await loadHeadless({ distFolder: addinFolder, book: new Book() });
  await addin.runCommand('chargerLaSuite');
  expect(addin.host.book.active.value(0, 0)).toBe('écrit par la suite');
});
