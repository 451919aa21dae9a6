import { describe, expect, it } from 'vitest';
import { cellArea } from '../../../workbench/model/area.ts';
import { Book, type BookChange } from '../../../workbench/model/book.ts';
import { pieces, renamedIn, shifted, withoutSheet } from '../../../workbench/model/formula.ts';
import { intern, patched } from '../../../workbench/model/style.ts';

describe('un classeur', () => {
  it('nomme ses feuilles Feuil1, Feuil2… et les trouve sans égard aux capitales', () => {
    const book = new Book();
    expect(book.addSheet().name).toBe('Feuil2');
    expect(book.sheet('FEUIL2')).toBe(book.sheets[1]);
    expect(book.sheet(book.active.id)).toBe(book.active);
  });

  it.each(['', 'a'.repeat(32), 'a/b', 'a:b', 'a[b', "'a"])('refuse la feuille %j', (name) => {
    expect(() => new Book().addSheet(name)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });

  it('refuse un nom déjà pris et la suppression de la dernière feuille visible', () => {
    const book = new Book();
    expect(() => book.addSheet('feuil1')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
    expect(() => book.removeSheet(book.active)).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('suit une feuille renommée partout où elle est nommée, et met #REF! quand elle part', () => {
    const book = new Book();
    const data = book.addSheet('Data');
    const sheet = book.active;
    sheet.setFormula(0, 0, '=SUM(Data!A1:A3)&"Data!A1"');
    sheet.setHyperlink(0, 0, { target: '#Data!A1' });
    book.names.push({ name: 'zone', formula: '=data!$A$1', visible: true });
    sheet.conditionalFormats.push({
      id: 'x',
      areas: [],
      rule: { type: 'expression', formula: '=Data!A1>1' },
      style: {},
      priority: 1,
      stopIfTrue: false,
    });
    sheet.validations.push({ areas: [], type: 'list', formulas: ['=Data!$A$1:$A$3'], ignoreBlank: true });
    sheet.charts.push({
      id: 'g',
      name: 'g',
      type: 'Line',
      series: [{ values: 'Data!$A$1:$A$3' }],
      left: 0,
      top: 0,
      width: 1,
      height: 1,
    });
    book.renameSheet(data, "L'été");
    expect(sheet.get(0, 0)).toMatchObject({
      formula: `=SUM('L''été'!A1:A3)&"Data!A1"`,
      hyperlink: { target: "#'L''été'!A1" },
    });
    expect(book.names[0]?.formula).toBe("='L''été'!$A$1");
    expect(sheet.conditionalFormats[0]?.rule).toEqual({ type: 'expression', formula: "='L''été'!A1>1" });
    expect(sheet.validations[0]?.formulas).toEqual(["='L''été'!$A$1:$A$3"]);
    expect(sheet.charts[0]?.series[0]?.values).toBe("'L''été'!$A$1:$A$3");
    book.removeSheet(data);
    expect(sheet.get(0, 0)?.formula).toBe('=SUM(#REF!)&"Data!A1"');
    expect(book.names[0]?.formula).toBe('=#REF!');
  });

  it('copie une feuille, sans lien entre l’original et la copie', () => {
    const book = new Book();
    const sheet = book.active;
    sheet.setValue(0, 0, 1);
    sheet.patchStyle(cellArea(0, 0), { bold: true });
    sheet.customProperties.set('cle', 'valeur');
    sheet.charts.push({
      id: 'g',
      name: 'g',
      type: 'Line',
      series: [{ values: 'Feuil1!$A$1:$A$3' }],
      left: 0,
      top: 0,
      width: 1,
      height: 1,
    });
    const copy = book.copySheet(sheet);
    copy.setValue(0, 0, 2);
    expect([copy.name, sheet.value(0, 0), copy.style(0, 0).bold, copy.customProperties.get('cle')]).toEqual([
      'Feuil1 (2)',
      1,
      true,
      'valeur',
    ]);
    expect(copy.charts[0]?.series[0]?.values).toBe("'Feuil1 (2)'!$A$1:$A$3");
  });

  it('dit ce qui change', () => {
    const book = new Book();
    const changes: BookChange['kind'][] = [];
    const stop = book.subscribe((change) => changes.push(change.kind));
    book.active.setValue(0, 0, 1);
    book.active.patchStyle(cellArea(0, 0), { bold: true });
    book.addSheet();
    book.selection = { sheet: book.active, area: cellArea(3, 3) };
    stop();
    book.active.setValue(0, 0, 2);
    expect(changes).toEqual(['cells', 'look', 'sheets', 'selection']);
  });
});

describe('une feuille', () => {
  it('efface contenus, formats ou tout', () => {
    const sheet = new Book().active;
    const fill = () => {
      sheet.setValue(1, 1, 5);
      sheet.patchStyle(cellArea(1, 1), { bold: true });
    };
    fill();
    sheet.clear(cellArea(1, 1), 'Contents');
    expect([sheet.value(1, 1), sheet.style(1, 1).bold, sheet.used(true)]).toEqual([null, true, null]);
    fill();
    sheet.clear(cellArea(1, 1), 'Formats');
    expect([sheet.value(1, 1), sheet.style(1, 1).bold]).toEqual([5, undefined]);
    sheet.clear(cellArea(1, 1), 'All');
    expect(sheet.cells.size).toBe(0);
  });

  it('donne le style d’une colonne entière aux cellules à venir', () => {
    const sheet = new Book().active;
    sheet.patchStyle({ row: 0, column: 2, rows: 1_048_576, columns: 1 }, { numberFormat: '0%' });
    sheet.setValue(7, 2, 0.5);
    expect([
      sheet.style(7, 2).numberFormat,
      sheet.style(9, 2).numberFormat,
      sheet.style(7, 1).numberFormat,
    ]).toEqual(['0%', '0%', undefined]);
  });
});

describe('un style', () => {
  it('est partagé, et se modifie en un autre', () => {
    expect(intern({ bold: true, italic: true })).toBe(intern({ italic: true, bold: true }));
    const thin = { style: 'thin', color: '#000000' } as const;
    const framed = patched({ bold: true }, { borders: { top: thin, left: thin } });
    expect(patched(framed, { bold: undefined, borders: { top: null } })).toEqual({ borders: { left: thin } });
  });
});

describe('une formule', () => {
  it('se découpe sans rien perdre', () => {
    const formula = `=IF('A''b'!$A1:B$2<>"x;""y",1.5E+3,{1,2;3,4})+T[[#All],[a]]&#N/A`;
    expect(
      pieces(formula)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(formula);
  });
  it.each([
    ['=A1+$A$1+A$1+$A1', 1, 1, '=B2+$A$1+B$1+$A2'],
    ['=SUM(A:B,2:3)', 1, 1, '=SUM(B:C,3:4)'],
    ['=A1', -1, 0, '=#REF!'],
    ['="A1"&LOG10(A1)&x.1', 2, 0, '="A1"&LOG10(A3)&x.1'],
  ])('%s copiée de %d lignes et %d colonnes devient %s', (formula, rows, columns, expected) => {
    expect(shifted(formula, rows, columns)).toBe(expected);
  });
  it('ne touche que la feuille dite', () => {
    expect(renamedIn('=A!A1+AA!A1', 'A', 'B c')).toBe("='B c'!A1+AA!A1");
    expect(withoutSheet('=A!A1#+A!B:B+AA!A1', 'A')).toBe('=#REF!+#REF!+AA!A1');
  });
});
