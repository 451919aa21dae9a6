import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { Book } from '../../workbench/model/book.ts';

/** A user's workbook: her households on one sheet, her own notes and formulas on another. */
export function petitBailleur(residences = 3, menages = 40): Book {
  const book = new Book();
  const [premiere] = book.sheets;
  if (!premiere) throw new Error('a new book has a sheet');
  exempleMenages(7, { residences, menages }).forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      if (valeur !== null && typeof valeur !== 'object') premiere.setValue(r, c, valeur);
    });
  });
  const notes = book.addSheet('Mes notes');
  notes.setValue(0, 0, 'À ne pas toucher');
  notes.setFormula(1, 0, '=Feuil1!L2+Feuil1!L3');
  notes.setValue(2, 0, '=1+1');
  return book;
}
