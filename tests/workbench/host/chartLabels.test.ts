import { beforeEach, describe, expect, it } from 'vitest';
import { loadHeadless } from '../../../workbench/addin/headless.ts';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { scatterChart } from '../../../workbench/grid/charts/scatter.ts';
import { Book } from '../../../workbench/model/book.ts';
import { addinFolder } from '../fixtures/addinFolder.ts';

let book: Book;
beforeEach(async () => {
  book = new Book();
  await loadHeadless({ distFolder: addinFolder, book });
});

const cloud = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C3').values = [
      ['Iris', 118, 130],
      ['Tilleuls', 66, 60],
      ['Ormes', 99, 101],
    ];
    const chart = sheet.charts.add('XYScatter', sheet.getRange('C1:C3'), 'Columns');
    const points = chart.series.getItemAt(0);
    points.setXAxisValues(sheet.getRange('B1:B3'));
    const first = points.points.getItemAt(0);
    first.hasDataLabel = true;
    first.dataLabel.formula = "='Feuil1'!$A$1";
    first.dataLabel.position = 'Right';
    const third = points.points.getItemAt(2);
    third.dataLabel.text = 'à part';
    const limit = chart.series.add('limite');
    limit.setValues(sheet.getRange('C1:C2'));
    limit.setXAxisValues(sheet.getRange('B1:B2'));
    limit.chartType = 'XYScatterLinesNoMarkers';
    first.load('hasDataLabel');
    first.dataLabel.load('text, formula, position');
    const second = points.points.getItemAt(1);
    second.load('hasDataLabel');
    await context.sync();
    return {
      first: [first.hasDataLabel, first.dataLabel.text, first.dataLabel.formula, first.dataLabel.position],
      second: second.hasDataLabel,
    };
  });

describe('les étiquettes des points d’un graphique', () => {
  it('portent le texte d’une cellule qu’elles suivent, ou le leur', async () => {
    const { first, second } = await cloud();
    expect(first).toEqual([true, 'Iris', '=Feuil1!$A$1', 'Right']);
    expect(second).toBe(false);
    const [chart] = book.active.charts;
    const drawn = () => (chart ? scatterChart(book, chart, 600, 400) : '');
    expect(drawn()).toContain('>Iris<');
    expect(drawn()).toContain('>à part<');
    expect(drawn()).not.toContain('>Tilleuls<');
    book.active.setValue(0, 0, 'Lilas');
    expect(drawn()).toContain('>Lilas<');
  });

  it('suivent leur cellule quand des lignes s’insèrent au-dessus', async () => {
    await cloud();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('1:2').insert('Down');
      await context.sync();
    });
    expect(book.active.charts[0]?.series[0]?.pointLabels?.[0]).toEqual({ ref: 'Feuil1!$A$3' });
  });

  it('s’effacent quand le point n’en veut plus', async () => {
    await cloud();
    await Excel.run(async (context) => {
      const [chart] = book.active.charts;
      const { series } = context.workbook.worksheets.getActiveWorksheet().charts.getItem(chart?.name ?? '');
      series.getItemAt(0).points.getItemAt(0).hasDataLabel = false;
      await context.sync();
    });
    expect(book.active.charts[0]?.series[0]?.pointLabels?.[0]).toBeUndefined();
  });

  it('une série de limites n’a pas de repères', async () => {
    await cloud();
    expect(book.active.charts[0]?.series.map(({ marker }) => marker)).toEqual([undefined, false]);
  });

  it('restent dans le fichier, sous leur texte', async () => {
    await cloud();
    const again = await openFile(await saveXlsx(book), 'relu.xlsx');
    expect(again.active.charts[0]?.series[0]?.pointLabels).toEqual({
      0: { text: 'Iris' },
      2: { text: 'à part' },
    });
  });

  it('une formule qui ne désigne pas une cellule est refusée', async () => {
    await cloud();
    const wrong = Excel.run(async (context) => {
      const [chart] = book.active.charts;
      const { series } = context.workbook.worksheets.getActiveWorksheet().charts.getItem(chart?.name ?? '');
      series.getItemAt(0).points.getItemAt(0).dataLabel.formula = '=A1:A3';
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});
