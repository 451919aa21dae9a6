/** The pane runs the library's build for browsers, which is not the one that the other tests run. */
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preparerCopie } from '../../src/xlsx/preparerCopie.ts';
import { relire } from '../../src/xlsx/relire.ts';
import { launchBrowser } from '../../workbench/browser.ts';
import { DIFFUSION, PROTOCOLE } from './copieDEssai.ts';

const ENTREE = `
import { preparerCopie } from '../../src/xlsx/preparerCopie.ts';
import { DIFFUSION, PROTOCOLE } from './copieDEssai.ts';
globalThis.copier = async () => [...(await preparerCopie([DIFFUSION], PROTOCOLE, [])).octets];
`;

let navigateur: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  navigateur = await launchBrowser();
});
afterAll(() => navigateur.close());

test('dans un navigateur, la copie a les mêmes parties et dit la même chose', async () => {
  const { outputFiles } = await build({
    stdin: { contents: ENTREE, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'error',
  });
  const page = await navigateur.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const octets = await page.evaluate(() => Reflect.get(globalThis, 'copier')());
  const { relu: attendu } = await preparerCopie([DIFFUSION], PROTOCOLE, []);
  expect(await relire(Uint8Array.from(octets))).toEqual(attendu);
});
