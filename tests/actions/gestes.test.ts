import { describe, expect, test } from 'vitest';
import { ActionRefusee } from '../../src/actions/contrat.ts';
import { actions } from '../../src/actions/index.ts';
import { FEUILLE_EXEMPLE } from '../../src/sheets/exemple.ts';
import { Book } from '../../workbench/model/book.ts';
import type { Sheet } from '../../workbench/model/sheet.ts';
import { portraitDe } from '../excel/portrait.ts';
import { noms, ouvrir } from './classeur.ts';

function tableau(): { book: Book; feuille: Sheet } {
  const book = new Book();
  const [feuille] = book.sheets;
  if (!feuille) throw new Error('a new book has a sheet');
  [
    ['Résidence', 'Ménages', 'Dont APL'],
    ['A', 40, 10],
    ['B', 11, 0],
    ['C', 8, 'nd'],
  ].forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      feuille.setValue(r, c, valeur);
    });
  });
  book.selection = { sheet: feuille, area: { row: 1, column: 1, rows: 1, columns: 1 } };
  return { book, feuille };
}

const valeurs = (feuille: Sheet) =>
  [...feuille.cells].map(([cle, { value, formula }]) => [cle, formula ?? value]);

describe('controlerSelection', () => {
  test('trouve les effectifs de 1 à 10 du tableau autour de la cellule, 11 et 0 passent', async () => {
    const { book, feuille } = tableau();
    await ouvrir(book);
    const avant = valeurs(feuille);
    const controle = await actions.controlerSelection({});
    expect(controle.infractions).toEqual([
      { cellule: 'C2', valeur: 10 },
      { cellule: 'B4', valeur: 8 },
    ]);
    expect(controle.controlees).toBe(5);
    expect(valeurs(feuille)).toEqual(avant);
    expect(feuille.conditionalFormats).toHaveLength(1);
  });

  test('dit la part qui redonne un petit effectif avec la base de sa ligne', async () => {
    const { book, feuille } = tableau();
    feuille.setValue(1, 2, 0.225);
    await ouvrir(book);
    const { parts } = await actions.controlerSelection({});
    expect(parts).toEqual([{ cellule: 'C2', valeur: 0.225 }]);
  });

  test('pose un drapeau qui suit la cellule sans le complément', async () => {
    const { book, feuille } = tableau();
    const { calculator } = await ouvrir(book);
    await actions.controlerSelection({});
    const [drapeau] = feuille.conditionalFormats;
    const formule = drapeau?.rule.type === 'expression' ? drapeau.rule.formula.replaceAll('A1', 'B2') : '';
    feuille.setValue(1, 1, 9);
    expect(calculator.evaluate(feuille, [formule])).toEqual([true]);
    feuille.setValue(1, 1, 12);
    expect(calculator.evaluate(feuille, [formule])).toEqual([false]);
    feuille.setValue(1, 1, 'nd');
    expect(calculator.evaluate(feuille, [formule])).toEqual([false]);
  });

  test('remplace son drapeau, et retirerMarques rend la feuille comme elle était', async () => {
    const { book, feuille } = tableau();
    const format = {
      id: 'x',
      areas: [],
      rule: { type: 'expression' as const, formula: '=TRUE' },
      style: {},
      priority: 1,
      stopIfTrue: false,
    };
    feuille.conditionalFormats.push({ ...format, areas: [{ row: 0, column: 0, rows: 9, columns: 9 }] });
    const avant = portraitDe(feuille);
    await ouvrir(book);
    await actions.controlerSelection({});
    await actions.controlerSelection({});
    expect(feuille.conditionalFormats).toHaveLength(2);
    expect(await actions.retirerMarques()).toBe(1);
    expect(portraitDe(feuille)).toBe(avant);
  });

  test('refuse une plage sans effectif', async () => {
    const { book, feuille } = tableau();
    book.selection = { sheet: feuille, area: { row: 20, column: 20, rows: 2, columns: 2 } };
    await ouvrir(book);
    await expect(actions.controlerSelection({})).rejects.toBeInstanceOf(ActionRefusee);
    expect(feuille.conditionalFormats).toEqual([]);
  });
});

