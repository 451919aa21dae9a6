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

const onSheet = <T>(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T) =>
  Excel.run(async (context) => {
    const result = act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
const column = () => [0, 1, 2].map((row) => book.active.value(row, 0));

describe('ce qu’Excel refuse', () => {
  it('une propriété lue sans load', async () => {
    const range = await onSheet((sheet) => sheet.getRange('A1'));
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });

  it('un objet absent : ItemNotFound, ou un objet nul si on le demande', async () => {
    await expect(
      onSheet((_sheet, context) => context.workbook.worksheets.getItem('Absente').load('name')),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
    const sheet = await onSheet((_sheet, context) =>
      context.workbook.worksheets.getItemOrNullObject('Absente').load('name'),
    );
    expect(sheet.isNullObject).toBe(true);
  });

  it('une écriture à travers un objet nul, mais pas une lecture', async () => {
    const read = await onSheet((_sheet, context) =>
      context.workbook.worksheets.getItemOrNullObject('Absente').getRange('A1').load('values'),
    );
    expect(read.isNullObject).toBe(true);
    await expect(
      onSheet((_sheet, context) => {
        context.workbook.worksheets.getItemOrNullObject('Absente').getRange('A1').values = [[1]];
      }),
    ).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('un membre que l’hôte ne connaît pas, par son nom', async () => {
    await expect(onSheet((sheet) => sheet.getRange('A1').removeDuplicates([0], false))).rejects.toMatchObject(
      {
        code: 'NotImplemented',
        message: expect.stringContaining('Range.removeDuplicates'),
      },
    );
    await expect(onSheet((sheet) => sheet.load('standardWidth, showHeadings'))).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Worksheet.showHeadings'),
    });
  });

  it('ce qui vient après ExcelApi 1.14', async () => {
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    await expect(onSheet((sheet) => sheet.getRange('A1').getDependents())).rejects.toMatchObject({
      code: 'ApiNotFound',
    });
  });

  it('plus de 5 Mo dans un sens ou dans l’autre, quand la limite est mise', async () => {
    const wide = Array.from({ length: 700 }, () => ['x'.repeat(8000)]);
    const write = () =>
      onSheet((sheet) => {
        sheet.getRange('A1:A700').values = wide;
      });
    addin.host.limitPayload = true;
    await expect(write()).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    expect(book.active.used(true)).toBeNull();
    addin.host.limitPayload = false;
    await write();
    addin.host.limitPayload = true;
    await expect(onSheet((sheet) => sheet.getRange('A1:A700').load('values'))).rejects.toMatchObject({
      code: 'ResponsePayloadSizeLimitExceeded',
    });
  });

  it('tout, tant qu’une cellule est en cours de saisie, sauf à attendre', async () => {
    addin.host.cellEditing = true;
    const write = () =>
      onSheet((sheet) => {
        sheet.getRange('A1').values = [[1]];
      });
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[2]];
      await context.sync();
    });
    expect(book.active.value(0, 0)).toBeNull();
    addin.host.cellEditing = false;
    await waiting;
    expect(book.active.value(0, 0)).toBe(2);
  });
});

describe('une panne provoquée', () => {
  const threeWrites = () =>
    onSheet((sheet) => {
      for (const row of [1, 2, 3]) sheet.getRange(`A${row}`).values = [[row]];
    });

  it('à une requête n’y laisse rien faire', async () => {
    addin.host.faults = { atRequest: 2, error: 'AccessDenied' };
    await threeWrites();
    await expect(
      onSheet((sheet) => {
        sheet.getRange('A1').values = [['non']];
      }),
    ).rejects.toMatchObject({
      code: 'AccessDenied',
    });
    expect(column()).toEqual([1, 2, 3]);
    expect(addin.host.requests.map((one) => one.error)).toEqual([undefined, 'AccessDenied']);
  });

  it('à chaque action laisse ce qui la précède, et rien de plus', async () => {
    await threeWrites();
    const actions = addin.host.requests[0]?.actions ?? 0;
    expect(actions).toBeGreaterThan(8);
    const written = new Set<number>();
    for (let action = 1; action <= actions; action++) {
      book.active.clear({ row: 0, column: 0, rows: 3, columns: 1 }, 'Contents');
      addin.host.resetRequests();
      addin.host.faults = { atAction: { request: 1, action } };
      await expect(threeWrites()).rejects.toMatchObject({ code: 'GeneralException' });
      const count = column().filter((value) => value !== null).length;
      expect(column()).toEqual([1, 2, 3].map((row) => (row <= count ? row : null)));
      written.add(count);
    }
    expect([...written]).toEqual([0, 1, 2]);
  });

  it('les requêtes sont comptées avec leur poids', async () => {
    await threeWrites();
    expect(addin.host.requests).toEqual([
      { actions: expect.any(Number), requestBytes: expect.any(Number), responseBytes: expect.any(Number) },
    ]);
    expect(addin.host.requests[0]?.requestBytes).toBeGreaterThan(500);
  });
});

describe('événements', () => {
  it('onChanged dit la plage écrite, par le complément ou par une personne', async () => {
    const seen: string[] = [];
    const handler = await onSheet((sheet) =>
      sheet.onChanged.add(async (event) => {
        seen.push(`${event.changeType} ${event.address}`);
      }),
    );
    await onSheet((sheet) => {
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
    });
    book.active.setValue(8, 0, 'tapé');
    await expect.poll(() => seen).toEqual(['RangeEdited B2:C3', 'RangeEdited A9']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await onSheet((sheet) => {
      sheet.getRange('A1').values = [[1]];
    });
    expect(seen).toHaveLength(2);
  });

  it('onSelectionChanged et onActivated suivent la personne', async () => {
    const seen: string[] = [];
    const handlers = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add('Autre');
      const added = [
        worksheets.onSelectionChanged.add(async (event) => void seen.push(event.address)),
        worksheets.onActivated.add(
          async (event) => void seen.push(book.sheet(event.worksheetId)?.name ?? ''),
        ),
      ];
      await context.sync();
      return added;
    });
    const other = book.sheet('Autre');
    if (other) book.selection = { sheet: other, area: { row: 1, column: 1, rows: 2, columns: 1 } };
    await expect.poll(() => seen).toEqual(['Autre', 'B2:B3']);
    const selected = await onSheet((_sheet, context) => context.workbook.getSelectedRange().load('address'));
    expect(selected.address).toBe('Autre!B2:B3');
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  });
});

it('l’application est française', async () => {
  const application = await onSheet((_sheet, context) => {
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    return context.workbook.application.load('calculationMode, decimalSeparator, cultureInfo/name');
  });
  expect([application.calculationMode, application.decimalSeparator, application.cultureInfo.name]).toEqual([
    'Automatic',
    ',',
    'fr-FR',
  ]);
  expect([Office.context.contentLanguage, Office.context.displayLanguage]).toEqual(['fr-FR', 'fr-FR']);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
});

it('retrieve et set passent par le protocole', async () => {
  const shown = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.set({ name: 'Renommée', showGridlines: false });
    const font = sheet.getRange('A1').format.font;
    font.set({ bold: true, color: '#333333' });
    font.load('bold, color');
    await context.sync();
    return font.toJSON();
  });
  expect(shown).toMatchObject({ bold: true, color: '#333333' });
  expect([book.active.name, book.active.gridlines]).toEqual(['Renommée', false]);
});
