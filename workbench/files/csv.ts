import Papa from 'papaparse';
import { Book } from '../model/book.ts';
import type { Value } from '../model/types.ts';
import { FileError } from './file-error.ts';
import { sheetName } from './sheet-name.ts';

/**
 * Reads a CSV file into a one-sheet book called after the file.
 * UTF-8 with or without BOM, else windows-1252; `;`, `,` or tab. Numbers with a comma or a point become numbers;
 * leading zeros, dates and what begins with = + - @ stay text; an empty field is a blank cell.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Book {
  const text = decoded(bytes);
  if (text.trim() === '')
    throw new FileError('empty', `« ${fileName} » est vide : choisissez un autre fichier.`);
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: 'greedy' });
  const book = new Book(fileName.replace(/\.\w+$/, '.xlsx'));
  const sheet = book.active;
  book.renameSheet(sheet, sheetName(fileName));
  data.forEach((line, row) => {
    line.forEach((field, column) => {
      const value = fieldValue(field);
      if (value !== null) sheet.setValue(row, column, value);
    });
  });
  return book;
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const western = new TextDecoder('windows-1252').decode(bytes);
    return western.replace(
      /[\u0080-\u009f]/g,
      (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? letter,
    );
  }
}

/** Some runtimes decode windows-1252 as latin-1: these are its letters from 0x80 to 0x9F, a control mark where it has none. */
const windowsLetters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The separator that the header line holds most, quoted fields apart. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((mark) => ({ mark, count: header.split(mark).length }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.mark ?? ';';
}

/** A field's value: `06400` and `01/1900` are text, `1 234,5` and `-3.2` are numbers. */
function fieldValue(field: string): Value {
  if (field === '') return null;
  const plain = field.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (!/^[+-]?(0|[1-9]\d*)?([.,]\d+)?$/.test(plain) || !/\d/.test(plain)) return field;
  const digits = plain.replace(/\D/g, '').length;
  // Identifiers of more than fifteen figures would lose their last ones as numbers.
  return digits > 15 ? field : Number(plain.replace(',', '.'));
}
