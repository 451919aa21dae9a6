/** Makes the README's screenshot: the demonstration's workbook in the workbench, with the pane beside it. */
import path from 'node:path';
import { launchBrowser } from '../workbench/browser.ts';
import { startServer } from '../workbench/serve.ts';

const root = path.resolve(import.meta.dirname, '..');
const server = await startServer({
  port: 0,
  distFolder: path.join(root, 'dist'),
  file: path.join(root, 'sortie/diagnostic.xlsx'),
});
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1400, height: 800 }, locale: 'fr-FR' });
  await page.goto(server.url);
  await page.waitForFunction('window.workbench');
  await page.evaluate('window.workbench.ready');
  await page.getByRole('button', { name: 'Diagnostic' }).click();
  await page.getByText('CIL Indices', { exact: true }).click();
  await page
    .frameLocator('iframe')
    .getByRole('heading', { name: /Feuilles/ })
    .first()
    .waitFor();
  await page.screenshot({ path: path.join(root, 'docs/images/etabli.png') });
} finally {
  await browser.close();
  await server.close();
}
