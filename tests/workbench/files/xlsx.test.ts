import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { Calculator } from '../../../workbench/calc/calculator.ts';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { fromFile, toFile } from '../../../workbench/files/xlsx/formulas.ts';
import { cellArea } from '../../../workbench/model/area.ts';
import { Book } from '../../../workbench/model/book.ts';

async function reopened(book: Book): Promise<Book> {
  return openFile(await saveXlsx(book), 'test.xlsx');
}

async function raw(book: Book): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await saveXlsx(book));
  return workbook;
}

describe('un classeur enregistré puis rouvert', () => {
  it('garde valeurs, types et vides', async () => {
    const book = new Book();
    const values = ['texte', 12.5, true, { error: '#N/A' as const }, '06400', '', 0];
    for (const [row, value] of values.entries()) book.active.setValue(row, 0, value);
    const sheet = (await reopened(book)).active;
    expect(values.map((_, row) => sheet.value(row, 0))).toEqual([
      'texte',
      12.5,
      true,
      { error: '#N/A' },
      '06400',
      null,
      0,
    ]);
  });

  it('garde comme textes les textes qui ressemblent à des formules', async () => {
    const book = new Book();
    const texts = ['=1+1', '+65 ans', '-25 ans', '@x', "=cmd|' /C calc'!A0"];
    for (const [row, text] of texts.entries()) book.active.setValue(row, 0, text);
    const sheet = (await reopened(book)).active;
    for (const [row, text] of texts.entries()) expect(sheet.get(row, 0)).toMatchObject({ value: text });
    for (const [row] of texts.entries()) expect(sheet.get(row, 0)?.formula).toBeUndefined();
  });

  it('garde les styles', async () => {
    const book = new Book();
    const style = {
      bold: true,
      italic: true,
      fontName: 'Arial',
      fontSize: 14,
      fontColor: '#112233',
      fill: '#FFEEDD',
      horizontal: 'right',
      vertical: 'middle',
      wrap: true,
      numberFormat: '0.0%',
      borders: { bottom: { style: 'thin', color: '#445566' } },
    } as const;
    book.active.setValue(1, 1, 0.5);
    book.active.patchStyle(cellArea(1, 1), style);
    book.active.patchStyle(cellArea(2, 1), { pattern: 'lightUp', patternColor: '#FF0000', fill: '#FFFF00' });
    const sheet = (await reopened(book)).active;
    expect(sheet.style(1, 1)).toMatchObject(style);
    expect(sheet.style(2, 1)).toMatchObject({ pattern: 'lightUp', patternColor: '#FF0000', fill: '#FFFF00' });
  });

  it('garde les mises en forme conditionnelles, « contient » dit par une formule', async () => {
    const book = new Book();
    const sheet = book.active;
    const areas = [cellArea(0, 0), { row: 2, column: 2, rows: 4, columns: 2 }];
    const common = { areas, style: { fill: '#FFCC00', bold: true }, stopIfTrue: false };
    sheet.conditionalFormats.push(
      { ...common, id: 'a', priority: 1, rule: { type: 'expression', formula: '=A1>$B$1' } },
      { ...common, id: 'b', priority: 2, rule: { type: 'cellIs', operator: 'lessThan', formulas: ['=11'] } },
      { ...common, id: 'c', priority: 3, rule: { type: 'containsText', operator: 'contains', text: 's' } },
      {
        ...common,
        id: 'd',
        priority: 4,
        style: {},
        rule: {
          type: 'colorScale',
          points: [
            { kind: 'min', color: '#0000FF' },
            { kind: 'num', value: 100, color: '#FFFFFF' },
            { kind: 'max', color: '#FF8800' },
          ],
        },
      },
      { ...common, id: 'e', priority: 5, style: {}, rule: { type: 'dataBar', color: '#00AA00' } },
    );
    const read = (await reopened(book)).active.conditionalFormats;
    expect(read.map((format) => format.rule)).toEqual([
      { type: 'expression', formula: '=A1>$B$1' },
      { type: 'cellIs', operator: 'lessThan', formulas: ['=11'] },
      { type: 'expression', formula: '=ISNUMBER(SEARCH("s",A1))' },
      {
        type: 'colorScale',
        points: [
          { kind: 'min', color: '#0000FF' },
          { kind: 'num', value: 100, color: '#FFFFFF' },
          { kind: 'max', color: '#FF8800' },
        ],
      },
      { type: 'dataBar', color: '#00AA00' },
    ]);
    expect(read[0]).toMatchObject({ areas, style: { fill: '#FFCC00', bold: true } });
  });

  it('écrit une règle sur le début ou la fin d’un texte comme la formule qui le dit', async () => {
    const book = new Book();
    for (const [i, operator] of ['beginsWith', 'endsWith'].entries()) {
      book.active.conditionalFormats.push({
        id: operator,
        areas: [{ row: 1, column: 0, rows: 3, columns: 1 }],
        rule: { type: 'containsText', operator, text: 'QPV' },
        style: { bold: true },
        priority: i + 1,
        stopIfTrue: false,
      });
    }
    const rules = (await reopened(book)).active.conditionalFormats.map(({ rule }) => rule);
    expect(rules).toEqual([
      { type: 'expression', formula: '=LEFT(A2,3)="QPV"' },
      { type: 'expression', formula: '=RIGHT(A2,3)="QPV"' },
    ]);
  });

  it('garde les listes de choix avec leurs messages', async () => {
    const book = new Book();
    const validation = {
      areas: [{ row: 1, column: 2, rows: 9, columns: 1 }],
      type: 'list' as const,
      formulas: ['="oui,non"'],
      ignoreBlank: true,
      prompt: { title: 'Choix', message: 'Choisissez.' },
      alert: { title: 'Erreur', message: 'Prenez dans la liste.', style: 'stop' },
    };
    book.active.validations.push(validation);
    expect((await reopened(book)).active.validations).toEqual([validation]);
  });

  it('garde les graphiques comme graphiques Excel', async () => {
    const book = new Book();
    const sheet = book.active;
    for (const [row, value] of [3, 5, 8].entries()) {
      sheet.setValue(row, 0, `R${row}`);
      sheet.setValue(row, 1, value);
    }
    sheet.charts.push({
      id: 'g',
      name: 'G',
      type: 'BarClustered',
      title: 'Indice par résidence',
      left: 130,
      top: 40,
      width: 320,
      height: 200,
      series: [
        { name: 'Indice', values: 'Feuil1!$B$1:$B$3', categories: 'Feuil1!$A$1:$A$3', color: '#D55E00' },
      ],
      reverseCategories: true,
      legend: null,
      gapWidth: 40,
      valueAxis: { min: 0, format: '0' },
      valueAxisTitle: 'Indice',
      categoryAxisTitle: 'Résidence',
    });
    const again = await reopened(book);
    const [chart] = again.active.charts;
    expect(chart).toMatchObject({
      type: 'BarClustered',
      title: 'Indice par résidence',
      reverseCategories: true,
      legend: null,
      gapWidth: 40,
      series: [
        { name: 'Indice', values: 'Feuil1!$B$1:$B$3', categories: 'Feuil1!$A$1:$A$3', color: '#D55E00' },
      ],
    });
    expect(
      [chart?.left, chart?.top, chart?.width, chart?.height].map((points) => Math.round(points ?? 0)),
    ).toEqual([130, 40, 320, 200]);
    expect((await reopened(again)).active.charts).toHaveLength(1);
    again.active.charts = [];
    expect((await reopened(again)).active.charts).toEqual([]);
  });

  it('garde nuages de points et séries mêlées', async () => {
    const book = new Book();
    const place = { left: 0, top: 0, width: 300, height: 200 };
    const points = { values: 'Feuil1!$B$1:$B$3', categories: 'Feuil1!$A$1:$A$3' };
    book.active.charts.push(
      {
        ...place,
        id: 'a',
        name: 'a',
        type: 'XYScatter',
        series: [
          { ...points, name: 'points' },
          { ...points, name: 'repère', marker: false, color: '#000000' },
        ],
      },
      {
        ...place,
        id: 'b',
        name: 'b',
        type: 'ColumnClustered',
        series: [
          { ...points, kind: 'bar' },
          { ...points, kind: 'line' },
        ],
      },
    );
    const { charts } = (await reopened(book)).active;
    expect(charts.map((chart) => [chart.type, chart.series.length])).toEqual([
      ['XYScatter', 2],
      ['ColumnClustered', 2],
    ]);
  });

  it('garde noms, feuilles masquées, volets, filtre, largeurs, page, liens, réglages et propriétés', async () => {
    const book = new Book();
    const sheet = book.addSheet('CIL Indices');
    const hidden = book.addSheet("L'été");
    hidden.visibility = 'VeryHidden';
    book.names.push(
      { name: 'taux', formula: "='CIL Indices'!$B$2", visible: true },
      { name: 'seuil', formula: '=11', visible: true },
      { name: 'cache', formula: '="abc"', visible: false },
      { name: 'local', formula: "='CIL Indices'!$A$1:$A$3", visible: true, scope: sheet.id },
    );
    book.settings.set('cil', { version: 3, noms: ['é', '"'] });
    book.settings.set('long', 'x'.repeat(70_000));
    sheet.customProperties.set('origine', 'CIL');
    sheet.frozen = { rows: 5, columns: 1 };
    sheet.autoFilter = { row: 4, column: 0, rows: 20, columns: 3 };
    sheet.columnWidths.set(0, 150);
    sheet.rowHeights.set(2, 30);
    sheet.gridlines = false;
    sheet.tabColor = '#0072B2';
    sheet.merges = [{ row: 0, column: 0, rows: 1, columns: 3 }];
    sheet.page = {
      orientation: 'landscape',
      paper: 'A4',
      fitToWidth: 1,
      fitToHeight: 0,
      titleRows: '5:5',
      printArea: 'A1:C25',
      footer: { left: 'Source', right: '&P / &N' },
    };
    sheet.setValue(2, 0, 'Méthode');
    sheet.setHyperlink(2, 0, { target: '#Feuil1!A1' });
    book.active = sheet;
    const again = await reopened(book);
    expect(again.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Feuil1', 'Visible'],
      ['CIL Indices', 'Visible'],
      ["L'été", 'VeryHidden'],
    ]);
    const read = again.active;
    expect(again.names.toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      { name: 'cache', formula: '="abc"', visible: false },
      { name: 'local', formula: "='CIL Indices'!$A$1:$A$3", visible: true, scope: read.id },
      { name: 'seuil', formula: '=11', visible: true },
      { name: 'taux', formula: "='CIL Indices'!$B$2", visible: true },
    ]);
    expect(Object.fromEntries(again.settings)).toEqual(Object.fromEntries(book.settings));
    expect(read.name).toBe('CIL Indices');
    expect([...read.customProperties]).toEqual([['origine', 'CIL']]);
    expect(read).toMatchObject({
      frozen: sheet.frozen,
      autoFilter: sheet.autoFilter,
      gridlines: false,
      tabColor: '#0072B2',
      merges: sheet.merges,
      page: sheet.page,
    });
    expect(read.columnWidths.get(0)).toBeCloseTo(150, 1);
    expect(read.rowHeights.get(2)).toBe(30);
    expect(read.get(2, 0)).toMatchObject({ value: 'Méthode', hyperlink: { target: '#Feuil1!A1' } });
  });
});

