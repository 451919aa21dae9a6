import { describe, expect, it } from 'vitest';
import { Calculator } from '../../../workbench/calc/calculator.ts';
import type { CalcArgument } from '../../../workbench/calc/values.ts';
import { parseA1 } from '../../../workbench/model/a1.ts';
import { Book } from '../../../workbench/model/book.ts';
import type { Scalar, Value } from '../../../workbench/model/types.ts';

/** A one-sheet book filled from A1 references, with its calculator and a function that gives an n × m table. */
function workbook(cells: Record<string, Scalar> = {}) {
  const book = new Book();
  const calculator = new Calculator(book);
  const received: CalcArgument[][] = [];
  calculator.registerAsync('CIL.GRILLE', async (args) => {
    received.push(args);
    const [rows, columns] = args;
    if (rows === 0) throw Object.assign(new Error('Aucune ligne : donnez-en une.'), { code: '#N/A' });
    return Array.from({ length: Number(rows) }, (_, i) =>
      Array.from({ length: Number(columns) }, (_, j) => 10 * i + j),
    );
  });
  const at = (reference: string) => parseA1(reference)?.area ?? { row: 0, column: 0 };
  const set = (reference: string, value: Value) => {
    const { row, column } = at(reference);
    if (typeof value === 'string' && value.startsWith('=')) book.active.setFormula(row, column, value);
    else book.active.setValue(row, column, value);
  };
  const get = (reference: string) => book.active.value(at(reference).row, at(reference).column);
  for (const [reference, value] of Object.entries(cells)) set(reference, value);
  return { book, calculator, received, set, get };
}

describe('le calcul', () => {
  it('suit les cellules modifiées, et elles seules', async () => {
    const { calculator, received, set, get } = workbook({
      A1: 2,
      B1: 1,
      C1: 5,
      D1: '=CIL.GRILLE(1,B1)',
      A2: '=A1*2',
      A3: '=A2+C1',
    });
    await calculator.settle();
    set('A1', 10);
    await calculator.settle();
    expect([get('A2'), get('A3'), received.length]).toEqual([20, 25, 1]);
  });

  it('donne #NAME? à une fonction inconnue et la calcule dès qu’elle est connue', async () => {
    const { calculator, get } = workbook({ A1: '=CIL.NEUVE(2)' });
    await calculator.settle();
    expect(get('A1')).toEqual({ error: '#NAME?' });
    calculator.registerAsync('CIL.NEUVE', async ([n]) => Number(n) + 1);
    await calculator.settle();
    expect(get('A1')).toBe(3);
  });

  it('porte dans la cellule le code et la phrase d’un refus', async () => {
    const { calculator, get } = workbook({ A1: '=CIL.GRILLE(0,1)', A2: '=IFERROR(A1,"rien")' });
    await calculator.settle();
    expect(get('A1')).toEqual({ error: '#N/A', message: 'Aucune ligne : donnez-en une.' });
    expect(get('A2')).toBe('rien');
  });

  it('montre #BUSY! en attendant une réponse, puis la réponse et ce qui en dépend', async () => {
    const { calculator, get } = workbook({ A1: '=CIL.GRILLE(1,1)+1', A2: '=A1*3' });
    calculator.recalculate();
    expect(get('A2')).toEqual({ error: '#BUSY!' });
    await calculator.settle();
    expect([get('A1'), get('A2')]).toEqual([1, 3]);
  });

  it('distingue vide, omis et valeur dans les arguments', async () => {
    const { calculator, received } = workbook({ A1: 3, B2: 'x', D1: '=CIL.GRILLE(A1:B2,,C1,TRUE,)' });
    await calculator.settle();
    expect(received).toEqual([
      [
        [
          [3, null],
          [null, 'x'],
        ],
        undefined,
        null,
        true,
        undefined,
      ],
    ]);
  });

  it('ne boucle pas sur une référence circulaire', async () => {
    const { calculator, set, get } = workbook({ A1: '=A2+1', A2: '=A1', A3: '=A2' });
    await calculator.settle();
    for (const cell of ['A1', 'A2', 'A3']) expect(get(cell)).toMatchObject({ error: '#CALC!' });
    set('A2', 4);
    await calculator.settle();
    expect([get('A1'), get('A3')]).toEqual([5, 4]);
  });

  it('suit noms et feuilles', async () => {
    const { book, calculator, set, get } = workbook({ A1: 4, A2: '=taux*2', A3: '=Autre!A1' });
    await calculator.settle();
    expect(get('A2')).toEqual({ error: '#NAME?' });
    book.names.push({ name: 'taux', formula: '=Feuil1!$A$1', visible: true });
    const other = book.addSheet('Autre');
    other.setValue(0, 0, 7);
    await calculator.settle();
    expect([get('A2'), get('A3')]).toEqual([8, 7]);
    set('A1', 5);
    book.removeSheet(other);
    await calculator.settle();
    expect([get('A2'), get('A3')]).toEqual([10, { error: '#REF!' }]);
  });

  it('évalue une formule sans rien écrire', async () => {
    const { book, calculator } = workbook({ A1: 4 });
    expect(calculator.evaluate(book.active, ['=A1>3', '=SUM(A1:A9)', '=NOPE()'])).toEqual([
      true,
      4,
      { error: '#NAME?' },
    ]);
    expect(book.active.cells.size).toBe(1);
  });

  it('additionne 12 000 formules comme une simple boucle', async () => {
    const { book, calculator, set, get } = workbook();
    const sheet = book.active;
    let sum = 0;
    for (let row = 0; row < 12_000; row++) {
      sheet.setValue(row, 0, row % 97);
      sheet.setFormula(row, 1, `=A${row + 1}*2+${row === 0 ? '0' : `B${row}`}`);
      sum += (row % 97) * 2;
    }
    set('D1', '=B12000');
    await calculator.settle();
    expect(get('D1')).toBe(sum);
    set('A1', 1000);
    await calculator.settle();
    expect(get('D1')).toBe(sum + 2000);
  });
});

