import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { texte } from '../../src/sheets/cellules.ts';
import type { SheetPlan } from '../../src/sheets/plan.ts';
import { planProtocole } from '../../src/sheets/protocole.ts';
import { controlerCopie } from '../../src/xlsx/controler.ts';
import { fichierDe } from '../../src/xlsx/fichierDe.ts';
import { preparerCopie } from '../../src/xlsx/preparerCopie.ts';
import { type FichierRelu, relire } from '../../src/xlsx/relire.ts';
import { DIFFUSION, PROTOCOLE } from './copieDEssai.ts';
import { parties } from './parties.ts';

let octets: Uint8Array;
beforeAll(async () => {
  ({ octets } = await preparerCopie([DIFFUSION], PROTOCOLE, ['R-0417']));
});

/** The whole file, unzipped, as one text. */
const tout = (fichier: Uint8Array) =>
  [...parties(fichier)].map(([chemin, contenu]) => `${chemin}\n${contenu.toString('utf8')}`).join('\n');

const feuille = (cells: SheetPlan['blocks'][number]['cells'], autre: Partial<SheetPlan> = {}): SheetPlan => ({
  ...DIFFUSION,
  links: [],
  blocks: [{ row: 0, column: 0, cells }],
  ...autre,
});

describe('le fichier de la copie, ouvert octet par octet', () => {
  test('ne contient que les parties d’un classeur de valeurs', () => {
    expect([...parties(octets).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/theme/theme1.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  test.each([
    '7351',
    '60481',
    'R-0417',
    'CIL Méthode',
    '<f>',
    'externalLink',
    'comments',
    'customXml',
    'calcChain',
    'hidden',
    'dc:creator',
    'lastModifiedBy',
    'Company',
    'Application',
    'ExcelTS',
    'Unknown',
  ])('n’a « %s » nulle part', (cherche) => {
    expect(tout(octets)).not.toContain(cherche);
  });

  test('ne dit que deux dates, celle de la copie, et celles du zip sont neutres', () => {
    const proprietes = parties(octets).get('docProps/core.xml')?.toString('utf8') ?? '';
    expect(proprietes.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(2).fill('2026-03-01T00:00:00Z'));
    expect(proprietes.replace(/<[^>]*>/g, '').trim()).toBe('2026-03-01T00:00:00Z'.repeat(2));
  });

  test('n’a de nom défini que les titres répétés à l’impression', () => {
    const noms = tout(octets).match(/<definedName [^>]*>[^<]*/g);
    expect(noms).toEqual([
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">&apos;CIL Diffusion&apos;!$A:$A,&apos;CIL Diffusion&apos;!$5:$5',
    ]);
  });

  test('demande à Excel de ne pas y écrire le nom de qui l’enregistre', () => {
    expect(tout(octets)).toContain('<workbookPr filterPrivacy="1"/>');
  });

  test('est le même, octet pour octet, à chaque fois', async () => {
    expect((await preparerCopie([DIFFUSION], PROTOCOLE, [])).octets).toEqual(octets);
  });
});

describe('la copie, ouverte par une autre bibliothèque', () => {
  let classeur: Workbook;
  beforeAll(async () => {
    classeur = new Workbook();
    await classeur.xlsx.load(octets);
  });
  const cellule = (adresse: string) => classeur.getWorksheet('CIL Diffusion')?.getCell(adresse);

  test('montre les feuilles protégées sous leur protocole', () => {
    expect(classeur.worksheets.map(({ name }) => name)).toEqual(['Protocole', 'CIL Diffusion']);
    expect(['B6', 'C6', 'B7', 'C7', 'B8', 'B9'].map((a) => cellule(a)?.value)).toEqual([
      12345,
      0.4376,
      's',
      's',
      0,
      true,
    ]);
  });

  test('un texte qui semble une formule reste un texte, même saisi à nouveau', () => {
    for (const [adresse, dit] of [
      ['A6', '=cmd|" /C calc"!A0'],
      ['A7', '-25 ans'],
    ] as const) {
      expect(cellule(adresse)?.value).toBe(dit);
      expect(cellule(adresse)?.numFmt).toBe('@');
    }
  });

  test('donne leur hauteur aux lignes dont un texte en prend plusieurs, et laisse les autres', () => {
    const hauteurs = [5, 6, 8].map((row) => classeur.getWorksheet('CIL Diffusion')?.getRow(row).height);
    expect(hauteurs).toEqual([undefined, undefined, 30]);
  });

  test('garde les liens vers ses feuilles et mène au protocole ce qui menait à la méthode', () => {
    expect(['A3', 'A11', 'C11'].map((a) => cellule(a)?.hyperlink)).toEqual([
      "#'Protocole'!A1",
      "#'Protocole'!A1",
      "#'CIL Diffusion'!B7",
    ]);
    expect(cellule('A3')?.text).toBe('Voir le protocole : « Protocole »');
  });

  test('se met en page, se fige et se filtre comme la feuille', () => {
    const { pageSetup, views, autoFilter, headerFooter } = classeur.getWorksheet('CIL Diffusion') ?? {};
    expect(pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 2,
      fitToHeight: 0,
    });
    expect(views?.[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 5, showGridLines: false });
    expect(autoFilter).toBe('A5:D9');
    expect(headerFooter?.oddFooter).toBe('&CSource : OPS && RPLS · page &P/&N');
  });
});

describe('preparerCopie refuse', () => {
  test('une formule, où qu’elle soit', async () => {
    const plan = feuille([[texte('Total'), { formula: '=SUM(A1:A9)' }]]);
    await expect(preparerCopie([plan], PROTOCOLE, [])).rejects.toThrow(
      'B1 de « CIL Diffusion » est une formule',
    );
  });

  test('une publication dont des effectifs restent sans protection', async () => {
    const place = { ligne: 1, colonne: 0, objet: 'effectif' } as const;
    const audit = { ...PROTOCOLE.diffusion.audit, nonProtegees: [{ place, aReunir: ['A', 'B'] }] };
    const protocole = { ...PROTOCOLE, diffusion: { ...PROTOCOLE.diffusion, audit } };
    await expect(preparerCopie([DIFFUSION], protocole, [])).rejects.toThrow(
      'un effectif reste sans protection',
    );
  });

  test('un texte interdit, où qu’il soit et quelle qu’en soit la casse', async () => {
    const plan = feuille([[texte('Tour Bellevue, entrée B')]]);
    await expect(preparerCopie([plan], PROTOCOLE, ['tour bellevue'])).rejects.toThrow('CIL Diffusion, A1');
    const pied = { ...DIFFUSION.print, footer: 'Fichier de M. Dupont' };
    await expect(preparerCopie([feuille([], { print: pied })], PROTOCOLE, ['Dupont'])).rejects.toThrow(
      'Dupont',
    );
  });
});

test('preparerCopie laisse passer un mot qui en contient un interdit, un nombre de même écriture, un vide', async () => {
  const plan = feuille([[texte('Tour Bellevuette'), { value: 417 }, texte('R-04171')]]);
  const interdits = ['Tour Bellevue', '417', 'R-0417', '', ' '];
  await expect(preparerCopie([plan], PROTOCOLE, interdits)).resolves.toHaveProperty('octets');
  const dite = feuille([[texte('logement 417')]]);
  await expect(preparerCopie([dite], PROTOCOLE, interdits)).rejects.toThrow('« 417 »');
});

describe('controlerCopie ne laisse rien passer de plus que les feuilles prévues', () => {
  const plan = feuille([[texte('Effectif'), { value: 41 }]]);
  const lu = async () => relire(await fichierDe([plan], '2026-03-01'));

  test.each<[string, (relu: FichierRelu) => Partial<FichierRelu>]>([
    ['une partie inconnue', (r) => ({ parties: new Map([...r.parties, ['xl/vbaProject.bin', ['']]]) })],
    ['un nom défini', () => ({ noms: [{ nom: 'CIL_Seuil', cible: 'Feuil1!$A$1' }] })],
    ['un auteur', () => ({ proprietes: [{ nom: 'dc:creator', texte: 'Mme Durand' }] })],
    ['un commentaire', () => ({ commentaires: ['7351 ménages'] })],
    ['les données d’un graphique', () => ({ caches: ['7351'] })],
    ['un texte qu’aucune cellule ne montre', () => ({ chainesOrphelines: ['Tour Bellevue'] })],
    ['une autre feuille', (r) => ({ feuilles: [...r.feuilles, ...r.feuilles] })],
    ['aucune feuille', () => ({ feuilles: [] })],
  ])('%s', async (_, change) => {
    const relu = await lu();
    expect(() => controlerCopie(relu, [plan], [])).not.toThrow();
    expect(() => controlerCopie({ ...relu, ...change(relu) }, [plan], [])).toThrow('n’a pas été remise');
  });

  test.each<[string, (f: FichierRelu['feuilles'][number]) => Partial<FichierRelu['feuilles'][number]>]>([
    ['une feuille masquée', () => ({ visible: false })],
    ['une ligne masquée', () => ({ lignesCachees: [4] })],
    ['une colonne masquée', () => ({ colonnesCachees: ['C'] })],
    ['une formule', () => ({ formules: ['SUM(A1:A9)'] })],
    ['un lien vers l’extérieur', () => ({ liens: [{ adresse: 'A1', cible: 'file:///C:/source.xlsx' }] })],
    ['un autre pied de page', () => ({ enTetesEtPieds: ['&LC:\\Bureau\\source.xlsx'] })],
    [
      'une cellule de plus',
      (f) => ({ cellules: [...f.cellules, { adresse: 'Z99', valeur: 7351, texte: '7351' }] }),
    ],
    ['une cellule de moins', (f) => ({ cellules: f.cellules.slice(1) })],
    [
      'une autre valeur',
      (f) => ({ cellules: f.cellules.map((c) => (c.valeur === 41 ? { ...c, valeur: 42 } : c)) }),
    ],
  ])('%s', async (_, change) => {
    const relu = await lu();
    const feuilles = relu.feuilles.map((f) => ({ ...f, ...change(f) }));
    expect(() => controlerCopie({ ...relu, feuilles }, [plan], [])).toThrow('n’a pas été remise');
  });
});

test('tout texte et tout nombre reviennent du fichier comme ils y sont entrés', async () => {
  const cellule = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }).filter((t) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(t)),
    fc.constantFrom(' deux  espaces ', '<b>&amp;</b>', '_x0041_', "l'été", '\n', 'a\tb', '0123', '1e5'),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(cellule, { minLength: 1, maxLength: 8 }), async (valeurs) => {
      const plan = feuille([valeurs.map((value) => ({ value }))]);
      controlerCopie(await relire(await fichierDe([plan], '2026-03-01')), [plan], []);
    }),
    { numRuns: 60 },
  );
});

test('le protocole seul passe son propre contrôle', async () => {
  const plan = planProtocole(PROTOCOLE);
  controlerCopie(await relire(await fichierDe([plan], PROTOCOLE.date)), [plan], []);
});
