import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/** Which rooms a room may import from, besides itself. */
const ARROWS: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/sheets': ['src/domain'],
  'src/excel': ['src/domain', 'src/sheets'],
  'src/xlsx': ['src/domain', 'src/sheets'],
  'src/fichier': ['src/domain'],
  'src/calcul': ['src/domain'],
  'src/actions': ['src/domain', 'src/sheets', 'src/excel', 'src/xlsx', 'src/fichier', 'src/calcul'],
  'src/functions': ['src/domain'],
  'src/commands': ['src/actions', 'src/domain', 'src/taskpane/navigation.ts'],
  'src/taskpane': ['src/actions', 'src/domain', 'src/sheets'],
  workbench: [],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')));
}

/** A file's code, without its comments: they may well speak of Excel. */
const codeOf = (file: string) =>
  readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');

function importsOf(file: string): Import[] {
  const text = codeOf(file);
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => {
    const target = found[1] ?? '';
    return {
      from: file,
      to: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
    };
  });
}

const inside = (file: string, room: string) => file === room || file.startsWith(`${room}/`);

describe('les flèches de la maison', () => {
  for (const [room, allowed] of Object.entries(ARROWS)) {
    test(`${room} n’importe que de ${['lui-même', ...allowed].join(', ')}`, () => {
      const files = sourceFiles(room);
      expect(files.length).toBeGreaterThan(0);
      const strays = files
        .flatMap(importsOf)
        .filter(({ to }) => to.startsWith('src/') || to.startsWith('workbench/'))
        .filter(({ to }) => ![room, ...allowed].some((place) => inside(to, place)));
      expect(strays).toEqual([]);
    });
  }

  test('domain et sheets ne connaissent ni Office.js, ni page, ni horloge, ni hasard', () => {
    const strays = [...sourceFiles('src/domain'), ...sourceFiles('src/sheets')].filter((file) =>
      /\bExcel\.|\bOffice\.|\bdocument\.|\bwindow\.|Date\.now|new Date\(\)|Math\.random/.test(codeOf(file)),
    );
    expect(strays).toEqual([]);
  });

  test('seul excel/ parle au classeur par Office.js', () => {
    const strays = sourceFiles('src')
      .filter((file) => !inside(file, 'src/excel'))
      .filter((file) => /\bExcel\.|\bcontext\.sync\b|executer\.ts/.test(codeOf(file)));
    expect(strays).toEqual([]);
  });

  test('fichier/, calcul/ et xlsx/ vont hors de la page : ni Office.js, ni document', () => {
    const rooms = ['src/fichier', 'src/calcul', 'src/xlsx'];
    const strays = rooms
      .flatMap(sourceFiles)
      .filter((file) => /\bExcel\.|\bOffice\.|\bdocument\.|\bwindow\./.test(codeOf(file)));
    expect(strays).toEqual([]);
  });

  test('aucun fichier du produit n’appelle le réseau', () => {
    const strays = sourceFiles('src').filter((file) =>
      /\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|EventSource\(/.test(codeOf(file)),
    );
    expect(strays).toEqual([]);
  });
});
