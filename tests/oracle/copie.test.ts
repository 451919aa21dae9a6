/** LibreOffice, which we did not write, opens the share copy and shows the same values; it prints it on A4 pages. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { preparerCopie } from '../../src/xlsx/preparerCopie.ts';
import { DIFFUSION, PROTOCOLE } from '../xlsx/copieDEssai.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'copie-'));

/** Every sheet as semicolon-separated text, as it is shown. */
const EN_CSV = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true,false,false,-1';

function convertir(vers: string): void {
  const profil = `-env:UserInstallation=file://${path.join(dossier, 'profil')}`;
  execFileSync(
    'soffice',
    [profil, '--headless', '--convert-to', vers, '--outdir', dossier, path.join(dossier, 'copie.xlsx')],
    { stdio: 'pipe' },
  );
}

beforeAll(async () => {
  writeFileSync(path.join(dossier, 'copie.xlsx'), (await preparerCopie([DIFFUSION], PROTOCOLE, [])).octets);
  convertir(EN_CSV);
  convertir('pdf');
});

describe('LibreOffice ouvre la copie diffusable', () => {
  test('et y montre les mêmes valeurs, les textes restés des textes', () => {
    const csv = readFileSync(path.join(dossier, 'copie-CIL Diffusion.csv'), 'utf8').split('\n');
    expect(csv.slice(5, 10)).toEqual([
      '"=cmd|"" /C calc""!A0";12,345;43.8%;104',
      '-25 ans;s;s;nd',
      '"Résidence « L’Été » <Nord> & Sud',
      '2e ligne";0;100.0%;',
      ';TRUE;1-2;-3.3',
    ]);
  });

  test('et l’imprime : le protocole sur une page en hauteur, la feuille sur une page en largeur', () => {
    const pdf = readFileSync(path.join(dossier, 'copie.pdf'), 'latin1');
    const pages = [...pdf.matchAll(/\/Type\/Page\/[^>]*\/MediaBox\[0 0 ([\d.]+) ([\d.]+)/g)].map(
      ([, large, haut]) => [large, haut].map((points) => Math.round(Number(points))),
    );
    expect(pages).toEqual([
      [595, 842],
      [842, 595],
    ]);
  });
});
