import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attendreOffice } from '../../src/taskpane/demarrage.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('démarre dans Excel', async () => {
  await expect(attendreOffice(async () => ({ host: 'Excel' }), 'Excel')).resolves.toBeUndefined();
  expect(vi.getTimerCount()).toBe(0);
});

it('nomme le site à autoriser quand Office ne répond pas au bout de 10 secondes', async () => {
  const attente = attendreOffice(() => new Promise(() => {}), 'Excel');
  const refus = expect(attente).rejects.toThrow('appsforoffice.microsoft.com');
  await vi.advanceTimersByTimeAsync(10_000);
  await refus;
});

it('dit d’où s’ouvre le volet quand la page est vue hors d’Excel', async () => {
  await expect(attendreOffice(async () => ({ host: null }), 'Excel')).rejects.toThrow('depuis Excel');
});
