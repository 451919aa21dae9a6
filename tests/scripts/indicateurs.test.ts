import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ECRITS } from '../../scripts/indicateurs.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('ce qui est écrit à partir du catalogue', () => {
  it.each(ECRITS)('%s dit ce que dit le catalogue (sinon : npm run docs)', (file, ecrire) => {
    expect(readFileSync(path.join(root, file), 'utf8') === ecrire()).toBe(true);
  });
});
