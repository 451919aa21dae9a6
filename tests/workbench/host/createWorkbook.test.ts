import { beforeEach, describe, expect, it } from 'vitest';
import { type HeadlessAddin, loadHeadless } from '../../../workbench/addin/headless.ts';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

let addin: HeadlessAddin;
let book: Book;
beforeEach(async () => {
  book = new Book();
  addin = await loadHeadless({ distFolder: addinFolder, book });
});

describe('Excel.createWorkbook', () => {
  it('ouvre le fichier à côté du classeur, qui reste comme il est', async () => {
    const other = new Book();
    other.active.setValue(0, 0, 'ailleurs');
    const bytes = await saveXlsx(other);
    await Excel.createWorkbook(Buffer.from(bytes).toString('base64'));
    expect(addin.host.opened).toHaveLength(1);
    const opened = await openFile(addin.host.opened[0] ?? new Uint8Array(), 'copie.xlsx');
    expect(opened.active.value(0, 0)).toBe('ailleurs');
    expect(book.sheets).toHaveLength(1);
    expect(book.active.value(0, 0)).toBeNull();
  });

  it('refuse ce qui n’est pas un classeur', async () => {
    for (const text of ['', 'pas du base64 !', Buffer.from('a;b\n1;2').toString('base64')])
      await expect(Excel.createWorkbook(text), text).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(addin.host.opened).toEqual([]);
  });
});