describe('un résultat étendu', () => {
  it('grandit, rétrécit, se bloque et se débloque', async () => {
    const { calculator, set, get } = workbook({
      A1: 3,
      B1: 2,
      A3: '=CIL.GRILLE(A1,B1)',
      D1: '=SUM(A3:B9)',
      D2: '=SUM(A3#)',
    });
    const column = () => ['A3', 'A4', 'A5', 'A6', 'B5'].map(get);
    await calculator.settle();
    expect([column(), get('D1'), get('D2')]).toEqual([[0, 10, 20, null, 21], 63, 63]);
    set('A1', 2);
    await calculator.settle();
    expect([column(), get('D1'), get('D2')]).toEqual([[0, 10, null, null, null], 22, 22]);
    set('A1', 4);
    await calculator.settle();
    expect([column(), get('D1'), get('D2')]).toEqual([[0, 10, 20, 30, 21], 124, 124]);
    set('B5', 'à moi');
    await calculator.settle();
    expect(column()).toEqual([expect.objectContaining({ error: '#SPILL!' }), null, null, null, 'à moi']);
    set('B5', null);
    await calculator.settle();
    expect([column(), get('D1'), get('D2')]).toEqual([[0, 10, 20, 30, 21], 124, 124]);
    set('A3', 'texte');
    await calculator.settle();
    expect([column(), get('D1')]).toEqual([['texte', null, null, null, null], 0]);
  });

  it('vaut aussi pour les fonctions d’Excel', async () => {
    const { calculator, set, get } = workbook({
      A1: 'x',
      A2: 'y',
      A3: 'x',
      C1: '=UNIQUE(A1:A3)',
      D1: '=A1:A2&"!"',
      E1: '=@A1:A3',
    });
    await calculator.settle();
    expect(['C1', 'C2', 'C3', 'D2', 'E1', 'E2'].map(get)).toEqual(['x', 'y', null, 'y!', 'x', null]);
    set('A3', 'z');
    await calculator.settle();
    expect(get('C3')).toBe('z');
  });
});
