/** LibreOffice, which we did not write, prints the portraits: each must take one page, no more. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../workbench/files/open.ts';
import { saveXlsx } from '../../workbench/files/save.ts';

const root = path.resolve(import.meta.dirname, '../..');
const PORTRAITS = 12;

test('chaque portrait est imprimé sur une page et une seule', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'portraits-'));
  const file = path.join(folder, 'portraits.xlsx');
  execFileSync(
    'npx',
    ['tsx', 'workbench/cli.ts', '--exemple', '--portraits', String(PORTRAITS), '--sortie', file],
    { cwd: root, stdio: 'pipe' },
  );
  const book = await openFile(readFileSync(file), 'portraits.xlsx');
  for (const sheet of [...book.sheets]) if (!sheet.name.startsWith('Portrait ')) book.removeSheet(sheet);
  expect(book.sheets).toHaveLength(PORTRAITS);
  writeFileSync(file, await saveXlsx(book));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profil')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
    stdio: 'pipe',
  });
  const pdf = readFileSync(path.join(folder, 'portraits.pdf')).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(PORTRAITS);
});
