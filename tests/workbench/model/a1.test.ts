import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnIndex,
  columnName,
  parseA1,
  printArea,
  qualified,
  quoteSheet,
} from '../../../workbench/model/a1.ts';
import { MAX_COLUMNS, MAX_ROWS } from '../../../workbench/model/area.ts';

const area = fc
  .record({
    row: fc.nat(MAX_ROWS - 1),
    column: fc.nat(MAX_COLUMNS - 1),
    rows: fc.integer({ min: 1, max: MAX_ROWS }),
    columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .map(({ row, column, rows, columns }) => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));
const name = fc.string({ minLength: 1, maxLength: 31 }).filter((text) => !/[[\]:*?/\\]|^'|'$|\s/.test(text));

describe('les références A1', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$B$6:$B$65', { row: 5, column: 1, rows: 60, columns: 1 }],
    ['C9:B3', { row: 2, column: 1, rows: 7, columns: 2 }],
    ['B:D', { row: 0, column: 1, rows: MAX_ROWS, columns: 3 }],
    ['$3:9', { row: 2, column: 0, rows: 7, columns: MAX_COLUMNS }],
    ['XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
  ])('%s se lit', (text, expected) => {
    expect(parseA1(text)?.area).toEqual(expected);
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1:B2:C3', 'A:3', 'taux', 'A1B'])(
    '%j n’en est pas une',
    (text) => {
      expect(parseA1(text)).toBeNull();
    },
  );

  it('se relisent telles qu’écrites, avec ou sans $ et nom de feuille', () => {
    fc.assert(
      fc.property(area, name, fc.boolean(), (each, sheet, absolute) => {
        expect(parseA1(printArea(each, absolute))?.area).toEqual(each);
        expect(parseA1(qualified(sheet, each, absolute))).toEqual({ sheet, area: each });
      }),
    );
  });

  it('ont des colonnes de A à XFD', () => {
    fc.assert(fc.property(fc.nat(MAX_COLUMNS - 1), (column) => columnIndex(columnName(column)) === column));
    expect([columnName(25), columnName(26), columnIndex('XFE')]).toEqual(['Z', 'AA', null]);
  });

  it.each([
    ['Feuil1', 'Feuil1'],
    ['CIL Indices', "'CIL Indices'"],
    ["L'été", "'L''été'"],
    ['A1', "'A1'"],
    ['2024', "'2024'"],
  ])('le nom de feuille %s s’écrit %s', (sheet, expected) => {
    expect(quoteSheet(sheet)).toBe(expected);
  });
});
