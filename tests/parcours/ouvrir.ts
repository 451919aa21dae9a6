import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../../workbench/browser.ts';
import { openFile } from '../../workbench/files/open.ts';
import type { Book } from '../../workbench/model/book.ts';
import { startServer } from '../../workbench/serve.ts';

/** What the pane does at once takes this long at most, on a slow machine. */
const COURT = 45_000;
/** A protection takes this long at most, on a slow machine. */
export const LONG = 150_000;

const distFolder = path.resolve(import.meta.dirname, '../../dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Ecran {
  readonly page: Page;
  /** The add-in's pane; asked for each time, for a change of theme loads it again. */
  readonly volet: () => Frame;
  readonly fermer: () => Promise<void>;
}

/** The workbench with the built add-in in a browser, on an empty workbook, its pane closed. */
export async function ouvrir(): Promise<Ecran> {
  const server = await startServer({ port: 0, distFolder });
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: 1400, height: 800 },
    locale: 'fr-FR',
    colorScheme: 'light',
  });
  page.setDefaultTimeout(COURT);
  await page.goto(server.url);
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(() => window.workbench.ready);
  return {
    page,
    volet() {
      const frame = page.frames().find((f) => f.url().includes('taskpane.html'));
      if (!frame) throw new Error('the pane is not there');
      return frame;
    },
    async fermer() {
      await browser.close();
      await server.close();
    },
  };
}

export const bouton = ({ volet }: Ecran, nom: string) =>
  volet().getByRole('button', { name: nom, exact: true });

/** Presses a button of the pane and waits for what it leads to. */
export async function cliquer(ecran: Ecran, nom: string, ensuite: string, timeout = COURT): Promise<void> {
  await bouton(ecran, nom).click();
  await bouton(ecran, ensuite).waitFor({ timeout });
}

/** Opens the pane from the ribbon and waits until it has read the workbook. */
export async function ouvrirVolet(ecran: Ecran): Promise<void> {
  await ecran.page.getByRole('button', { name: 'Diagnostic', exact: true }).click();
  await bouton(ecran, 'Données').waitFor();
}

/** Where the focus is in the pane, in words; « body » when it is lost. */
export const focus = ({ volet }: Ecran) =>
  volet().evaluate(() => {
    const actif = document.activeElement;
    return actif === null || actif === document.body ? 'body' : actif.textContent?.trim() || actif.tagName;
  });

/** From now on, what a screen reader is told; gives how to ask for it. */
export async function ecouter({ volet }: Ecran): Promise<() => Promise<string[]>> {
  const frame = volet();
  const dits = await frame.evaluateHandle(() => {
    const entendus: string[] = [];
    const region = document.querySelector('[role="status"]');
    if (region) {
      const noter = () => entendus.push(region.textContent ?? '');
      new MutationObserver(noter).observe(region, { childList: true, characterData: true, subtree: true });
    }
    return entendus;
  });
  return () => dits.jsonValue();
}

/** Presses a button, takes the workbook that it gives to open, and reads it. */
export async function copieDonnee({ page }: Ecran, presser: () => Promise<void>): Promise<Book> {
  const attendue = page.waitForEvent('download', { timeout: LONG });
  await presser();
  const fichier = await attendue;
  return openFile(readFileSync(await fichier.path()), fichier.suggestedFilename());
}

/** The cells of a workbook that hold a formula. */
export const formulesDe = (book: Book) =>
  book.sheets.flatMap(({ cells }) => [...cells.values()].filter(({ formula }) => formula));

/** The pane as it stands has no fault of accessibility, contrast included. */
export async function sansFaute({ volet }: Ecran, ou: string): Promise<void> {
  const frame = volet();
  await frame.evaluate(axe);
  const fautes = await frame.evaluate<string[]>(
    `axe.run(document).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html.slice(0, 200))))`,
  );
  expect(fautes, ou).toEqual([]);
}

/** Everything that a user could see or miss in the workbook, as a text that two moments can be compared by. */
export function empreinte({ page }: Ecran): Promise<string> {
  return page.evaluate(() => {
    const { book } = window.workbench;
    const sheets = book.sheets.map((sheet) => [
      sheet.name,
      sheet.visibility,
      [...sheet.cells]
        .filter(([, { value, formula, style }]) => value !== null || formula || style)
        .sort(([a], [b]) => a - b)
        .map(([key, { value, formula, style }]) => [
          key,
          formula ?? value,
          Object.entries(style ?? {}).sort(),
        ]),
      sheet.charts.map(({ name }) => name).sort(),
      sheet.conditionalFormats.length,
      [...sheet.customProperties],
    ]);
    return JSON.stringify([sheets, book.names.map(({ name, formula }) => `${name} ${formula}`).sort()]);
  });
}
