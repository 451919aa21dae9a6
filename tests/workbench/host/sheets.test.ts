import { beforeEach, describe, expect, it } from 'vitest';
import { loadHeadless } from '../../../workbench/addin/headless.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

let book: Book;
beforeEach(async () => {
  book = new Book();
  await loadHeadless({ distFolder: addinFolder, book });
});

/** Runs on the active sheet and syncs. */
const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });

describe('feuilles', () => {
  it('s’ajoutent, se nomment, se déplacent, se copient et se suppriment', async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add('CIL Indices');
      added.getRange('A1').values = [['indice']];
      added.tabColor = '#FF8800';
      await context.sync();
      added.name = 'CIL Classement';
      added.position = 0;
      const copy = added.copy('End');
      copy.name = 'Copie';
      worksheets.add('À jeter').delete();
      worksheets.load('items/name, items/position');
      await context.sync();
      return worksheets.items.map((sheet) => [sheet.position, sheet.name]);
    });
    expect(names).toEqual([
      [0, 'CIL Classement'],
      [1, 'Feuil1'],
      [2, 'Copie'],
    ]);
    expect(book.sheet('Copie')?.value(0, 0)).toBe('indice');
    expect(book.sheet('Copie')?.tabColor).toBe('#FF8800');
  });

  it('un nom déjà pris ou interdit est refusé', async () => {
    const add = (name: string) => onSheet((_sheet, context) => void context.workbook.worksheets.add(name));
    await expect(add('feuil1')).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    await expect(add('a/b')).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('se cachent, mais pas la dernière visible', async () => {
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.add('Données').visibility = 'VeryHidden';
    });
    expect(book.sheet('Données')?.visibility).toBe('VeryHidden');
    await expect(
      onSheet((sheet) => {
        sheet.visibility = 'Hidden';
      }),
    ).rejects.toMatchObject({
      code: 'InvalidOperation',
    });
  });

  it('une feuille très cachée ne se supprime qu’une fois montrée ou cachée', async () => {
    await onSheet((_sheet, context) => {
      context.workbook.worksheets.add('Copie').visibility = 'VeryHidden';
    });
    const remove = (first?: 'Hidden') =>
      onSheet((_sheet, context) => {
        const copy = context.workbook.worksheets.getItem('Copie');
        if (first) copy.visibility = first;
        copy.delete();
      });
    await expect(remove()).rejects.toMatchObject({ code: 'InvalidOperation' });
    await remove('Hidden');
    expect(book.sheet('Copie')).toBeUndefined();
  });

  it('renommer une feuille suit dans les formules', async () => {
    await onSheet((sheet, context) => {
      const source = context.workbook.worksheets.add('Source');
      source.getRange('A1').values = [[4]];
      sheet.getRange('A1').formulas = [['=Source!A1*2']];
      source.name = 'Mes données';
    });
    const cell = await onSheet((sheet) => sheet.getRange('A1').load('formulas, values'));
    expect([cell.formulas, cell.values]).toEqual([[["='Mes données'!A1*2"]], [[8]]]);
  });

  it('figent leurs volets, filtrent, règlent leur impression', async () => {
    await onSheet((sheet) => {
      sheet.freezePanes.freezeAt(sheet.getRange('A1:A5'));
      sheet.autoFilter.apply(sheet.getRange('A5:C20'));
      sheet.showGridlines = false;
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintTitleRows('$5:$5');
      pageLayout.setPrintTitleColumns('$A:$B');
      pageLayout.setPrintArea('A1:H40');
      pageLayout.headersFooters.defaultForAllPages.leftFooter = 'RPLS 2018';
      pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P/&N';
    });
    const { frozen, autoFilter, gridlines, page } = book.active;
    expect({ frozen, autoFilter, gridlines, page }).toEqual({
      frozen: { rows: 5, columns: 1 },
      autoFilter: { row: 4, column: 0, rows: 16, columns: 3 },
      gridlines: false,
      page: {
        orientation: 'landscape',
        paper: 'A4',
        fitToWidth: 1,
        fitToHeight: 0,
        titleRows: '5:5',
        titleColumns: 'A:B',
        printArea: 'A1:H40',
        footer: { left: 'RPLS 2018', right: '&P/&N' },
      },
    });
    const read = await onSheet((sheet) => {
      sheet.load(
        'pageLayout/orientation, pageLayout/centerHorizontally, autoFilter/enabled, protection/protected',
      );
      return sheet;
    });
    expect([read.pageLayout.centerHorizontally, read.autoFilter.enabled, read.protection.protected]).toEqual([
      true,
      true,
      false,
    ]);
    await onSheet((sheet) => {
      sheet.freezePanes.unfreeze();
      sheet.autoFilter.remove();
    });
    expect([book.active.frozen, book.active.autoFilter]).toEqual([{ rows: 0, columns: 0 }, null]);
  });

  it('gardent leurs propriétés personnelles', async () => {
    await onSheet((sheet) => void sheet.customProperties.add('cil.feuille', 'indices'));
    const [found, missing] = await onSheet((sheet) => [
      sheet.customProperties.getItemOrNullObject('CIL.FEUILLE').load('value'),
      sheet.customProperties.getItemOrNullObject('autre').load('value'),
    ]);
    expect([found?.value, missing?.isNullObject]).toEqual(['indices', true]);
  });
});