describe('figer', () => {
  test('copie la feuille en valeurs et laisse l’original', async () => {
    const { book, feuille } = tableau();
    feuille.setFormula(4, 1, '=SUM(B2:B4)');
    feuille.setFormula(5, 1, '="=1+"&B2');
    const { settle } = await ouvrir(book);
    await settle();
    const avant = portraitDe(feuille);
    const nom = await actions.figer();
    const copie = book.sheet(nom);
    expect(nom).toBe('Feuil1 (figée)');
    expect(copie?.get(4, 1)).toMatchObject({ value: 59 });
    expect(copie?.get(4, 1)?.formula).toBeUndefined();
    expect(copie?.get(5, 1)).toMatchObject({ value: '=1+40' });
    expect(copie?.get(5, 1)?.formula).toBeUndefined();
    expect(portraitDe(feuille)).toBe(avant);
    book.active = feuille;
    expect(await actions.figer()).toBe('Feuil1 (figée 2)');
  });

  test('refuse une feuille vide', async () => {
    await ouvrir(new Book());
    await expect(actions.figer()).rejects.toThrow(/vide/);
  });
});

test('reparerFormules ressaisit les formules CIL restées sous leur forme de fichier, et elles seules', async () => {
  const { book, feuille } = tableau();
  feuille.setFormula(1, 4, '=_xldudf_CIL_ECART(C2,B2)');
  feuille.setFormula(2, 4, '=B3*2');
  const { settle } = await ouvrir(book);
  expect(await actions.reparerFormules({})).toBe(1);
  await settle();
  expect(feuille.get(1, 4)).toMatchObject({ formula: '=CIL.ECART(C2,B2)', value: 30 });
  expect(feuille.get(2, 4)?.formula).toBe('=B3*2');
});

test('l’exemple s’ajoute et se retire d’un geste, sans toucher au reste', async () => {
  const { book, feuille } = tableau();
  await ouvrir(book);
  const avant = portraitDe(feuille);
  await actions.essayerExemple({});
  expect(noms(book).slice(0, 3)).toEqual(['Feuil1', FEUILLE_EXEMPLE, 'RPLS (exemple)']);
  expect(
    noms(book)
      .slice(1)
      .every((nom) => nom.endsWith(' (exemple)')),
  ).toBe(true);
  await actions.retirerExemple();
  expect(noms(book)).toEqual(['Feuil1']);
  expect(portraitDe(feuille)).toBe(avant);
});

test('l’état du parcours survit dans le classeur, et un état illisible vaut le début', async () => {
  const { book } = tableau();
  await ouvrir(book);
  const etat = {
    donnees: {
      tables: [{ feuille: 'Feuil1', colonnes: { 2: null, 3: 'I01:effectif' as const }, annee: 2024 }],
      cle: null,
    },
    methodeValidee: true,
    bilan: null,
    familles: ['diagnostic', 'terrain'] as const,
  };
  await actions.enregistrerEtat(etat);
  expect(await actions.lireEtat()).toEqual(etat);
  book.settings.set('cil.parcours', '{"donnees": 3}');
  expect(await actions.lireEtat()).toEqual({
    donnees: null,
    methodeValidee: false,
    bilan: null,
    familles: null,
  });
});

test('un choix gardé quand le diagnostic n’avait qu’une table se relit comme une liste d’une table', async () => {
  const { book } = tableau();
  await ouvrir(book);
  const ancien = { feuille: 'Feuil1', colonnes: { 2: null, 4: 'chomeurs' }, cle: 'residence' };
  book.settings.set('cil.parcours', JSON.stringify({ donnees: ancien, methodeValidee: true, bilan: null }));
  expect((await actions.lireEtat()).donnees).toEqual({
    tables: [{ feuille: 'Feuil1', colonnes: { 2: null, 4: 'chomeurs' }, annee: null }],
    cle: 'residence',
  });
});

test('un champ que le complément ne connaît pas rend l’état illisible, plutôt que d’être pris pour un autre', async () => {
  const { book } = tableau();
  await ouvrir(book);
  const table = { feuille: 'Feuil1', colonnes: { 2: 'inconnu' }, annee: null };
  const etat = { donnees: { tables: [table], cle: null }, methodeValidee: true, bilan: null };
  book.settings.set('cil.parcours', JSON.stringify(etat));
  expect((await actions.lireEtat()).donnees).toBeNull();
});
