import { expect, test, vi } from 'vitest';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import { petitBailleur } from '../excel/petitBailleur.ts';
import { portrait } from '../excel/portrait.ts';
import { ouvrir } from './classeur.ts';

/** Rows enough for their values to overflow one answer of Excel for the web (5 MB). */
const MENAGES = 24_000;

const plateforme = vi.hoisted(() => ({ web: false }));
vi.mock('../../src/excel/plateforme.ts', () => ({ surLeWeb: () => plateforme.web }));

test('sur le web, un gros fichier est lu par blocs qui tiennent sous la limite', async () => {
  const book = petitBailleur(200, MENAGES);
  const { host } = await ouvrir(book);
  host.limitPayload = true;
  host.resetRequests();
  plateforme.web = true;
  expect((await diagnostiquer({})).residences).toBe(200);
  const sizes = host.requests.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes));
  expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
  expect(sizes.filter((size) => size > 1024 * 1024).length).toBeGreaterThan(1);
}, 240_000);

test('une réponse trop grosse est refusée par Excel, et le classeur reste comme avant', async () => {
  const book = petitBailleur(200, MENAGES);
  const { host } = await ouvrir(book);
  const avant = portrait(book);
  host.limitPayload = true;
  plateforme.web = false;
  await expect(diagnostiquer({})).rejects.toThrow();
  expect(portrait(book)).toEqual(avant);
}, 240_000);
