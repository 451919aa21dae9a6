import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { decouper, lignesParLecture, OCTETS_PAR_REQUETE } from '../../src/excel/blocs.ts';
import { reparer } from '../../src/excel/formulesCil.ts';
import { rectangles } from '../../src/excel/rectangles.ts';
import { enTexte } from '../../src/excel/texte.ts';
import { planComparaison } from '../../src/sheets/comparaison.ts';

describe('« CIL Comparaison »', () => {
  test('tient en un seul envoi, même à sa plus grande longueur', () => {
    const plage = {
      feuille: 'Ménages',
      row: 0,
      column: 0,
      cellules: exempleMenages(7, { residences: 600, menages: 18_000 }),
    };
    const fait = diagnostiquer([{ plage }], METHODE_SOCLE);
    if (!fait.ok) throw new Error(fait.probleme.phrase);
    const { blocks } = planComparaison(fait.diagnostic);
    expect(Math.max(...blocks.map(({ cells }) => cells.length))).toBeGreaterThan(5900);
    const contenus = blocks.flatMap(({ cells }) =>
      cells.map((ligne) => ligne.map((cellule) => cellule?.formula ?? cellule?.value ?? '')),
    );
    const octets = decouper(contenus, Number.POSITIVE_INFINITY).reduce((n, lot) => n + lot.octets, 0);
    expect(octets).toBeLessThan(OCTETS_PAR_REQUETE);
  });
});

describe('decouper', () => {
  test('ne perd, ne double et ne mêle aucune ligne, et tient chaque lot sous le plafond', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.double({ noNaN: true })), { maxLength: 4 })),
        (lignes) => {
          const lots = decouper(lignes, 80);
          expect(lots.flatMap((lot) => lot.lignes)).toEqual(lignes);
          let debut = 0;
          for (const lot of lots) {
            expect(lot.debut).toBe(debut);
            if (lot.lignes.length > 1) expect(lot.octets).toBeLessThanOrEqual(80);
            debut += lot.lignes.length;
          }
        },
      ),
    );
  });

  test('compte au moins les octets que la requête enverra', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), (lignes) => {
        const envoyes = lignes.reduce((n, ligne) => n + Buffer.byteLength(JSON.stringify(ligne)), 0);
        const comptes = decouper(lignes).reduce((n, lot) => n + lot.octets, 0);
        expect(comptes).toBeGreaterThanOrEqual(envoyes);
      }),
    );
  });
});

test('une lecture tient en une fois hors du web, par blocs sur le web', () => {
  expect(lignesParLecture(27, false)).toBeGreaterThan(40_000);
  expect(lignesParLecture(27, true)).toBeLessThan(40_000);
  expect(lignesParLecture(10_000_000, true)).toBe(1);
});

describe('rectangles', () => {
  test('recouvrent chaque cellule une fois et une seule, avec son étiquette', () => {
    const grille = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 3, maxLength: 3 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(grille, (lignes) => {
        const peinte = lignes.map((ligne) => ligne.map((): string | null => null));
        for (const { label, zone } of rectangles(lignes))
          for (let r = zone.row; r < zone.row + zone.rows; r++)
            for (let c = zone.column; c < zone.column + zone.columns; c++) {
              expect(peinte[r]?.[c]).toBeNull();
              const ligne = peinte[r];
              if (ligne) ligne[c] = label;
            }
        expect(peinte).toEqual(lignes);
      }),
    );
  });
});

describe('enTexte', () => {
  test.each([
    '=1+1',
    '+65 ans',
    '-25 ans',
    '@x',
    '06029',
    '12 %',
    'mars 2024',
    '1-2',
    'VRAI',
    "'déjà",
    '#N/A',
  ])('protège « %s », qu’Excel lirait autrement', (texte) => expect(enTexte(texte)).toBe(`'${texte}`));

  test.each(['Les Tilleuls', 'Saint-Aubin-sur-Ombre', 'État'])('laisse « %s » tel quel', (texte) =>
    expect(enTexte(texte)).toBe(texte),
  );
});

test.each([
  ['=_xldudf_CIL_PART(A1,B1)', '=CIL.PART(A1,B1)'],
  ["='C:\\x\\FUNCRES.XLAM'!_xldudf_CIL_PART(A1,B1)*2", '=CIL.PART(A1,B1)*2'],
  ['=CIL.ECART(A1,B1)', '=CIL.ECART(A1,B1)'],
])('reparer rend %s en %s', (formule, attendue) => expect(reparer(formule)).toBe(attendue));
