import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueScale } from '../../../workbench/grid/charts/scale.ts';
import { callAt, namePart } from '../../../workbench/grid/editing/functionHelp.ts';
import { readTsv, writeTsv } from '../../../workbench/grid/editing/tsv.ts';
import { colorAt } from '../../../workbench/grid/look/colorScale.ts';
import { Axis } from '../../../workbench/grid/sheet/axis.ts';
import { choicesOf } from '../../../workbench/grid/sheet/choices.ts';
import { Book } from '../../../workbench/model/book.ts';

describe('Axis', () => {
  it('tient compte des tailles propres et des lignes masquées', () => {
    const axis = new Axis(100, 20, new Map([[2, 30]]), new Set([5]));
    expect([0, 2, 3, 5, 6].map((index) => axis.start(index))).toEqual([0, 40, 80, 120, 120]);
    expect(axis.at(79)).toBe(2);
    expect(axis.visible(4, 1)).toBe(6);
  });

  it('retrouve toute ligne visible par sa position', () => {
    const sizes = fc.dictionary(fc.integer({ min: 0, max: 99 }).map(String), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(sizes, fc.integer({ min: 0, max: 99 }), (own, index) => {
        const points = new Map(Object.entries(own).map(([key, size]) => [Number(key), size]));
        const axis = new Axis(100, 20, points, new Set());
        expect(axis.at(axis.start(index))).toBe(index);
      }),
    );
  });
});

describe('presse-papiers', () => {
  it('relit tel quel tout tableau qu’il écrit', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(fc.stringMatching(/^[a-z\t\n"; ]{0,6}$/), { minLength: width, maxLength: width }), {
          minLength: 1,
        }),
      )
      .filter((table) => table.at(-1)?.join('') !== '');
    fc.assert(
      fc.property(tables, (table) => {
        expect(readTsv(writeTsv(table))).toEqual(table);
      }),
    );
  });
});

describe('aide à la saisie des fonctions', () => {
  it.each([
    ['=CIL.PREC', 'CIL.PREC'],
    ['=A1+som', 'som'],
    ['="som', ''],
    ['som', ''],
  ])('dans %s le nom en cours est « %s »', (before, name) => expect(namePart(before)).toBe(name));

  it.each([
    ['=SI(A1;SOMME(B1;B2);', { name: 'SI', argument: 2 }],
    ['=SI(A1;SOMME(B1;', { name: 'SOMME', argument: 1 }],
    ['=SI("a;b";', { name: 'SI', argument: 1 }],
    ['=SI(A1)', null],
  ])('dans %s l’argument attendu est %o', (before, call) => expect(callAt(before)).toEqual(call));
});

describe('axe des valeurs d’un graphique', () => {
  it('va de zéro à une valeur ronde qui contient tout', () => {
    expect(valueScale([3, 47], {}, true)).toMatchObject({ min: 0, max: 50, ticks: [0, 10, 20, 30, 40, 50] });
  });
  it('garde les bornes demandées', () => {
    expect(valueScale([80, 118], { min: 60, max: 140 }, true)).toMatchObject({ min: 60, max: 140 });
  });
});

describe('échelle de couleurs', () => {
  const points = [
    { kind: 'min', color: '#000000' },
    { kind: 'max', color: '#ffffff' },
  ];
  it.each([
    [0, '#000000'],
    [5, '#808080'],
    [10, '#ffffff'],
  ])('donne à %d la couleur %s entre 0 et 10', (value, color) => {
    expect(colorAt({ sorted: [0, 10], low: 0, high: 10 }, points, value)).toBe(color);
  });
});

describe('liste de choix', () => {
  const list = (formula: string) =>
    choicesOf(new Book().active, { areas: [], type: 'list', formulas: [formula], ignoreBlank: true });

  it('offre les mots de la règle, écrite par le complément ou relue d’un fichier', () => {
    expect(list('"oui, non"')).toEqual(['oui', 'non']);
    expect(list('="1,2,3,4"')).toEqual(['1', '2', '3', '4']);
  });
});
