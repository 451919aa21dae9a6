import { describe, expect, it } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = async (bytes: Uint8Array, name = 'essai.csv') => {
  const sheet = (await openFile(bytes, name)).active;
  const used = sheet.used(true);
  return Array.from({ length: used?.rows ?? 0 }, (_, r) =>
    Array.from({ length: used?.columns ?? 0 }, (_, c) => sheet.value(r, c)),
  );
};

describe('openFile sur un CSV', () => {
  it.each([';', ',', '\t'])('reconnaît le séparateur %j', async (mark) => {
    expect(await rowsOf(utf8(['a', 'b', 'c'].join(mark)))).toEqual([['a', 'b', 'c']]);
  });

  it('lit UTF-8 avec ou sans BOM, et windows-1252', async () => {
    const expected = [['Résidence', 'œuvre €']];
    const bytes = utf8('Résidence;œuvre €');
    expect(await rowsOf(bytes)).toEqual(expected);
    expect(await rowsOf(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(expected);
    const western = [...'R\u00e9sidence;\u009cuvre \u0080'].map((letter) => letter.charCodeAt(0));
    expect(await rowsOf(new Uint8Array(western))).toEqual(expected);
  });

  it.each([
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['-3,2', -3.2],
    ['1 234,5', 1234.5],
    ['0,35', 0.35],
    ['06400', '06400'],
    ['01/1900', '01/1900'],
    ['12/03/2024', '12/03/2024'],
    ['=1+1', '=1+1'],
    ['+65 ans', '+65 ans'],
    ['-25 ans', '-25 ans'],
    ['@x', '@x'],
    ['-', '-'],
    ['12345678901234567890', '12345678901234567890'],
    ['1,234,5', '1,234,5'],
  ])('lit le champ %j comme %j', async (field, value) => {
    expect(await rowsOf(utf8(`x;y\n${field};z`))).toEqual([
      ['x', 'y'],
      [value, 'z'],
    ]);
  });

  it('laisse vide un champ vide et garde les guillemets', async () => {
    expect(await rowsOf(utf8('a;b;c\r\n1;;"x;""y"""\r\n'))).toEqual([
      ['a', 'b', 'c'],
      [1, null, 'x;"y"'],
    ]);
  });

  it('nomme la feuille d’après le fichier', async () => {
    const book = await openFile(utf8('a;b'), 'parc [2024] au 1er janvier, tous secteurs.csv');
    expect(book.active.name).toBe('parc  2024  au 1er janvier, tou');
  });
});

describe('openFile refuse', () => {
  const ole = (text: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

  it.each([
    ['un fichier vide', new Uint8Array(), 'a.xlsx', 'empty', /vide/],
    ['un CSV sans contenu', utf8('\n\n'), 'a.csv', 'empty', /vide/],
    ['un .xlsx qui n’en est pas un', utf8('bonjour'), 'a.xlsx', 'corrupt', /endommagé/],
    ['un zip tronqué', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]), 'a.xlsx', 'corrupt', /endommagé/],
    ['un classeur à mot de passe', ole('EncryptedPackage'), 'a.xlsx', 'protected', /mot de passe/],
    ['un ancien .xls', ole('Workbook'), 'a.xls', 'old', /\.xls\).*enregistrez-le au format \.xlsx/],
    ['un autre fichier', utf8('%PDF'), 'a.pdf', 'unknown', /\.xlsx ni un fichier \.csv/],
  ])('%s, en disant quoi faire', async (_, bytes, name, reason, message) => {
    const failure = await openFile(bytes, name).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'FileError', reason, message: expect.stringMatching(message) });
  });
});
