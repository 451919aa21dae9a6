import { formatCellValue } from '@cj-tech-master/excelts';
import source from './formats-implicites.json' with { type: 'json' };
import { type Element, tous } from './xml.ts';

const IMPLICITES = new Map(Object.entries(source.formats));
const GENERAL = 'General';

/** Number format of each style that a cell may have, in the order of the styles part. */
export function formatsDesStyles(styles: Element | null): string[] {
  const propres = new Map(
    tous(styles, 'numFmt').map(({ attributes }) => [attributes.numFmtId, attributes.formatCode]),
  );
  const cellules = tous(styles, 'cellXfs').flatMap((liste) => tous(liste, 'xf'));
  return cellules.map(({ attributes: { numFmtId = '0' } }) => {
    return propres.get(numFmtId) ?? IMPLICITES.get(numFmtId) ?? GENERAL;
  });
}

/** What a French Excel shows of a value. A format with quoted letters, which the library misreads, is left aside. */
export function montre(valeur: string | number | boolean, format = GENERAL): string {
  if (typeof valeur === 'string') return valeur;
  if (typeof valeur === 'boolean') return valeur ? 'VRAI' : 'FAUX';
  return formatCellValue(valeur, /["\\]/.test(format) ? GENERAL : format).replace(/[.,]/g, (signe) =>
    signe === '.' ? ',' : '\u202f',
  );
}
