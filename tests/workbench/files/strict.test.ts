import { describe, expect, it } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { cellArea } from '../../../workbench/model/area.ts';
import { Book } from '../../../workbench/model/book.ts';
import type { Chart } from '../../../workbench/model/types.ts';

// Not among the package's public entries: it is asked for by its place.
const VALIDATOR =
  '../../../node_modules/@cj-tech-master/excelts/dist/esm/modules/excel/utils/ooxml-validator/index.js';
interface Validator {
  validateXlsxBuffer(bytes: Uint8Array): Promise<{ ok: boolean; problems: unknown[] }>;
}

const chart = (name: string, row: number): Chart => ({
  id: name,
  name,
  type: 'ColumnClustered',
  title: name,
  over: { row, column: 4, rows: 12, columns: 5 },
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  legend: null,
  series: [
    {
      name: 'Indice',
      values: "'CIL Indices'!$B$6:$B$8",
      categories: "'CIL Indices'!$A$6:$A$8",
      dataLabels: true,
      pointColors: { 0: '#D55E00' },
    },
  ],
  valueAxisTitle: 'Indice',
});

/** What the add-in writes, in small: looks, rules, a list, charts, names, links, panes, print titles. */
function madeBook(): Book {
  const book = new Book();
  const sheet = book.addSheet('CIL Indices');
  book.addSheet("L'été, 31 caractères tout juste");
  sheet.setValue(0, 0, 'Indices de précarité');
  sheet.patchStyle(cellArea(0, 0), { bold: true, fontSize: 16, fontColor: '#1F2933' });
  sheet.setHyperlink(2, 0, { target: "#'Feuil1'!A1", tooltip: 'Aller à « Feuil1 »' });
  sheet.setValue(2, 0, 'Voir la feuille');
  for (const [i, name] of ['Résidence', 'Indice', 'Part des ménages sous 40 % du plafond'].entries()) {
    sheet.setValue(4, i, name);
    sheet.patchStyle(cellArea(4, i), { wrap: true, fill: '#E8EEF4', vertical: 'middle' });
  }
  for (const [i, value] of [147, 98.69, 65.64].entries()) {
    sheet.setValue(5 + i, 0, ['Les Lilas', '+65 ans', '=1+1'][i] ?? '');
    sheet.setValue(5 + i, 1, value);
    sheet.setFormula(5 + i, 2, `=B${6 + i}/CIL_Reference`);
    sheet.patchStyle(cellArea(5 + i, 2), {
      numberFormat: '0.0%',
      pattern: 'lightUp',
      patternColor: '#8A4B00',
    });
  }
  book.names.push({ name: 'CIL_Reference', formula: "='CIL Indices'!$B$6", visible: true });
  const areas = [{ row: 5, column: 1, rows: 3, columns: 1 }];
  for (const [i, stopIfTrue] of [true, false].entries()) {
    sheet.conditionalFormats.push({
      id: `regle-${i}`,
      areas,
      rule: { type: 'expression', formula: `=B6>${100 + i}` },
      style: { fill: '#F2A97E', bold: true },
      priority: i + 1,
      stopIfTrue,
    });
  }
  sheet.validations.push({
    areas: [{ row: 5, column: 3, rows: 3, columns: 1 }],
    type: 'list',
    formulas: ['"1,2,3,4"'],
    ignoreBlank: true,
    alert: { title: 'Saisie refusée', message: 'Type 1 à 4.', style: 'stop' },
  });
  sheet.charts.push(chart('Indice par résidence', 5), chart('Parts « par type »', 20));
  sheet.frozen = { rows: 5, columns: 1 };
  sheet.autoFilter = { row: 4, column: 0, rows: 4, columns: 3 };
  sheet.page = {
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    fitToHeight: 0,
    titleRows: '5:5',
    titleColumns: 'A:A',
    footer: { center: 'Source : Ménages · page &P/&N' },
  };
  return book;
}

describe('le fichier enregistré', () => {
  it('suit les règles dont Excel ne démord pas, à la création et après réouverture', async () => {
    const { validateXlsxBuffer }: Validator = await import(VALIDATOR);
    const first = await saveXlsx(madeBook());
    expect((await validateXlsxBuffer(first)).problems).toEqual([]);
    const again = await saveXlsx(await openFile(first, 'test.xlsx'));
    expect((await validateXlsxBuffer(again)).problems).toEqual([]);
  });

  it('garde titres imprimés, pages, pied, règles qui arrêtent, liste et hauteurs ajustées', async () => {
    const book = await openFile(await saveXlsx(madeBook()), 'test.xlsx');
    const sheet = book.sheet('CIL Indices');
    expect(sheet?.page).toMatchObject({
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: '5:5',
      titleColumns: 'A:A',
      footer: { center: 'Source : Ménages · page &P/&N' },
    });
    expect(sheet?.conditionalFormats.map(({ stopIfTrue }) => stopIfTrue)).toEqual([true, false]);
    expect(sheet?.validations).toMatchObject([{ type: 'list', formulas: ['="1,2,3,4"'] }]);
    // Nobody chose a height: rows are still fitted to what they hold.
    expect(sheet?.rowHeights.size).toBe(0);
    expect(sheet?.charts.map(({ name }) => name)).toEqual(['Indice par résidence', 'Parts « par type »']);
  });
});