describe('noms et réglages', () => {
  it('un nom désigne une plage, une constante ou une formule', async () => {
    const [plage, seuil, typeOfSeuil, target] = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('Reference', worksheets.getActiveWorksheet().getRange('B2:C2'));
      names.add('Seuil', '=11', 'règle de 11');
      await context.sync();
      const range = names.getItem('reference').load('formula');
      const number = names.getItem('Seuil').load('value, type, comment');
      const area = names.getItem('Reference').getRange().load('address');
      await context.sync();
      return [range.formula, number.value, number.type, area.address];
    });
    expect([plage, seuil, typeOfSeuil, target]).toEqual(['=Feuil1!$B$2:$C$2', 11, 'Double', 'Feuil1!B2:C2']);
    await expect(
      onSheet((_sheet, context) => void context.workbook.names.add('SEUIL', '=2')),
    ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
    await onSheet((_sheet, context) => context.workbook.names.getItem('Seuil').delete());
    expect(book.names.map((one) => one.name)).toEqual(['Reference']);
  });

  it('un nom de feuille ne se voit pas du classeur', async () => {
    await onSheet((sheet) => void sheet.names.add('Local', sheet.getRange('A1')));
    const found = await onSheet((_sheet, context) =>
      context.workbook.names.getItemOrNullObject('Local').load('name'),
    );
    expect(found.isNullObject).toBe(true);
    expect((await onSheet((sheet) => sheet.names.getItem('Local').load('scope'))).scope).toBe('Worksheet');
  });

  it('les réglages du classeur et du document sont les mêmes', async () => {
    await onSheet((_sheet, context) => void context.workbook.settings.add('cil.etape', { page: 3 }));
    await new Promise((resolve) => Office.context.document.settings.refreshAsync(resolve));
    expect(Office.context.document.settings.get('cil.etape')).toEqual({ page: 3 });
    Office.context.document.settings.set('cil.volet', true);
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect([...book.settings]).toEqual([
      ['cil.etape', { page: 3 }],
      ['cil.volet', true],
    ]);
    const read = await onSheet((_sheet, context) =>
      context.workbook.settings.getItem('cil.etape').load('value'),
    );
    expect(read.value).toEqual({ page: 3 });
  });
});

describe('formats conditionnels et validations', () => {
  it('les trois sortes de règles se posent, la dernière en tête', async () => {
    await onSheet((sheet) => {
      const range = sheet.getRange('B6:B20');
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B6<11';
      custom.custom.format.fill.color = '#FFC000';
      custom.custom.format.font.bold = true;
      custom.stopIfTrue = true;
      const cell = range.conditionalFormats.add('CellValue');
      cell.cellValue.rule = { formula1: '=100', operator: 'GreaterThan' };
      cell.cellValue.format.font.color = '#C00000';
      const scale = range.conditionalFormats.add('ColorScale');
      scale.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#5B9BD5' },
        midpoint: { type: 'Number', formula: '100', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#ED7D31' },
      };
    });
    const rules = book.active.conditionalFormats.map(({ rule, priority, style }) => ({
      rule,
      priority,
      style,
    }));
    expect(rules).toEqual([
      {
        priority: 3,
        rule: { type: 'expression', formula: '=$B6<11' },
        style: { fill: '#FFC000', pattern: 'solid', bold: true },
      },
      {
        priority: 2,
        rule: { type: 'cellIs', operator: 'greaterThan', formulas: ['=100'] },
        style: { fontColor: '#C00000' },
      },
      {
        priority: 1,
        style: {},
        rule: {
          type: 'colorScale',
          points: [
            { kind: 'min', color: '#5B9BD5' },
            { kind: 'num', color: '#FFFFFF', value: 100 },
            { kind: 'max', color: '#ED7D31' },
          ],
        },
      },
    ]);
    const types = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange('B7').conditionalFormats;
      formats.load('items/type, items/priority');
      await context.sync();
      return formats.items.map((one) => one.type);
    });
    expect(types).toEqual(['ColorScale', 'CellValue', 'Custom']);
  });

  it('clearAll ne découpe que la plage demandée', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    });
    await onSheet((sheet) => sheet.getRange('A4:A5').conditionalFormats.clearAll());
    expect(book.active.conditionalFormats[0]?.areas).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 5, column: 0, rows: 4, columns: 1 },
    ]);
    const format = await onSheet((sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).load('id'));
    await onSheet((sheet) => sheet.getRange('A:A').conditionalFormats.getItem(format.id).delete());
    expect(book.active.conditionalFormats).toEqual([]);
  });

  it('une validation garde sa règle, son message et son alerte', async () => {
    await onSheet((sheet) => {
      const { dataValidation } = sheet.getRange('C2:C9');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'fragile,stable' } };
      dataValidation.prompt = { showPrompt: true, title: 'Classe', message: 'Choisissez.' };
      dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: 'Classe', message: 'Hors liste.' };
      sheet.getRange('D2').dataValidation.rule = {
        wholeNumber: { formula1: 0, formula2: 10, operator: 'Between' },
      };
    });
    expect(book.active.validations).toEqual([
      {
        areas: [{ row: 1, column: 2, rows: 8, columns: 1 }],
        type: 'list',
        formulas: ['"fragile,stable"'],
        ignoreBlank: true,
        prompt: { title: 'Classe', message: 'Choisissez.' },
        alert: { title: 'Classe', message: 'Hors liste.', style: 'stop' },
      },
      {
        areas: [{ row: 1, column: 3, rows: 1, columns: 1 }],
        type: 'whole',
        operator: 'between',
        formulas: ['=0', '=10'],
        ignoreBlank: true,
      },
    ]);
    await onSheet((sheet) => {
      const source = sheet.getRange('H1:H3');
      sheet.getRange('E2').dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(book.active.validations[2]?.formulas).toEqual(['=Feuil1!$H$1:$H$3']);
    const read = await onSheet((sheet) => sheet.getRange('C3').dataValidation.load('type, rule'));
    expect([read.type, read.rule]).toEqual([
      'List',
      { list: { inCellDropDown: true, source: 'fragile,stable' } },
    ]);
    await onSheet((sheet) => sheet.getRange('C2:E9').dataValidation.clear());
    expect(book.active.validations).toEqual([]);
  });
});

