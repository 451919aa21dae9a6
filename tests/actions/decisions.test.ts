import { describe, expect, test } from 'vitest';
import { consignerDecisions } from '../../src/actions/consignerDecisions.ts';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import type { Book } from '../../workbench/model/book.ts';
import { petitBailleur } from '../excel/petitBailleur.ts';
import { noms, ouvrir } from './classeur.ts';

const ENTETE = 4;

/** Column of a title, and row of a residence, on a sheet of ours. */
function reperer(book: Book, nom: string) {
  const feuille = book.sheet(nom);
  const entetes = Array.from({ length: 40 }, (_, c) => feuille?.value(ENTETE, c));
  const colonne = (titre: string) => entetes.indexOf(titre);
  const ligne = (cle: string) =>
    [5, 6, 7, 8, 9].find((row) => feuille?.value(row, colonne('Code')) === cle) ?? -1;
  return {
    lire: (cle: string, titre: string) => feuille?.value(ligne(cle), colonne(titre)),
    saisir: (cle: string, titre: string, valeur: string | number) =>
      feuille?.setValue(ligne(cle), colonne(titre), valeur),
  };
}

const journal = (book: Book) => {
  const feuille = book.sheet('CIL Décisions');
  const entetes = Array.from({ length: 10 }, (_, c) => String(feuille?.value(ENTETE, c)));
  return [5, 6, 7, 8]
    .map((row) => Object.fromEntries(entetes.map((titre, c) => [titre, feuille?.value(row, c)])))
    .filter((ligne) => typeof ligne['N°'] === 'number');
};

/** Every household of a residence becomes poor, or well off. */
function revenus(book: Book, cle: string, valeur: number) {
  const donnees = book.sheet('Feuil1');
  const entetes = Array.from({ length: 40 }, (_, c) => donnees?.value(0, c));
  const [code, revenu] = ['Code résidence', 'Revenu en % du plafond PLUS'].map((t) => entetes.indexOf(t));
  for (let row = 1; row < 60; row++)
    if (donnees?.value(row, code ?? 0) === cle) donnees?.setValue(row, revenu ?? 0, valeur);
}

describe('la vie d’une décision', () => {
  test('gardée, dite quand elle ne s’applique plus, et consignée une fois', async () => {
    const book = petitBailleur();
    const { settle } = await ouvrir(book);
    await diagnostiquer({});
    expect(noms(book)).not.toContain('CIL Décisions');
    const cle = String(book.sheet('CIL Classement')?.value(5, 0));
    const avant = reperer(book, 'CIL Classement');
    const propose = Number(avant.lire(cle, 'Type proposé'));
    const decide = propose === 1 ? 4 : 1;
    avant.saisir(cle, 'Décision', decide);
    avant.saisir(cle, 'Motif', 'bilan de la GUSP');

    const premier = await diagnostiquer({});
    await settle();
    expect(journal(book)).toMatchObject([
      {
        'N°': 1,
        Sujet: 'classement',
        Objet: cle,
        Avant: `type ${propose} (proposé)`,
        Après: `type ${decide}`,
        Motif: 'bilan de la GUSP',
      },
    ]);
    const classement = reperer(book, 'CIL Classement');
    expect(classement.lire(cle, 'Type retenu')).toBe(decide);
    expect(classement.lire(cle, 'À compléter')).toBe('manque : auteur, date');
    expect(classement.lire(cle, 'Proposé à la décision')).toBe(propose);
    expect(classement.lire(cle, 'Décision à revoir')).toBe('');
    expect(premier.remarques.join(' ')).not.toContain('depuis votre décision');

    revenus(book, cle, propose >= 3 ? 150 : 5);
    const second = await diagnostiquer({});
    await settle();
    const recalcule = reperer(book, 'CIL Classement');
    const nouveau = recalcule.lire(cle, 'Type proposé');
    expect(nouveau).not.toBe(propose);
    expect(recalcule.lire(cle, 'Décision')).toBe(decide);
    expect(recalcule.lire(cle, 'Motif')).toBe('bilan de la GUSP');
    expect(recalcule.lire(cle, 'Proposé à la décision')).toBe(propose);
    expect(recalcule.lire(cle, 'Décision à revoir')).not.toBe('');
    expect(second.remarques.join(' ')).toMatch(/ce qui est proposé (a changé|est maintenant)/);
    expect(journal(book)).toHaveLength(1);

    recalcule.saisir(cle, 'Décision', '');
    await diagnostiquer({});
    expect(journal(book).map((ligne) => [ligne['N°'], ligne.Après])).toEqual([
      [2, 'décision retirée'],
      [1, `type ${decide}`],
    ]);
  }, 600_000);

  test('une décision prise ailleurs s’ajoute au même journal, sans toucher aux commentaires', async () => {
    const book = petitBailleur();
    await ouvrir(book);
    const decision = {
      date: '2026-03-01',
      auteur: 'CIL',
      sujet: 'scénario',
      objet: 'Règle B',
      avant: 'Règle A',
      apres: 'Règle B',
      motif: 'vote',
      methode: 'méthode « Socle » 1',
    };
    await consignerDecisions([], {});
    expect(noms(book)).not.toContain('CIL Décisions');
    await consignerDecisions([decision], {});
    book.sheet('CIL Décisions')?.setValue(5, 9, 'à relire');
    await consignerDecisions([{ ...decision, apres: 'Règle C' }], {});
    await diagnostiquer({});
    expect(journal(book).map((ligne) => [ligne.Après, ligne.Commentaire])).toEqual([
      ['Règle C', null],
      ['Règle B', 'à relire'],
    ]);
  });
});
