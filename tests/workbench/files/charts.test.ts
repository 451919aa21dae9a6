import { unzip } from '@cj-tech-master/excelts/archive';
import { describe, expect, it } from 'vitest';
import { openFile } from '../../../workbench/files/open.ts';
import { saveXlsx } from '../../../workbench/files/save.ts';
import { Book } from '../../../workbench/model/book.ts';
import type { Chart } from '../../../workbench/model/types.ts';

const ranking: Chart = {
  id: 'g',
  name: 'CIL Indice & co',
  type: 'BarClustered',
  title: 'Indice par résidence',
  titleSize: 12,
  over: { row: 4, column: 1, rows: 10, columns: 3 },
  left: 0,
  top: 0,
  width: 1,
  height: 1,
  series: [
    {
      name: 'Indice',
      values: 'Feuil1!$B$1:$B$3',
      categories: 'Feuil1!$A$1:$A$3',
      color: '#0072B2',
      pointColors: { 1: '#D55E00' },
      dataLabels: true,
    },
  ],
  reverseCategories: true,
  legend: null,
  gapWidth: 45,
  valueAxis: { min: 0, atLast: true },
  valueAxisTitle: 'Indice',
  categoryAxisTitle: 'Résidence',
};

function bookWith(chart: Chart): Book {
  const book = new Book();
  for (const [row, value] of [147, 118, 66].entries()) {
    book.active.setValue(row, 0, `Résidence ${row + 1}`);
    book.active.setValue(row, 1, value);
  }
  book.active.charts.push(structuredClone(chart));
  return book;
}

async function part(book: Book, path: string): Promise<string> {
  for await (const entry of unzip(await saveXlsx(book)).entries()) {
    if (entry.path === path) return entry.text();
    entry.discard();
  }
  throw new Error(`pas de partie ${path}`);
}

describe('un graphique enregistré', () => {
  it('n’étiquette que les valeurs, et le dit de tout ce qu’il ne montre pas', async () => {
    const xml = await part(bookWith(ranking), 'xl/charts/chart1.xml');
    const labels = /<c:dLbls>.*<\/c:dLbls>/.exec(xml)?.[0] ?? '';
    expect(labels).toContain('<c:showVal val="1"/>');
    expect(labels).toContain('<c:numFmt formatCode="General" sourceLinked="1"/>');
    for (const hidden of ['LegendKey', 'CatName', 'SerName', 'Percent', 'BubbleSize']) {
      expect(labels).toContain(`<c:show${hidden} val="0"/>`);
    }
  });

  it('écrit son titre à sa taille et ceux de ses axes à 10 points, celui de l’axe debout tourné', async () => {
    const xml = await part(bookWith(ranking), 'xl/charts/chart1.xml');
    const titles = [...xml.matchAll(/<c:title>.*?<\/c:title>/g)].map(([title]) => [
      /<a:t>(.*?)<\/a:t>/.exec(title)?.[1],
      /<a:rPr[^>]*sz="(\d+)"/.exec(title)?.[1],
      /rot="(-?\d+)"/.exec(title)?.[1] === '-5400000',
    ]);
    expect(titles).toEqual([
      ['Indice par résidence', '1200', false],
      ['Résidence', '1000', true],
      ['Indice', '1000', false],
    ]);
  });

  it('reste ancré à ses cellules et garde son nom', async () => {
    const xml = await part(bookWith(ranking), 'xl/drawings/drawing1.xml');
    expect(xml).toContain('name="CIL Indice &amp; co"');
    const anchors = [...xml.matchAll(/<xdr:(col|row)>(\d+)</g)].map(([, axis, index]) => [
      axis,
      Number(index),
    ]);
    expect(anchors).toEqual([
      ['col', 1],
      ['row', 4],
      ['col', 4],
      ['row', 14],
    ]);
  });

  it('se relit tel qu’il était, deux fois de suite', async () => {
    let book = bookWith(ranking);
    const { id: _id, left: _left, top: _top, width: _width, height: _height, ...kept } = ranking;
    for (let time = 0; time < 2; time++) {
      book = await openFile(await saveXlsx(book), 'test.xlsx');
      expect(book.active.charts).toHaveLength(1);
      expect(book.active.charts[0]).toMatchObject(kept);
    }
  });
});
