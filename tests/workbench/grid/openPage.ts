import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../../../workbench/browser.ts';
import { startServer } from '../../../workbench/serve.ts';

/** The workbench served with a tiny add-in (one function that spills, one command), and a browser to look at it. */
export async function startWorkbench(): Promise<{ open: () => Promise<Page>; stop: () => Promise<void> }> {
  const distFolder = fileURLToPath(new URL('complement', import.meta.url));
  const server = await startServer({ port: 0, distFolder });
  const browser: Browser = await launchBrowser();
  return {
    async open() {
      const page = await browser.newPage({ viewport: { width: 1400, height: 800 }, locale: 'fr-FR' });
      await page.goto(server.url);
      await page.waitForFunction(() => window.workbench !== undefined);
      await page.evaluate(() => window.workbench.ready);
      return page;
    },
    async stop() {
      await browser.close();
      await server.close();
    },
  };
}

/** What the page comes to: read again until it is as expected, as long as a busy machine may need. */
export const eventually = <T>(read: () => T | Promise<T>, message?: string) =>
  expect.poll(read, { timeout: 20_000, ...(message !== undefined && { message }) });

export const cell = (page: Page, a1: string) => page.locator(`[id="c-${a1}"]`);

/** Goes to a cell through the name box, as a user does. */
export async function goTo(page: Page, a1: string): Promise<void> {
  await page.getByLabel('Zone Nom').fill(a1);
  await page.getByLabel('Zone Nom').press('Enter');
}

/** Types in the active cell and validates. */
export async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}
