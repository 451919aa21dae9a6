import { beforeEach, describe, expect, it } from 'vitest';
import { type HeadlessAddin, loadHeadless } from '../../../workbench/addin/headless.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

let book: Book;
let addin: HeadlessAddin;
beforeEach(async () => {
  book = new Book();
  addin = await loadHeadless({ distFolder: addinFolder, book });
});

const write = (address: string, values: unknown[][]) =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
const read = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
    range.load('values, formulas, text, valueTypes, numberFormat, address');
    await context.sync();
    return range;
  });

describe('valeurs et formules', () => {
  it('reviennent telles qu’elles ont été écrites', async () => {
    await write('A1:C1', [['Résidence', 12.5, true]]);
    const range = await read('A1:D1');
    expect(range.values).toEqual([['Résidence', 12.5, true, '']]);
    expect(range.valueTypes).toEqual([['String', 'Double', 'Boolean', 'Empty']]);
    expect(range.text).toEqual([['Résidence', '12,5', 'VRAI', '']]);
    expect(range.address).toBe('Feuil1!A1:D1');
  });

  it('sont calculées quand sync se termine', async () => {
    await write('A1:A3', [[1], [2], ['=SUM(A1:A2)']]);
    const range = await read('A3');
    expect(range.values).toEqual([[3]]);
    expect(range.formulas).toEqual([['=SUM(A1:A2)']]);
  });

  it('sont calculées avant une lecture de la même requête', async () => {
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').formulas = [['2'], ['=A1*10']];
      const result = sheet.getRange('A2').load('values');
      await context.sync();
      return result.values;
    });
    expect(value).toEqual([[20]]);
  });

  it.each([
    ['12', 12, 'Double'],
    ['1e3', 1000, 'Double'],
    ['50%', 0.5, 'Double'],
    ["'12", '12', 'String'],
    ["'=1+1", '=1+1', 'String'],
    ["'-25 ans", '-25 ans', 'String'],
    ['12,5', '12,5', 'String'],
    ['=1+1', 2, 'Double'],
    ['+1+1', 2, 'Double'],
    ['-7', -7, 'Double'],
    ['TRUE', true, 'Boolean'],
    ['2024-02-29', 45351, 'Double'],
    ['31/12/2024', '31/12/2024', 'String'],
    ['#N/A', '#N/A', 'Error'],
    ['', '', 'Empty'],
  ])('%j est tapé comme dans Excel : %j', async (typed, value, type) => {
    await write('B2', [[typed]]);
    const range = await read('B2');
    expect([range.values[0]?.[0], range.valueTypes[0]?.[0]]).toEqual([value, type]);
  });

  it.each(['-25 ans', '+65 ans', '=1+', '=SUM(A1', '- oui, peut-être'])(
    '%j n’est pas une formule : InvalidArgument',
    async (typed) => {
      await expect(write('B2', [[typed]])).rejects.toMatchObject({ code: 'InvalidArgument' });
      expect((await read('B2')).values).toEqual([['']]);
    },
  );

  it('restent du texte dans une cellule au format texte', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['=1+1', '007']];
      await context.sync();
    });
    expect((await read('A1:B1')).values).toEqual([['=1+1', '007']]);
  });

  it('null laisse la cellule, la chaîne vide la vide', async () => {
    await write('A1:B1', [['a', 'b']]);
    await write('A1:B1', [[null, '']]);
    expect((await read('A1:B1')).values).toEqual([['a', '']]);
  });

  it('un tableau d’une autre forme que la plage est refusé sans rien écrire', async () => {
    await expect(write('A1:B2', [['a', 'b']])).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect((await read('A1:B2')).values).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('les erreurs se lisent en français', async () => {
    await write('A1:C1', [['=1/0', '=A1+1', '="a"+1']]);
    const range = await read('A1:C1');
    expect(range.values).toEqual([['#DIV/0!', '#DIV/0!', '#VALEUR!']]);
    expect(range.valueTypes).toEqual([['Error', 'Error', 'Error']]);
  });

  it('un grand tableau passe entier', async () => {
    const values = Array.from({ length: 3000 }, (_, i) => [i, `ligne ${i}`]);
    await write('A1:B3000', values);
    expect((await read('A1:B3000')).values).toEqual(values);
  });
});

