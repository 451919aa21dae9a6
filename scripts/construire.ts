/** Builds dist/ when something it is made of is newer than it, and says nothing otherwise. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package.json', 'package-lock.json'];

const modified = (file: string) => statSync(path.join(root, file)).mtimeMs;

function newest(place: string): number {
  if (!statSync(path.join(root, place)).isDirectory()) return modified(place);
  const files = readdirSync(path.join(root, place), { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => modified(path.join(place, file))));
}

// Webpack leaves files that come out the same as they were, so their dates say nothing: this one does.
const stamp = path.join(root, 'dist/.construit');
if (!existsSync(stamp) || Math.max(...SOURCES.map(newest)) > statSync(stamp).mtimeMs) {
  const started = new Date();
  const { status } = spawnSync('npx', ['webpack', '--mode', 'production'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status === 0) writeFileSync(stamp, started.toISOString());
  else process.exitCode = status ?? 1;
}
