import { beforeEach, describe, expect, test } from 'vitest';
import { ecrireScenario, garderScenario, lireReunion } from '../../src/actions/reunion.ts';
import type { Book } from '../../workbench/model/book.ts';
import { classeurCsv, noms, ouvrir } from './classeur.ts';

let book: Book;
beforeEach(async () => {
  book = await classeurCsv('Texte\nlibre');
  await ouvrir(book);
});

const scenario = async () => ({ ...(await lireReunion()).scenarios[0], nom: 'Plan de mars', total: 2500 });

describe('Réunion', () => {
  test('part de l’exemple de la source quand rien n’est saisi', async () => {
    const { territoires, exemple, gardes } = await lireReunion();
    expect([territoires.length, exemple, gardes]).toEqual([8, true, []]);
  });

  test('garde un scénario dans le classeur et le note dans « CIL Décisions »', async () => {
    await garderScenario(await scenario(), 'vote', {});
    expect((await lireReunion()).gardes.map(({ nom, total }) => [nom, total])).toEqual([
      ['Plan de mars', 2500],
    ]);
    expect(noms(book)).toContain('CIL Décisions');
    await garderScenario({ ...(await scenario()), total: 2600 }, '', {});
    expect((await lireReunion()).gardes.map(({ total }) => total)).toEqual([2600]);
  });

  test('écrit un scénario sur la feuille sans toucher à ce qui y est saisi', async () => {
    await ecrireScenario(await scenario(), 1, {});
    book.sheet('CIL Pression-réponse')?.setValue(5, 1, 14);
    await ecrireScenario({ ...(await scenario()), nom: 'Autre' }, 0, {});
    const { territoires, scenarios, exemple } = await lireReunion();
    expect(scenarios.map(({ nom }) => nom)).toEqual(['Autre', 'Plan de mars']);
    expect([territoires[0]?.pression, exemple]).toEqual([14, false]);
  });
});
