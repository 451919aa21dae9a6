/**
 * LibreOffice, which we did not write, recalculates every native formula of the sheets that the add-in made, and must
 * find the same values. CIL functions are left out: it does not know them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFile } from '../../workbench/files/open.ts';
import type { Book } from '../../workbench/model/book.ts';
import type { Value } from '../../workbench/model/types.ts';

const root = path.resolve(import.meta.dirname, '../..');
const COLUMNS = 16384;

/** Recalculates everything on load, whatever the file says of its cached values. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function recalculate(file: string, folder: string): string {
  const profile = path.join(folder, 'profil');
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(path.join(profile, 'user/registrymodifications.xcu'), SETTINGS);
  const output = path.join(folder, 'recalcule');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'xlsx',
      '--outdir',
      output,
      file,
    ],
    { stdio: 'pipe' },
  );
  return path.join(output, path.basename(file));
}

const open = (file: string): Promise<Book> => openFile(readFileSync(file), path.basename(file));

function same(ours: Value, theirs: Value): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number')
    return Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours), Math.abs(theirs));
  if (typeof ours === 'number' || typeof theirs === 'number') return false;
  return (ours ?? '') === (theirs ?? '') || JSON.stringify(ours) === JSON.stringify(theirs);
}

/** Their targets come from CIL functions, which LibreOffice does not know. */
const SUR_LE_COMPLEMENT: ReadonlySet<string> = new Set([
  'CIL Pression-réponse',
  'CIL Notes',
  'CIL Cascade',
  'CIL Suivi',
]);

let made: Book;
let recalculated: Book;
beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
  const file = path.join(folder, 'diagnostic.xlsx');
  execFileSync('npx', ['tsx', 'workbench/cli.ts', '--exemple', '--sortie', file], {
    cwd: root,
    stdio: 'pipe',
  });
  made = await open(file);
  recalculated = await open(recalculate(file, folder));
});

describe('LibreOffice recalcule les feuilles produites', () => {
  test('et trouve la même valeur à chaque formule native', () => {
    let compared = 0;
    const differences: string[] = [];
    for (const sheet of made.sheets.filter(
      ({ name }) => name.startsWith('CIL ') && !SUR_LE_COMPLEMENT.has(name),
    )) {
      const theirs = recalculated.sheet(sheet.name);
      for (const [key, cell] of sheet.cells) {
        if (!cell.formula || cell.formula.includes('CIL.')) continue;
        const [row, column] = [Math.floor(key / COLUMNS), key % COLUMNS];
        compared++;
        const found = theirs?.value(row, column) ?? null;
        if (!same(cell.value, found))
          differences.push(
            `${sheet.name} L${row + 1}C${column + 1} ${cell.formula} : ${cell.value} ≠ ${found}`,
          );
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(2000);
  });

  test('et donne 118,18 / 98,69 / 65,64 et 100 à l’exemple imprimé dans la source', () => {
    const indices = recalculated.sheet('CIL Indices');
    const found = [...(indices?.cells.values() ?? [])].flatMap(({ value }) =>
      typeof value === 'number' ? [value] : [],
    );
    for (const expected of [118.1818181818, 98.6853146853, 65.6421911422])
      expect(
        found.some((value) => Math.abs(value - expected) < 1e-9),
        String(expected),
      ).toBe(true);
    expect(found).toContain(100);
  });
});
