import { expect, it } from 'vitest';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { Book } from '../../../workbench/model/book.ts';

it('un classeur neuf avec un graphique s’enregistre sans qu’aucun fichier ait été ouvert', async () => {
  const book = new Book();
  const place = { left: 0, top: 0, width: 300, height: 200 };
  book.active.charts.push({
    ...place,
    id: 'g',
    name: 'g',
    type: 'Line',
    series: [{ values: 'Feuil1!$A$1:$A$3' }],
  });
  const bytes = await saveXlsx(book);
  expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
});
