/**
 * A diagnostic run is made to fail at every request, and inside each request at its actions: all of them in the short
 * ones, spread over the long ones (thousands set looks one by one; CIL_PANNES=toutes takes them all).
 */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type HeadlessAddin, loadHeadless } from '../../workbench/addin/headless.ts';
import type { Faults } from '../../workbench/host/host.ts';
import type { Book } from '../../workbench/model/book.ts';
import { petitBailleur } from './petitBailleur.ts';
import { portrait } from './portrait.ts';

const distFolder = path.resolve(import.meta.dirname, '../../dist');
const USER_SHEETS = ['Feuil1', 'Mes notes'];
const TOUTES = process.env.CIL_PANNES === 'toutes';
/** Requests that make, copy or show sheets are shorter than those that fill them, and looked at more closely. */
const LONGUE = 200;
const ESSAIS = { courte: 16, longue: 4 } as const;
const DELAI = TOUTES ? 10_800_000 : 900_000;

/** A workbook, diagnosed once before when `deja`, ready for the run under test. */
async function preparer(deja: boolean): Promise<{ book: Book; addin: HeadlessAddin }> {
  const book = petitBailleur();
  const addin = await loadHeadless({ distFolder, book });
  if (deja) {
    await addin.runCommand('diagnostiquer');
    // Something else to write than what already stands there, and a decision that must not be lost.
    book.sheets[0]?.setValue(1, 9, 12);
    book.sheet('Mes notes')?.setFormula(3, 0, "='CIL Indices'!A6");
    await addin.settle();
  }
  addin.host.resetRequests();
  return { book, addin };
}

/** Ranks from 1, both ends included, evenly spread. */
function positions(actions: number): number[] {
  const essais = actions > LONGUE ? ESSAIS.longue : ESSAIS.courte;
  if (TOUTES || actions <= essais) return Array.from({ length: actions }, (_, k) => k + 1);
  const pas = (actions - 1) / (essais - 1);
  return Array.from({ length: essais }, (_, k) => 1 + Math.round(k * pas));
}

/** Names of the sheets that are not the same, or not in both. */
function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((nom) => a[nom] !== b[nom]);
}

describe.each([
  ['un classeur neuf', false],
  ['un classeur déjà diagnostiqué', true],
])('une panne pendant le diagnostic d’%s', (_titre, deja) => {
  test(
    'laisse tout comme avant, ou tout écrit, où qu’elle tombe',
    async () => {
      const temoin = await preparer(deja);
      const avant = portrait(temoin.book);
      await temoin.addin.runCommand('diagnostiquer');
      expect(globalThis.cilCompteRendu?.reussi, globalThis.cilCompteRendu?.phrase).toBe(true);
      const apres = portrait(temoin.book);
      expect(apres).not.toEqual(avant);
      const requetes = temoin.addin.host.requests.map(({ actions }) => actions);
      const pannes: Faults[] = requetes.flatMap((actions, i) => [
        { atRequest: i + 1 },
        ...positions(actions).map((action) => ({ atAction: { request: i + 1, action } })),
      ]);

      let annulees = 0;
      for (const panne of pannes) {
        const { book, addin } = await preparer(deja);
        addin.host.faults = panne;
        await addin.runCommand('diagnostiquer');
        addin.host.faults = {};
        const trouve = portrait(book);
        const ou = JSON.stringify(panne);
        for (const nom of USER_SHEETS) expect(trouve[nom], `${ou} : ${nom}`).toBe(avant[nom]);
        if (differences(trouve, apres).length > 0) {
          expect(differences(trouve, avant), ou).toEqual([]);
          annulees++;
          expect(globalThis.cilCompteRendu?.reussi, ou).toBe(false);
        }
      }
      expect(annulees).toBeGreaterThan(pannes.length / 2);
    },
    DELAI,
  );
});
