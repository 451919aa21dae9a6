import { expect, it } from 'vitest';
import { gathered } from '../../../workbench/files/gather.ts';
import { openFile } from '../../../workbench/files/open.ts';
import { Book } from '../../../workbench/model/book.ts';

const csv = (name: string, text: string) => openFile(new TextEncoder().encode(text), name);
const names = (book: Book) => book.sheets.map(({ name }) => name);

it('un fichier seul reste comme il est', async () => {
  const book = await csv('OPS 2024.csv', 'A;B\n1;2\n');
  expect(gathered([book])).toBe(book);
});

it('chaque fichier devient une feuille de son nom, rendu unique', async () => {
  const books = [
    await csv('2022/OPS.csv', 'A\n1\n'),
    await csv('2024/OPS.csv', 'A\n2\n'),
    await csv('Impayés.csv', 'A\n3\n'),
  ];
  const whole = gathered(books);
  expect(names(whole)).toEqual(['OPS', 'OPS (2)', 'Impayés']);
  expect(whole.sheets.map((sheet) => sheet.value(1, 0))).toEqual([1, 2, 3]);
  expect(whole.active.name).toBe('OPS');
});

it('les feuilles d’un fichier qui en a plusieurs gardent leur nom et leurs formules', () => {
  const [une, autre] = [new Book('un.xlsx'), new Book('deux.xlsx')];
  for (const book of [une, autre]) {
    book.active.setValue(0, 0, 5);
    book.addSheet('Total').setFormula(0, 0, '=Feuil1!A1*2');
  }
  const whole = gathered([une, autre]);
  expect(names(whole)).toEqual(['Feuil1', 'Total', 'Feuil1 (2)', 'Total (2)']);
  expect(whole.sheet('Total (2)')?.get(0, 0)?.formula).toBe("='Feuil1 (2)'!A1*2");
});
