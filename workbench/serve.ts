// Serves the workbench: the page, the built add-in and Microsoft's office.js as it comes, to this machine alone.
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  /** The built add-in: manifest.xml, taskpane.html, functions.json… */
  distFolder: string;
  /** A workbook to open with the page. */
  file?: string;
}

const here = dirname(fileURLToPath(import.meta.url));
const officeFolder = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
/** With or without quotes: a production build drops those it can. */
const OFFICE_SCRIPT =
  /<script[^>]+src="?https:\/\/appsforoffice\.microsoft\.com\/[^">\s]*office(?:\.debug)?\.js"?[^>]*><\/script>/i;
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Bundles the page in memory and serves it on the loopback address; `close` ends the server.
 * @example const { url, close } = await startServer({ port: 0, distFolder: 'dist' });
 */
export async function startServer(
  options: ServerOptions,
): Promise<{ url: string; close: () => Promise<void> }> {
  const bundles = await bundle();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    answer(path, response, bundles, options).catch(() => {
      response.writeHead(404, { 'content-type': TYPES['.html'] }).end('Introuvable');
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, '127.0.0.1', done);
  });
  const address = server.address();
  const port = address && typeof address === 'object' ? address.port : options.port;
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://localhost:${port}/`, close };
}

async function bundle(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: { page: join(here, 'grid/main.ts'), seam: join(here, 'grid/seam.ts') },
    outdir: '/',
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

async function answer(
  path: string,
  response: ServerResponse,
  bundles: Map<string, string>,
  { distFolder, file }: ServerOptions,
): Promise<void> {
  const name = path === '/' ? 'page.html' : path.slice(1);
  const bundled = bundles.get(name);
  if (bundled !== undefined) return send(response, name, bundled);
  if (name === 'page.html' || name === 'page.css')
    return send(response, name, await readFile(join(here, 'grid', name)));
  if (name === 'classeur') {
    if (!file) {
      response.writeHead(204).end();
      return;
    }
    response.setHeader('x-nom', encodeURIComponent(basename(file)));
    return send(response, file, await readFile(file));
  }
  if (name.startsWith('office/'))
    return send(response, name, await readFile(inside(officeFolder, name.slice(7))));
  if (name.startsWith('complement/')) {
    const found = inside(distFolder, name.slice(11));
    const content = await readFile(found);
    return send(response, name, extname(found) === '.html' ? seamed(content.toString('utf8')) : content);
  }
  throw new Error(`rien à « ${path} »`);
}

/** The add-in's page with the local office.js, and before it the script that makes the page look like Excel's. */
function seamed(html: string): string {
  return html.replace(
    OFFICE_SCRIPT,
    '<script src="/seam.js"></script><script src="/office/office.js"></script>',
  );
}

/** A path that climbs out of its folder is refused. */
function inside(folder: string, path: string): string {
  const root = resolve(folder);
  const found = resolve(root, path);
  if (!found.startsWith(root + sep)) throw new Error(`hors du dossier : ${path}`);
  return found;
}

function send(response: ServerResponse, name: string, content: string | Buffer): void {
  response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
  response.setHeader('cache-control', 'no-store');
  response.setHeader(
    'content-security-policy',
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
  );
  response.end(content);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: 'string' }, ouvrir: { type: 'string' } } });
  const { url } = await startServer({
    port: Number(values.port ?? 3000),
    distFolder: join(here, '../dist'),
    ...(values.ouvrir ? { file: resolve(values.ouvrir) } : {}),
  });
  console.log(`Le classeur est ouvert sur ${url} (Ctrl+C pour arrêter)`);
}
