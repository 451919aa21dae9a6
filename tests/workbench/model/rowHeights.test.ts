import { expect, it } from 'vitest';
import { Book } from '../../../workbench/model/book.ts';
import { fittedHeights, rowHeights } from '../../../workbench/model/row-heights.ts';

/** Every letter 5 points wide: a cell of 48 points holds 8 of them beside its margin. */
const fivePoints = (text: string) => 5 * text.length;

function sheetWith(text: string) {
  const sheet = new Book().active;
  sheet.setValue(0, 0, text);
  sheet.patchStyle({ row: 0, column: 0, rows: 1, columns: 1 }, { wrap: true });
  return sheet;
}

it('un texte renvoyé à la ligne prend autant de lignes que ses mots en demandent', () => {
  expect(fittedHeights(sheetWith('Écart flux stock'), fivePoints).get(0)).toBe(45);
  expect(fittedHeights(sheetWith('Rang'), fivePoints).get(0)).toBeUndefined();
});

it('un mot plus large que la cellule est coupé', () => {
  expect(fittedHeights(sheetWith('Dysfonctionnements'), fivePoints).get(0)).toBe(45);
});

it('une hauteur choisie l’emporte ; ligne masquée ou fusionnée n’est pas ajustée', () => {
  const sheet = sheetWith('Écart flux stock');
  sheet.rowHeights.set(0, 20);
  expect(rowHeights(sheet).get(0)).toBe(20);
  sheet.rowHeights.clear();
  sheet.hiddenRows.add(0);
  expect(fittedHeights(sheet, fivePoints).size).toBe(0);
});

it('les en-têtes de plusieurs mots tiennent dans la hauteur estimée sans écran', () => {
  const sheet = sheetWith('Part des ménages sous 40 % du plafond PLUS');
  sheet.columnWidths.set(0, 68);
  expect(rowHeights(sheet).get(0)).toBeGreaterThanOrEqual(60);
});
