/** Draws assets/source/*.svg as PNG icons at every size that the ribbon asks for. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from '../workbench/browser.ts';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const assets = path.resolve(import.meta.dirname, '../assets');

const browser = await launchBrowser();
const page = await browser.newPage();
for (const file of readdirSync(path.join(assets, 'source'))) {
  const svg = readFileSync(path.join(assets, 'source', file), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(path.join(assets, `${path.parse(file).name}-${size}.png`), png);
  }
}
await browser.close();
