import { describe, expect, it } from 'vitest';
import { enPages, largeurDe } from '../../src/sheets/largeurs.ts';
import { enLignes } from '../../src/sheets/tete.ts';

const print = { orientation: 'paysage', footer: '' } as const;

describe('La mise en pages d’un tableau large', () => {
  it('laisse sur une page ce qui s’y lit', () => {
    expect(enPages(print, [10, 30, 12, 12])).toEqual(print);
  });

  it('répète le code et le nom sur chacune des pages d’un tableau trop large', () => {
    // 40 repeated characters leave 176 a page: 50 columns of 10 take three pages.
    const widths = [10, 30, ...Array<number>(50).fill(10)];
    expect(enPages(print, widths)).toEqual({ ...print, pagesWide: 3, titleColumns: 2 });
  });
});

describe('La largeur d’une colonne de textes', () => {
  it('suit le plus long, entre deux bornes, sans compter les manquants', () => {
    expect(largeurDe(['Les Iris', null], 4, 30)).toBe(10);
    expect(largeurDe([], 4, 30)).toBe(4);
    expect(largeurDe(['un nom bien trop long pour tenir'], 4, 20)).toBe(20);
  });
});

describe('Une note coupée en lignes', () => {
  it('ne perd aucun mot et respecte la largeur', () => {
    expect(enLignes('un deux trois', 8)).toEqual(['un deux', 'trois']);
  });

  it('ne commence pas une ligne par un signe double ni ne quitte un guillemet ouvert', () => {
    expect(enLignes('sous le seuil : 968', 14)).toEqual(['sous le', 'seuil : 968']);
    expect(enLignes('voir « CIL » ici', 9)).toEqual(['voir', '« CIL »', 'ici']);
  });

  it('garde entier un mot plus long que la ligne', () => {
    expect(enLignes('anticonstitutionnellement', 5)).toEqual(['anticonstitutionnellement']);
  });
});