describe('les formules dans le fichier', () => {
  it.each([
    ['=CIL.PRECARITE(B10:E10,B$5:E$5)*2', '_xldudf_CIL_PRECARITE(B10:E10,B$5:E$5)*2'],
    ['=XLOOKUP(A1,B:B,C:C)&"XLOOKUP("', '_xlfn.XLOOKUP(A1,B:B,C:C)&"XLOOKUP("'],
    ['=SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ["=SUM('Ma feuille'!A3#)", "SUM(_xlfn.ANCHORARRAY('Ma feuille'!A3))"],
    ['=@A1:A3+1', '_xlfn.SINGLE(A1:A3)+1'],
    ['=SUM(A1:A3)', 'SUM(A1:A3)'],
  ])('%s s’écrit %s et se relit', (formula, inFile) => {
    expect(toFile(formula)).toBe(inFile);
    expect(fromFile(inFile)).toBe(formula);
  });

  it('portent leur dernier résultat, et les résultats étendus leur zone', async () => {
    const book = new Book();
    const sheet = book.active;
    const calculator = new Calculator(book);
    calculator.registerAsync('CIL.GRILLE', async () => [
      [1, 2],
      [3, 4],
    ]);
    sheet.setFormula(0, 0, '=CIL.GRILLE()');
    sheet.setFormula(4, 0, '=SUM(A1#)');
    await calculator.settle();
    const file = (await raw(book)).worksheets[0];
    expect(file?.getCell('A1').value).toEqual({
      formula: '_xldudf_CIL_GRILLE()',
      result: 1,
      shareType: 'array',
      ref: 'A1:B2',
      isDynamicArray: true,
    });
    expect(file?.getCell('B2').value).toBe(4);
    expect(file?.getCell('A5').result).toBe(10);
    const again = await reopened(book);
    expect(again.active.get(0, 0)).toMatchObject({
      formula: '=CIL.GRILLE()',
      spill: { rows: 2, columns: 2 },
    });
    const next = new Calculator(again);
    next.registerAsync('CIL.GRILLE', async () => [[5]]);
    await next.settle();
    expect([again.active.value(0, 0), again.active.value(1, 1), again.active.value(4, 0)]).toEqual([
      5,
      null,
      5,
    ]);
  });
});

describe('le fichier de l’utilisateur', () => {
  it('garde ce que le classeur ne connaît pas, sauf ce qui a été changé', async () => {
    const file = new Workbook();
    const sheet = file.addWorksheet('Données');
    sheet.getCell('A1').value = { richText: [{ text: 'deux ' }, { text: 'tons', font: { bold: true } }] };
    sheet.getCell('B1').value = 3;
    sheet.getCell('B1').note = 'vu';
    sheet.addTable({
      name: 'T',
      ref: 'D1',
      columns: [{ name: 'x' }, { name: 'y' }],
      rows: [
        [1, 2],
        [3, 4],
      ],
    });
    sheet.conditionalFormattings.push({
      ref: 'B1:B9',
      rules: [{ type: 'top10', rank: 3, percent: false, priority: 1, style: { font: { bold: true } } }],
    });
    const image = file.addImage({
      base64:
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      extension: 'png',
    });
    sheet.addImage(image, 'H1:I3');
    const book = await openFile(new Uint8Array(await file.xlsx.writeBuffer()), 'a.xlsx');
    expect(book.active.value(0, 0)).toBe('deux tons');
    expect(book.active.tables).toMatchObject([
      { name: 'T', area: { row: 0, column: 3, rows: 3, columns: 2 } },
    ]);
    book.active.setValue(1, 1, 7);
    book.active.conditionalFormats.push({
      id: 'n',
      areas: [cellArea(1, 1)],
      rule: { type: 'expression', formula: '=B2>1' },
      style: { fill: '#FF0000' },
      priority: 2,
      stopIfTrue: false,
    });
    const after = (await raw(book)).worksheets[0];
    expect(after?.getCell('A1').value).toHaveProperty('richText');
    expect(after?.getCell('B1').note).toBeTruthy();
    expect(after?.getCell('B2').value).toBe(7);
    expect(after?.getTables()).toHaveLength(1);
    expect(after?.getImages()).toHaveLength(1);
    expect(after?.conditionalFormattings.flatMap(({ rules }) => rules.map((rule) => rule.type))).toEqual([
      'top10',
      'expression',
    ]);
  });

  it('perd les feuilles supprimées et suit les feuilles renommées, déplacées ou ajoutées', async () => {
    const book = new Book();
    book.addSheet('B');
    const again = await reopened(book);
    const [first, second] = again.sheets;
    if (!first || !second) throw new Error('deux feuilles attendues');
    again.renameSheet(second, 'Renommée');
    again.moveSheet(again.addSheet('Neuve'), 0);
    again.removeSheet(first);
    expect((await reopened(again)).sheets.map((sheet) => sheet.name)).toEqual(['Neuve', 'Renommée']);
  });
});
