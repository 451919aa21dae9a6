import path from 'node:path';
import { type HeadlessAddin, loadHeadless } from '../../workbench/addin/headless.ts';
import { openFile } from '../../workbench/files/open.ts';
import type { Book } from '../../workbench/model/book.ts';

const distFolder = path.resolve(import.meta.dirname, '../../dist');

/** The book behind office.js: the actions of src/ then act on it in this process, as they do in the pane. */
export function ouvrir(book: Book): Promise<HeadlessAddin> {
  // Every sheet that the file allows, as from the command line.
  book.settings.set('cil.etapes', JSON.stringify('toutes'));
  return loadHeadless({ distFolder, book });
}

/** A CSV typed in the test, opened as a file. */
export const classeurCsv = (texte: string): Promise<Book> =>
  openFile(new TextEncoder().encode(texte), 'fichier.csv');

export const noms = (book: Book): string[] => book.sheets.map(({ name }) => name);