describe('plages', () => {
  const addresses = (collect: (sheet: Excel.Worksheet) => Excel.Range[]) =>
    Excel.run(async (context) => {
      const ranges = collect(context.workbook.worksheets.getActiveWorksheet());
      for (const range of ranges) range.load('address');
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? null : range.address.replace('Feuil1!', '')));
    });

  it('se déduisent les unes des autres', async () => {
    await write('B2:C3', [
      [1, 2],
      [3, 4],
    ]);
    const found = await addresses((sheet) => {
      const range = sheet.getRange('B2:C3');
      return [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(1),
        range.getLastRow(),
        range.getLastCell(),
        range.getOffsetRange(1, 0),
        range.getResizedRange(1, 2),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('E5'),
        range.getIntersection('C3:Z9'),
        sheet.getUsedRange(),
        sheet.getCell(0, 3),
        sheet.getRangeByIndexes(1, 1, 2, 3),
        range.getCell(0, 0).getSurroundingRegion(),
        range.getIntersectionOrNullObject('Z1'),
        sheet.getRange('Y1:Z9').getUsedRangeOrNullObject(true),
      ];
    });
    expect(found).toEqual([
      'C3',
      'B2:C2',
      'C2:C3',
      'B3:C3',
      'C3',
      'B3:C4',
      'B2:E4',
      '2:3',
      'B:C',
      'B2:E5',
      'C3',
      'B2:C3',
      'D1',
      'B2:D3',
      'B2:C3',
      null,
      null,
    ]);
  });

  it('copyFrom déplace les références relatives et peut ne copier que les valeurs', async () => {
    await write('A1:B2', [
      [1, '=A1*$A$1'],
      [5, '=A2*$A$1'],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('D4').copyFrom('A1:B2');
      sheet.getRange('G1:G2').copyFrom(sheet.getRange('B1:B2'), Excel.RangeCopyType.values);
      await context.sync();
    });
    expect((await read('D4:E5')).formulas).toEqual([
      [1, '=D4*$A$1'],
      [5, '=D5*$A$1'],
    ]);
    expect((await read('G1:G2')).formulas).toEqual([[1], [5]]);
  });

  it('copyFrom d’une feuille entière reprend cellules, formats conditionnels, validations et largeurs', async () => {
    await write('B2', [['=A1']]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('B2:B3').conditionalFormats.add('Custom').custom.rule.formula = '=B2<11';
      sheet.getRange('C2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
      sheet.getRange('B:B').format.columnWidth = 120;
      const copy = context.workbook.worksheets.add('Copie');
      copy.getRange('Z9').values = [['à effacer']];
      copy.getRange().copyFrom(sheet.getRange(), 'All');
      await context.sync();
    });
    const copy = book.sheet('Copie');
    expect(copy?.get(1, 1)?.formula).toBe('=A1');
    expect(copy?.value(8, 25)).toBeNull();
    expect(copy?.conditionalFormats).toMatchObject([
      { rule: { formula: '=B2<11' }, areas: [{ row: 1, column: 1, rows: 2 }] },
    ]);
    expect(copy?.validations).toMatchObject([{ formulas: ['"a,b"'] }]);
    expect(copy?.columnWidths.get(1)).toBe(120);
  });

  it('insert et delete emmènent les références', async () => {
    await write('A1:C3', [
      [1, '', '=SUM(A1:A3)'],
      [2, '', '=$A$2'],
      [3, '', '=A3'],
    ]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('2:2').insert('Down');
      await context.sync();
    });
    expect((await read('C1:C4')).formulas).toEqual([['=SUM(A1:A4)'], [''], ['=$A$3'], ['=A4']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('3:3').delete('Up');
      await context.sync();
    });
    expect((await read('C1:C3')).formulas).toEqual([['=SUM(A1:A3)'], [''], ['=A3']]);
  });

  it('clear ne vide que ce qui est demandé', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
      range.values = [[5]];
      range.numberFormat = [['0.0']];
      range.clear(Excel.ClearApplyTo.contents);
      await context.sync();
    });
    const range = await read('A1');
    expect([range.values, range.numberFormat]).toEqual([[['']], [['0.0']]]);
  });

  it('portent leur mise en forme, null où elle varie', async () => {
    const look = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#ffcc00';
      range.format.font.bold = true;
      sheet.getRange('B2').format.font.bold = false;
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').color = '#888888';
      range.load(
        'format/fill/color, format/font/bold, format/horizontalAlignment, format/wrapText, format/columnWidth',
      );
      await context.sync();
      return range.format.toJSON();
    });
    expect(look).toMatchObject({
      fill: { color: '#FFCC00' },
      font: { bold: null },
      horizontalAlignment: 'Center',
      wrapText: true,
      columnWidth: 90,
    });
    expect(book.active.style(1, 0).borders).toEqual({ bottom: { style: 'thin', color: '#888888' } });
    expect(book.active.style(0, 0).borders).toBeUndefined();
  });

  it('setCellProperties met en forme cellule par cellule, getCellProperties la rend', async () => {
    const colors = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1');
      range.setCellProperties([
        [{ format: { fill: { color: '#112233' } } }, { format: { font: { italic: true } } }],
      ]);
      const found = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { italic: true } },
      });
      await context.sync();
      return found.value;
    });
    expect(colors).toEqual([
      [
        { address: 'Feuil1!A1', format: { fill: { color: '#112233' }, font: { italic: false } } },
        { address: 'Feuil1!B1', format: { fill: { color: '#FFFFFF' }, font: { italic: true } } },
      ],
    ]);
  });

  it('un lien interne garde sa cible', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A3');
      range.hyperlink = { documentReference: 'Feuil1!B9', textToDisplay: 'Voir' };
      await context.sync();
    });
    expect(book.active.get(2, 0)).toMatchObject({ value: 'Voir', hyperlink: { target: '#Feuil1!B9' } });
  });
});

it('le complément de l’autre classeur ne reçoit plus rien', async () => {
  const other = new Book();
  await loadHeadless({ distFolder: addinFolder, book: other });
  await write('A1', [['ailleurs']]);
  expect([book.active.value(0, 0), other.active.value(0, 0)]).toEqual([null, 'ailleurs']);
  expect(addin.host.requests).toEqual([]);
});
