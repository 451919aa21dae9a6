import { beforeEach, expect, it, vi } from 'vitest';
import { demander, suivreNavigation } from '../../src/taskpane/navigation.ts';

beforeEach(() => {
  globalThis.cilNavigation = undefined;
});

it('porte la demande du ruban au volet ouvert', () => {
  const recu: string[] = [];
  suivreNavigation((destination) => recu.push(destination));
  demander('aide');
  demander('parcours');
  expect(recu).toEqual(['aide', 'parcours']);
});

it('garde la dernière demande jusqu’à l’ouverture du volet, une seule fois', () => {
  demander('parcours');
  demander('aide');
  const recu: string[] = [];
  suivreNavigation((destination) => recu.push(destination))();
  suivreNavigation((destination) => recu.push(destination));
  expect(recu).toEqual(['aide']);
});

it('n’appelle plus qui a cessé d’écouter', () => {
  const recu: string[] = [];
  suivreNavigation((destination) => recu.push(destination))();
  demander('aide');
  expect(recu).toEqual([]);
});

it('relie deux copies du module, comme deux paquets d’un même environnement', async () => {
  vi.resetModules();
  const autre = await import('../../src/taskpane/navigation.ts');
  const recu: string[] = [];
  suivreNavigation((destination) => recu.push(destination));
  autre.demander('aide');
  expect(autre.demander).not.toBe(demander);
  expect(recu).toEqual(['aide']);
});