describe('graphiques et tableaux', () => {
  it('un graphique se bâtit d’une plage et se règle', async () => {
    await onSheet((sheet) => {
      sheet.getRange('A1:B3').values = [
        ['Résidence', 'Indice'],
        ['Les Lilas', 118],
        ['Le Parc', 99],
      ];
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B3'), 'Columns');
      chart.name = 'classement';
      chart.title.text = 'Indice de précarité';
      chart.title.format.font.size = 12;
      chart.legend.visible = false;
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.numberFormat = '0';
      chart.axes.valueAxis.title.text = 'base 100';
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = 'Maximum';
      chart.axes.valueAxis.majorGridlines.visible = false;
      const series = chart.series.getItemAt(0);
      series.format.fill.setSolidColor('#0072B2');
      series.hasDataLabels = true;
      series.gapWidth = 40;
      series.points.getItemAt(1).format.fill.setSolidColor('#D55E00');
      const reference = chart.series.add('Référence');
      reference.setValues(sheet.getRange('B2:B3'));
      reference.setXAxisValues(sheet.getRange('A2:A3'));
      chart.setPosition('D2', 'G11');
    });
    expect(book.active.charts).toMatchObject([
      {
        name: 'classement',
        type: 'BarClustered',
        title: 'Indice de précarité',
        legend: null,
        gapWidth: 40,
        valueAxis: { min: 0, format: '0', atLast: true },
        valueAxisTitle: 'base 100',
        reverseCategories: true,
        over: { row: 1, column: 3, rows: 10, columns: 4 },
        titleSize: 12,
        series: [
          {
            values: 'Feuil1!$B$2:$B$3',
            categories: 'Feuil1!$A$2:$A$3',
            nameRef: 'Feuil1!$B$1',
            color: '#0072B2',
            dataLabels: true,
          },
          { name: 'Référence', values: 'Feuil1!$B$2:$B$3', categories: 'Feuil1!$A$2:$A$3' },
        ],
      },
    ]);
    const names = await Excel.run(async (context) => {
      const chart = context.workbook.worksheets.getActiveWorksheet().charts.getItem('classement');
      chart.series.load('items/name');
      await context.sync();
      const found = chart.series.items.map((one) => one.name);
      chart.series.getItemAt(1).delete();
      chart.delete();
      await context.sync();
      return found;
    });
    expect(names).toEqual(['Indice', 'Référence']);
    expect(book.active.charts).toEqual([]);
  });

  it('un tableau rend ses plages', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B3').values = [
        ['Résidence', ''],
        ['Les Lilas', 1],
        ['Le Parc', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      table.name = 'Occupation';
      table.style = 'TableStyleLight1';
      await context.sync();
      const header = table.getHeaderRowRange().load('values');
      const body = context.workbook.tables.getItem('occupation').getDataBodyRange().load('address');
      await context.sync();
      return [header.values, body.address];
    });
    expect(found).toEqual([[['Résidence', 'Colonne2']], 'Feuil1!A2:B3']);
    expect(book.active.tables).toMatchObject([{ name: 'Occupation', style: 'TableStyleLight1' }]);
  });
});
