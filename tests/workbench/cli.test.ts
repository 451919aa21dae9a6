import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFile } from '../../workbench/files/open.ts';

const root = path.resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const ENTETE = 'Résidence;Revenu en % du plafond PLUS;Aide au logement;Majeurs;Chômeurs;Sans emploi';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cil-'));
  for (const year of [2022, 2024])
    await writeFile(
      path.join(folder, `OPS ${year}.csv`),
      `${ENTETE}\nR1;${year - 1989};oui;2;1;0\nR2;80;non;2;0;1\n`,
    );
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command on these files of the test's own folder. */
async function diagnostic(
  entrees: readonly string[],
  ...args: readonly string[]
): Promise<{ readonly source: string; readonly diffusion?: { readonly figures: number } }> {
  const entree = entrees.flatMap((file) => ['--entree', path.join(folder, file)]);
  const sortie = ['--sortie', path.join(folder, 'sortie.xlsx'), '--json'];
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', 'workbench/cli.ts', ...entree, ...sortie, ...args],
    { cwd: root },
  );
  return JSON.parse(stdout);
}

it('plusieurs --entree font un classeur dont chaque fichier est une feuille, lues ensemble', async () => {
  await diagnostic(['OPS 2022.csv', 'OPS 2024.csv']);
  const bytes = await readFile(path.join(folder, 'sortie.xlsx'));
  const book = await openFile(bytes, 'sortie.xlsx');
  expect(book.sheets.slice(0, 2).map(({ name }) => name)).toEqual(['OPS 2022', 'OPS 2024']);
  const parcours = JSON.parse(String(book.settings.get('cil.parcours')));
  expect(parcours.donnees.tables.map(({ feuille }: { feuille: string }) => feuille).sort()).toEqual([
    'OPS 2022',
    'OPS 2024',
  ]);
});

it('--feuille, répétée ou non, retient ces seules feuilles', async () => {
  const { source } = await diagnostic(['OPS 2022.csv', 'OPS 2024.csv'], '--feuille', 'OPS 2022');
  expect(source).toMatch(/^« OPS 2022 »/);
});

it('--copie protège, puis écrit la copie diffusable, pour qui et pour quoi dit dans son protocole', async () => {
  const copie = path.join(folder, 'copie.xlsx');
  const { diffusion } = await diagnostic(
    ['OPS 2024.csv'],
    ...['--copie', copie, '--destinataire', 'Ville de Vernois', '--usage', 'Réunion de la CIL'],
  );
  expect(diffusion?.figures).toBeGreaterThan(0);
  const { sheets } = await openFile(await readFile(copie), 'copie.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(['Protocole', 'CIL Diffusion']);
  const protocole = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(protocole).toEqual(expect.arrayContaining(['Ville de Vernois', 'Réunion de la CIL']));
  const { sheets: feuilles } = await openFile(
    await readFile(path.join(folder, 'sortie.xlsx')),
    'sortie.xlsx',
  );
  expect(feuilles.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['CIL Diffusion', 'CIL Masquage', 'CIL Journal']),
  );
});

it('--destinataire sans --copie est refusé', async () => {
  await expect(diagnostic(['OPS 2024.csv'], '--destinataire', 'Ville')).rejects.toThrow(/--copie/);
});
