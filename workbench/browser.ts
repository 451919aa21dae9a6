// Finds a Chromium for the page's tests and screenshots: an installed one, else the one that npm brought.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Executable {
  path: string;
  env: Record<string, string>;
}

/**
 * Starts a headless Chromium: CHROMIUM_PATH, then the usual places of an installed one, then the browser of
 * `@sparticuz/chromium` (the only one tried when CHROMIUM_EMBARQUE is set).
 * Throws a French sentence that says what to install when none starts.
 * @example const browser = await launchBrowser(); // then browser.newPage()
 */
export async function launchBrowser(): Promise<Browser> {
  const refusals: string[] = [];
  for (const find of [installed, bundled]) {
    try {
      const executable = await find();
      if (!executable) continue;
      const env = { ...environment(), ...executable.env };
      return await chromium.launch({ executablePath: executable.path, args: FLAGS, env });
    } catch (error) {
      refusals.push(firstLine(error));
    }
  }
  throw new Error(
    `Aucun navigateur Chromium ne démarre sur cette machine (${refusals.join(' ; ')}). ` +
      'Installez Chromium, ou indiquez son chemin dans la variable CHROMIUM_PATH.',
  );
}

function installed(): Executable | undefined {
  if (process.env.CHROMIUM_EMBARQUE) return undefined;
  const places = [process.env.CHROMIUM_PATH, ...INSTALLED];
  const path = places.find((place) => place && existsSync(place));
  return path ? { path, env: {} } : undefined;
}

/** The package unpacks its shared libraries only where it believes to be on Amazon Linux: we say so for its import. */
async function bundled(): Promise<Executable> {
  const home = join(tmpdir(), 'chromium-embarque-147');
  if (!existsSync(home)) await unpack(home);
  const libraries = join(home, 'al2023', 'lib');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  const path = process.env.LD_LIBRARY_PATH;
  return {
    path: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path ? `${libraries}:${path}` : libraries, ...fonts },
  };
}

/** Unpacked aside, then renamed: two test processes may start together, and a half-unpacked browser must not be seen. */
async function unpack(home: string): Promise<void> {
  const aside = `${home}-${process.pid}`;
  await mkdir(aside, { recursive: true });
  const before = { ...process.env };
  try {
    process.env.TMPDIR = aside;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
      const value = before[name];
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
  try {
    await rename(aside, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
    await rm(aside, { recursive: true, force: true });
  }
}

function environment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
