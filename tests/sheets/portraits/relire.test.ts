import { expect, test } from 'vitest';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import type { SheetPlan } from '../../../src/sheets/plan.ts';
import { ecartsAuPlan } from '../../../src/sheets/portraits/relire.ts';

const PLAN: SheetPlan = {
  name: 'Portrait R1',
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        [{ value: 'Chômeurs' }, { value: 's' }, { formula: '=REPT("█",3)' }],
        [{ value: 'Rotation' }, { value: 0.12 }, null],
      ],
    },
  ],
  widths: [],
  names: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  print: { orientation: 'portrait', footer: '' },
  links: [],
};
const lue = (cellules: readonly (readonly Cellule[])[]) =>
  ecartsAuPlan(PLAN, { feuille: 'Portrait R1', row: 0, column: 0, cellules: cellules.map((l) => [...l]) });

test('une page conforme n’a pas d’écart', () => {
  expect(
    lue([
      ['Chômeurs', 's', '███'],
      ['Rotation', 0.12, null],
    ]),
  ).toEqual([]);
});

test('un chiffre à la place d’un « s », hors du plan ou dans une barre est un écart', () => {
  expect(
    lue([
      ['Chômeurs', 9, '███'],
      ['Rotation', 0.12, null],
    ]),
  ).toEqual(['B1']);
  expect(
    lue([
      ['Chômeurs', 's', 7],
      ['Rotation', 0.12, 9],
    ]),
  ).toEqual(['C1', 'C2']);
});

test('une cellule perdue est un écart', () => {
  expect(lue([['Chômeurs', 's', null]])).toEqual(['A2', 'B2']);
});
