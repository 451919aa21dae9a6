import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aideDesFonctions, FICHIER } from '../../scripts/fonctions.ts';

it('l’aide du volet dit de chaque fonction enregistrée ce qu’elle dit d’elle-même (sinon : npm run docs)', async () => {
  const ecrit = readFileSync(path.resolve(import.meta.dirname, '../..', FICHIER), 'utf8');
  expect(ecrit).toBe(await aideDesFonctions());
});
