import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nomsDesPortraits } from '../../../src/sheets/portraits/nomsDesPortraits.ts';

const R = (cle: string, nom: string) => ({ cle, nom });

test('l’onglet dit le code et le début du nom, sans les signes qu’Excel refuse', () => {
  const noms = nomsDesPortraits([R('R012', 'Les Tilleuls'), R('R/13', 'Cour [nord] : l’Aubier')]);
  expect(noms.get('R012')).toBe('Portrait R012 Les Tilleuls');
  expect(noms.get('R/13')).toBe('Portrait R 13 Cour nord l’Aubie');
});

test('une résidence sans autre nom que sa clé n’est nommée qu’une fois', () => {
  expect(nomsDesPortraits([R('1 RUE HAUTE', '1 RUE HAUTE')]).get('1 RUE HAUTE')).toBe('Portrait 1 RUE HAUTE');
});

test('deux noms coupés pareil sont numérotés, quel que soit l’ordre du fichier', () => {
  const [a, b] = [R('06029 · 12 AVENUE DES BUISSONS A', ''), R('06029 · 12 AVENUE DES BUISSONS B', '')];
  const noms = nomsDesPortraits([b, a]);
  expect(noms.get(a.cle)).toBe('Portrait 06029 · 12 AVENUE DES');
  expect(noms.get(b.cle)).toBe('Portrait 06029 · 12 AVENUE (2)');
  expect(nomsDesPortraits([a, b])).toEqual(noms);
});

test('tout nom est unique, permis par Excel, et le même quel que soit l’ordre', () => {
  const residences = fc.uniqueArray(
    fc.record({ cle: fc.string({ minLength: 1, maxLength: 40 }), nom: fc.string({ maxLength: 40 }) }),
    { selector: ({ cle }) => cle, maxLength: 30 },
  );
  fc.assert(
    fc.property(residences, (liste) => {
      const noms = nomsDesPortraits(liste);
      const dits = [...noms.values()];
      expect(new Set(dits.map((nom) => nom.toLowerCase())).size).toBe(liste.length);
      for (const nom of dits) {
        expect(nom.length).toBeLessThanOrEqual(31);
        expect(nom).not.toMatch(/[\\/?*[\]:']/);
      }
      expect(new Map(nomsDesPortraits(liste.toReversed()))).toEqual(new Map(noms));
    }),
  );
});
