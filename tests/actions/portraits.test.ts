import { beforeAll, describe, expect, test } from 'vitest';
import type { Galerie, PreparationDePortraits } from '../../src/actions/contrat.ts';
import { CHOIX_PROPOSE } from '../../src/actions/etatDeDiffusion.ts';
import { actions } from '../../src/actions/index.ts';
import { lireJournal } from '../../src/actions/journal.ts';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { Book } from '../../workbench/model/book.ts';
import type { Sheet } from '../../workbench/model/sheet.ts';
import { noms, ouvrir } from './classeur.ts';

const DONNEES = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };

/** A small landlord's households in the user's workbook. */
function classeur(): Book {
  const book = new Book();
  const [feuille] = book.sheets;
  if (!feuille) throw new Error('a new book has a sheet');
  feuille.name = 'Ménages';
  exempleMenages(29, { residences: 7, menages: 230 }).forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      if (valeur !== null && typeof valeur !== 'object') feuille.setValue(r, c, valeur);
    });
  });
  return book;
}

const portraits = (book: Book): Sheet[] => book.sheets.filter(({ name }) => name.startsWith('Portrait '));
const nombres = (feuille: Sheet): number[] =>
  [...feuille.cells.values()].flatMap(({ value }) => (typeof value === 'number' ? [value] : []));

describe('des données aux portraits', () => {
  const book = classeur();
  let galerie: Galerie;
  let preparation: PreparationDePortraits;
  beforeAll(async () => {
    await ouvrir(book);
    galerie = await actions.listerPortraits(DONNEES, {});
    const cles = galerie.residences.map(({ cle }) => cle);
    preparation = await actions.preparerPortraits(galerie, cles, {});
    await actions.ecrirePortraits(preparation, null, {});
  }, 120_000);

  test('une page par résidence, et leur liste', () => {
    expect(portraits(book)).toHaveLength(galerie.residences.length);
    expect(noms(book)).toContain(FEUILLES.portraits);
  });

  test('aucune page ne porte un nombre que la protection ne montre pas', () => {
    const { diffusion, portraits: faits, diagnostic } = preparation;
    let masques = 0;
    faits.forEach(({ ligne, indice, chiffres }, k) => {
      const feuille = portraits(book)[k];
      if (!feuille) throw new Error('page absente');
      const lus = new Set(nombres(feuille));
      for (const { colonne, residence } of chiffres) {
        const figure = diffusion.figures[colonne]?.[ligne]?.valeur;
        expect(residence).toEqual(figure);
        if (figure?.etat !== 'secret') continue;
        masques++;
        const compte = diffusion.publication.colonnes[colonne]?.comptes[ligne];
        expect(lus.has((compte?.numerateur ?? 0) / (compte?.base ?? 1))).toBe(false);
      }
      const vrai = diagnostic.indices?.find(({ cle }) => cle === faits[k]?.cle);
      if (indice.etat !== 'secret' || !vrai) return;
      for (const tu of [vrai.valeur, ...vrai.contributions]) if (tu !== null) expect(lus.has(tu)).toBe(false);
    });
    expect(masques).toBeGreaterThan(5);
  });

  test('les seules formules sont les barres, et aucun nom ne pointe vers un portrait', () => {
    const formules = portraits(book).flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => (formula === undefined ? [] : [formula])),
    );
    expect(formules.length).toBeGreaterThan(10);
    expect(formules.filter((formule) => !formule.includes('REPT("█"'))).toEqual([]);
    expect(book.names.filter(({ formula }) => formula.includes('Portrait '))).toEqual([]);
  });

  test('les graphiques ne lisent que des cellules de leur page', () => {
    for (const feuille of portraits(book))
      for (const chart of feuille.charts) expect(JSON.stringify(chart)).not.toMatch(/'CIL |Ménages/);
  });

  test('chaque page tient sur une feuille A4 en hauteur', () => {
    for (const { page } of portraits(book)) {
      expect(page.fitToWidth).toBe(1);
      expect(page.fitToHeight).toBe(1);
      expect(page.orientation).toBe('portrait');
    }
  });

  test('masquer ne dépend pas du choix : une page faite seule est la même', async () => {
    const [premier] = preparation.portraits;
    const seule = await actions.preparerPortraits(galerie, [premier?.cle ?? ''], {});
    expect(seule.portraits).toEqual([premier]);
    expect(seule.aRetirer).toHaveLength(galerie.residences.length - 1);
  }, 60_000);

  test('un nouveau choix retire les pages de l’ancien ; arrêté en route, il ne change rien', async () => {
    const [premier, second] = preparation.portraits;
    const choix = await actions.preparerPortraits(galerie, [second?.cle ?? ''], {});
    const avant = noms(book);
    const arret = new AbortController();
    const essai = actions.ecrirePortraits(choix, null, {
      signal: arret.signal,
      progres: () => arret.abort(),
    });
    await expect(essai).rejects.toThrow('annulé');
    expect(noms(book)).toEqual(avant);
    const bilan = await actions.ecrirePortraits(choix, null, {});
    expect(bilan.retires).toBe(galerie.residences.length - 1);
    expect(portraits(book)).toHaveLength(1);
    expect(premier).toBeDefined();
  }, 60_000);

  test('remis à d’autres, ils sont au journal, et la protection suivante en tient compte', async () => {
    const destination = { destinataire: 'CIL', usage: 'Réunion' };
    await actions.ecrirePortraits(preparation, destination, {});
    const [parution] = await lireJournal();
    expect(parution?.usage).toBe('Portraits · Réunion');
    const suivante = await actions.preparerDiffusion(DONNEES, CHOIX_PROPOSE, {});
    expect(suivante.bilan.conseils.join()).toContain('1 diffusion précédente');
  }, 60_000);

  test('se retirent en une fois', async () => {
    expect(await actions.retirerPortraits()).toBe(galerie.residences.length + 1);
    expect(portraits(book)).toEqual([]);
    expect(noms(book)).not.toContain(FEUILLES.portraits);
  });
});
