import { beforeEach, describe, expect, test } from 'vitest';
import { ActionAnnulee, ActionRefusee } from '../../src/actions/contrat.ts';
import { ouvrirLaCopie } from '../../src/actions/ouvrirLaCopie.ts';
import type { HeadlessAddin } from '../../workbench/addin/headless.ts';
import { openFile } from '../../workbench/files/open.ts';
import { Book } from '../../workbench/model/book.ts';
import { DIFFUSION, PROTOCOLE } from '../xlsx/copieDEssai.ts';
import { noms, ouvrir } from './classeur.ts';

const DEMANDE = { plans: [DIFFUSION], protocole: PROTOCOLE, interdits: ['R-0417'] };

describe('ouvrirLaCopie', () => {
  let book: Book;
  let addin: HeadlessAddin;
  beforeEach(async () => {
    book = new Book();
    addin = await ouvrir(book);
  });

  test('ouvre un nouveau classeur avec le protocole et les feuilles protégées, sans toucher au sien', async () => {
    const etapes: string[] = [];
    await ouvrirLaCopie(DEMANDE, { progres: ({ etape }) => etapes.push(etape) });
    const copie = await openFile(addin.host.opened[0] ?? new Uint8Array(), 'copie.xlsx');
    expect(noms(copie)).toEqual(['Protocole', 'CIL Diffusion']);
    expect(copie.sheet('CIL Diffusion')?.value(6, 1)).toBe('s');
    expect(noms(book)).toEqual(['Feuil1']);
    expect(etapes).toEqual(['Préparation de la copie', 'Relecture de la copie', 'Ouverture de la copie']);
  });

  test('n’ouvre rien quand la copie en dirait trop, et dit pourquoi', async () => {
    const interdits = ['Résidence « L’Été »'];
    const essai = ouvrirLaCopie({ ...DEMANDE, interdits }, {});
    await expect(essai).rejects.toThrow(ActionRefusee);
    await expect(essai).rejects.toThrow('CIL Diffusion, A8');
    expect(addin.host.opened).toEqual([]);
  });

  test('s’arrête quand on le demande, sans rien ouvrir', async () => {
    const arret = new AbortController();
    const progres = () => arret.abort();
    await expect(ouvrirLaCopie(DEMANDE, { signal: arret.signal, progres })).rejects.toThrow(ActionAnnulee);
    expect(addin.host.opened).toEqual([]);
  });

  test('dit qu’Excel pour le web n’ouvre pas un fichier trop lourd', async () => {
    addin.host.resetRequests();
    addin.host.faults = { atRequest: 1, error: 'RequestPayloadSizeLimitExceeded' };
    await expect(ouvrirLaCopie(DEMANDE, {})).rejects.toThrow('aussi lourd');
  });
});
