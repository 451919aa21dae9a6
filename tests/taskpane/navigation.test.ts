import { beforeEach, expect, it, vi } from 'vitest';
import { type Demande, demander, suivreNavigation } from '../../src/taskpane/navigation.ts';

const AIDE: Demande = { page: 'aide' };
const DIRE: Demande = {
  page: 'parcours',
  message: { intention: 'error', phrase: 'La plage est vide.', lieu: { feuille: 'Feuil1', cellule: 'A1' } },
};

beforeEach(() => {
  globalThis.cilNavigation = undefined;
});

it('porte la demande du ruban et sa phrase au volet ouvert', () => {
  const recu: Demande[] = [];
  suivreNavigation((demande) => recu.push(demande));
  demander(AIDE);
  demander(DIRE);
  expect(recu).toEqual([AIDE, DIRE]);
});

it('garde la dernière demande jusqu’à l’ouverture du volet, une seule fois', () => {
  demander(AIDE);
  demander(DIRE);
  const recu: Demande[] = [];
  suivreNavigation((demande) => recu.push(demande))();
  suivreNavigation((demande) => recu.push(demande));
  expect(recu).toEqual([DIRE]);
});

it('n’appelle plus qui a cessé d’écouter', () => {
  const recu: Demande[] = [];
  suivreNavigation((demande) => recu.push(demande))();
  demander(AIDE);
  expect(recu).toEqual([]);
});

it('relie deux copies du module, comme deux paquets d’un même environnement', async () => {
  vi.resetModules();
  const autre = await import('../../src/taskpane/navigation.ts');
  const recu: Demande[] = [];
  suivreNavigation((demande) => recu.push(demande));
  autre.demander(AIDE);
  expect(autre.demander).not.toBe(demander);
  expect(recu).toEqual([AIDE]);
});
