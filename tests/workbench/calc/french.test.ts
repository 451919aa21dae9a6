import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { display, readTyped, toEnglish, toFrench } from '../../../workbench/calc/french.ts';
import { columnName } from '../../../workbench/model/a1.ts';

const today = new Date(2026, 5, 1);
const value = (text: string) => {
  const typed = readTyped(text, { today });
  return typed.kind === 'value' ? typed.value : typed;
};

describe('ce que tape l’utilisateur', () => {
  it.each([
    ['0,35', 0.35],
    ['1 234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['35 %', 0.35],
    ['-3', -3],
    ['+65', 65],
    ['5,83 €', 5.83],
    ['1,5E3', 1500],
    ['12/03/2024', 45363],
    ['1/2', 46054],
    ['31/02/2024', '31/02/2024'],
    ['vrai', true],
    ['FAUX', false],
    ['#N/A', { error: '#N/A' }],
    ['#VALEUR!', { error: '#VALUE!' }],
    ["'0,35", '0,35'],
    ["'=A1", '=A1'],
    ['+65 ans', '+65 ans'],
    ['-25 ans', '-25 ans'],
    ['@x', '@x'],
    ['1.5', '1.5'],
    ['n.d.', 'n.d.'],
    ['', null],
  ])('%j est %j', (text, expected) => {
    expect(value(text)).toEqual(expected);
  });

  it('reste du texte dans une cellule au format texte', () => {
    expect(readTyped('=A1', { cellFormat: '@' })).toEqual({ kind: 'value', value: '=A1' });
  });

  it('apporte le format qu’Excel donnerait', () => {
    expect([readTyped('35 %'), readTyped('12/03/2024')]).toMatchObject([
      { numberFormat: '0%' },
      { numberFormat: 'dd/mm/yyyy' },
    ]);
  });

  it('ferme les parenthèses et refuse ce qui ne peut être une formule', () => {
    expect(readTyped('=somme(a1')).toEqual({ kind: 'formula', formula: '=SUM(A1)' });
    expect(readTyped('=A1)')).toMatchObject({ kind: 'refusal' });
    expect(readTyped('=A1&"x')).toMatchObject({ kind: 'refusal' });
  });
});

describe('une formule', () => {
  it.each([
    ['=SOMME(B10;C10)*1,5', '=SUM(B10,C10)*1.5'],
    ['=SI(G4>0;"a;b";CIL.PRECARITE(B10:E10;B$5:E$5)*2)', '=IF(G4>0,"a;b",CIL.PRECARITE(B10:E10,B$5:E$5)*2)'],
    ['={1.2;3,5.4}', '={1,2;3.5,4}'],
    ['=SI.NON.DISP(#NOM?;VRAI)', '=IFNA(#NAME?,TRUE)'],
    ['=NB.SI.ENS(\'Parc; été\'!A:A;">1,5")', '=COUNTIFS(\'Parc; été\'!A:A,">1,5")'],
    ['=SOMME(T[[#Totaux];[a;b]])', '=SUM(T[[#Totals],[a;b]])'.replace('],[', '];[')],
    ['=SOMME(A3#;$B$2;taux)', '=SUM(A3#,$B$2,taux)'],
  ])('%s est %s', (french, english) => {
    expect(toEnglish(french)).toBe(english);
    expect(toFrench(english)).toBe(french);
  });

  it('accepte les petites lettres, les accents et #PROPAGATION!', () => {
    expect(toEnglish('=médiane(a1:b2)&#propagation!')).toBe('=MEDIAN(A1:B2)&#SPILL!');
  });

  it('revient à elle-même après un passage par le français', () => {
    const leaf = fc.oneof(
      fc
        .record({ c: fc.nat(99), r: fc.integer({ min: 1, max: 999 }) })
        .map(({ c, r }) => `$${columnName(c)}${r}`),
      fc.integer({ min: 0, max: 1e6 }).map((n) => String(n / 100)),
      fc.string({ maxLength: 8 }).map((text) => `"${text.replaceAll('"', '""')}"`),
      fc.constantFrom('TRUE', '#VALUE!', "'L''été, 2024'!A1:B3", '{1.5,2;3,"a.b;c"}', 'taux'),
    );
    const call = fc
      .tuple(
        fc.constantFrom('SUM', 'IF', 'COUNTIFS', 'NORM.DIST', 'CIL.PART', 'LET'),
        fc.array(leaf, { maxLength: 4 }),
      )
      .map(([name, args]) => `${name}(${args.join(',')})`);
    fc.assert(
      fc.property(fc.array(fc.oneof(leaf, call), { minLength: 1, maxLength: 4 }), (parts) => {
        const formula = `=${parts.join('*')}`;
        expect(toEnglish(toFrench(formula))).toBe(formula);
      }),
    );
  });
});

describe('ce que montre une cellule', () => {
  it.each([
    [1234567.25, '#,##0.0', '1\u202f234\u202f567,3'],
    [0.125, '0.0%', '12,5\u202f%'],
    [45363, 'dd/mm/yyyy', '12/03/2024'],
    [7, '+0.0;-0.0;0.0', '+7,0'],
    [1234.5, '#,##0.00\\ "€/m²"', '1\u202f234,50 €/m²'],
    [1 / 3, undefined, '0,333333333'],
    [0.1 + 0.2, undefined, '0,3'],
    [123456789012, undefined, '1,23457E+11'],
    [true, undefined, 'VRAI'],
    [{ error: '#SPILL!' as const }, undefined, '#EPARS!'],
    ['=1+1', undefined, '=1+1'],
    [null, '0', ''],
  ])('%j au format %s : %s', (shown, numberFormat, text) => {
    expect(display(shown, numberFormat === undefined ? {} : { numberFormat })).toEqual({ text });
  });

  it('arrondit un nombre standard à la largeur, et met des # quand il ne tient pas', () => {
    expect(display(1 / 3, {}, 6)).toEqual({ text: '0,3333' });
    expect(display(45363, { numberFormat: 'dd/mm/yyyy' }, 5)).toEqual({
      text: '12/03/2024',
      overflow: '#####',
    });
    expect(display('un long texte', {}, 3)).toEqual({ text: 'un long texte' });
  });

  it('se retape en la même valeur', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => {
        expect(value(display(n / 100).text)).toBe(n / 100);
        expect(value(display(n, { numberFormat: '#,##0' }).text)).toBe(n);
      }),
    );
  });
});
