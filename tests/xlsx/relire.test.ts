import { beforeAll, describe, expect, test } from 'vitest';
import { fermerPaquet } from '../../src/xlsx/paquet.ts';
import { type FichierRelu, relire } from '../../src/xlsx/relire.ts';

/** A file as another program may have left it: prefixed names, two sheets hidden, one of them forgotten, caches. */
const PARTIES = {
  'docProps/core.xml':
    '<cp:coreProperties><dc:creator>Mme Durand</dc:creator><cp:keywords/></cp:coreProperties>',
  'xl/workbook.xml':
    '<x:workbook><x:sheets><x:sheet name="Visible" r:id="rId1"/><x:sheet name="Source" state="veryHidden" r:id="rId2"/></x:sheets>' +
    '<x:definedNames><x:definedName name="Effectif" hidden="1">7351</x:definedName></x:definedNames></x:workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>' +
    '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="3"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>Cannes</t></si><si><r><t>Man</t></r><r><t>delieu</t></r></si><si><t>Tour Bellevue</t></si></sst>',
  'xl/worksheets/sheet1.xml':
    '<x:worksheet><x:cols><x:col min="2" max="4" hidden="1"/><x:col min="6" width="0"/></x:cols><x:sheetData>' +
    '<x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row>' +
    '<x:row r="2" hidden="true"><x:c r="A2" s="1"><x:v>0.12345</x:v></x:c><x:c r="B2" s="2"><x:f>C2*1000</x:f><x:v>7351.4</x:v></x:c></x:row>' +
    '<x:row r="3" ht="0"><x:c r="A3" t="inlineStr"><x:is><x:t>en_x000A_ligne</x:t></x:is></x:c><x:c r="B3" t="b"><x:v>1</x:v></x:c><x:c r="C3"/></x:row>' +
    '</x:sheetData><x:conditionalFormatting><x:cfRule><x:formula>A1&lt;11</x:formula></x:cfRule></x:conditionalFormatting>' +
    '<x:hyperlinks><x:hyperlink ref="A1" r:id="l1"/></x:hyperlinks><x:headerFooter><x:oddHeader>&amp;LDupont</x:oddHeader></x:headerFooter></x:worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels':
    '<Relationships><Relationship Id="l1" Target="file:///C:/source.xlsx" TargetMode="External"/></Relationships>',
  'xl/worksheets/sheet2.xml': '<worksheet><sheetData><row><c><v>42</v></c></row></sheetData></worksheet>',
  'xl/worksheets/sheet9.xml':
    '<worksheet><sheetData><row r="5"><c r="E5"><v>9</v></c></row></sheetData></worksheet>',
  'xl/comments1.xml':
    '<comments><authors><author>Mme Durand</author></authors><t>soit 8 ménages</t></comments>',
  'xl/charts/chart1.xml': '<c:chart><c:ptCount val="1"/><c:v>8152</c:v><!-- brouillon --></c:chart>',
  'xl/vbaProject.bin': '\u0001binaire < 3',
} as const;

let relu: FichierRelu;
beforeAll(async () => {
  relu = await relire(await fermerPaquet(new Map(Object.entries(PARTIES))));
});

describe('relire rend tout ce qui se lit dans un fichier', () => {
  test('chaque cellule, avec sa valeur et ce qu’Excel en montre', () => {
    expect(relu.feuilles[0]?.cellules).toEqual([
      { adresse: 'A1', valeur: 'Cannes', texte: 'Cannes' },
      { adresse: 'B1', valeur: 'Mandelieu', texte: 'Mandelieu' },
      { adresse: 'A2', valeur: 0.12345, texte: '12,3%' },
      { adresse: 'B2', valeur: 7351.4, texte: '7\u202f351' },
      { adresse: 'A3', valeur: 'en\nligne', texte: 'en\nligne' },
      { adresse: 'B3', valeur: true, texte: 'VRAI' },
    ]);
  });

  test('les feuilles masquées, et celles que le classeur ne nomme pas', () => {
    expect(relu.feuilles.map(({ nom, visible }) => [nom, visible])).toEqual([
      ['Visible', true],
      ['Source', false],
      ['xl/worksheets/sheet9.xml', false],
    ]);
    expect(relu.feuilles[1]?.cellules).toEqual([{ adresse: 'A1', valeur: 42, texte: '42' }]);
    expect(relu.feuilles[2]?.cellules).toEqual([{ adresse: 'E5', valeur: 9, texte: '9' }]);
  });

  test('les lignes et les colonnes masquées, d’un mot ou d’une taille nulle', () => {
    expect(relu.feuilles[0]?.lignesCachees).toEqual([2, 3]);
    expect(relu.feuilles[0]?.colonnesCachees).toEqual(['B:D', 'F']);
  });

  test('les formules des cellules et des mises en forme', () => {
    expect(relu.feuilles[0]?.formules).toEqual(['C2*1000', 'A1<11']);
  });

  test('les noms, les liens, les en-têtes, les propriétés', () => {
    expect(relu.noms).toEqual([{ nom: 'Effectif', cible: '7351' }]);
    expect(relu.feuilles[0]?.liens).toEqual([{ adresse: 'A1', cible: 'file:///C:/source.xlsx' }]);
    expect(relu.feuilles[0]?.enTetesEtPieds).toEqual(['&LDupont']);
    expect(relu.proprietes).toEqual([{ nom: 'dc:creator', texte: 'Mme Durand' }]);
  });

  test('les commentaires, les données des graphiques, les textes qu’aucune cellule ne montre', () => {
    expect(relu.commentaires).toEqual(['Mme Durand', 'soit 8 ménages']);
    expect(relu.caches).toEqual(['1', '8152', ' brouillon ']);
    expect(relu.chainesOrphelines).toEqual(['Tour Bellevue']);
  });

  test('et chaque partie, même si elle n’est pas du XML', () => {
    expect([...relu.parties.keys()].sort()).toEqual(Object.keys(PARTIES).sort());
    expect(relu.parties.get('xl/vbaProject.bin')).toEqual(['\u0001binaire < 3']);
  });
});
