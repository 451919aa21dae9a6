import { describe, expect, it } from 'vitest';
import { Decodeur } from '../../src/fichier/decodeur.ts';
import { lignesDe } from '../../src/fichier/lignes.ts';

/** Every record of these bytes, read by blocks of that size. */
async function lire(contenu: string | number[], octetsParBloc = 1_000_000): Promise<string[][]> {
  const blob = new Blob([typeof contenu === 'string' ? contenu : new Uint8Array(contenu)]);
  const lues: string[][] = [];
  for await (const { lignes } of lignesDe(Object.assign(blob, { name: 'f.csv' }), octetsParBloc))
    lues.push(...lignes.map((ligne) => [...ligne]));
  return lues.filter((ligne) => ligne.join('') !== '');
}

/** Each letter on one byte, as ISO-8859-1 and Windows-1252 write it. */
const latin1 = (texte: string): number[] => [...texte].map((lettre) => lettre.charCodeAt(0));
const utf8 = (texte: string): number[] => [...new TextEncoder().encode(texte)];

describe('un fichier lu par blocs', () => {
  it.each([';', ',', '\t'])('reconnaît le séparateur « %s »', async (s) => {
    expect(await lire(`a${s}b\n1${s}2\n`)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('reconnaît la fin de ligne %j', async (fin) => {
    expect(await lire(['a;b', '1;2', '3;4'].join(fin))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('garde un champ entre guillemets, ses retours à la ligne et ses séparateurs, où que les blocs le coupent', async () => {
    const debut = Array.from({ length: 20 }, (_, i) => [`a${i}`, `b${i}`]);
    const contenu = `${debut.map((ligne) => ligne.join(';')).join('\n')}\n"un\ndeux;""trois""";é\nx;y\n`;
    for (let bloc = 140; bloc < 190; bloc++) {
      expect(await lire(contenu, bloc)).toEqual([...debut, ['un\ndeux;"trois"', 'é'], ['x', 'y']]);
    }
  });

  it('lit ISO-8859-1 dès qu’une lettre accentuée n’est pas de l’UTF-8, même loin du début', async () => {
    const contenu = latin1(`commune;n\n${'Cannes;1\n'.repeat(20)}Orléans;2\nÉvry;3\n`);
    for (const bloc of [50, 64, 1000]) {
      const lues = await lire(contenu, bloc);
      expect(lues.at(-2)?.[0]).toBe('Orléans');
      expect(lues.at(-1)?.[0]).toBe('Évry');
    }
  });

  it('lit l’UTF-8 même quand un bloc coupe une lettre en deux, et laisse la marque d’ordre de côté', async () => {
    const sansMarque = utf8(`commune;n\n${'x;1\n'.repeat(10)}Orléans;2\n`);
    for (const contenu of [sansMarque, [0xef, 0xbb, 0xbf, ...sansMarque]])
      for (let bloc = 20; bloc < 70; bloc++) {
        const lues = await lire(contenu, bloc);
        expect(lues[0]?.[0]).toBe('commune');
        expect(lues.at(-1)?.[0]).toBe('Orléans');
      }
  });

  it('refuse un guillemet jamais refermé plutôt que de tout garder en mémoire', async () => {
    const contenu = `a;b\n"jamais;${'x'.repeat(6_000_000)}\n${'1;2\n'.repeat(1000)}`;
    await expect(lire(contenu)).rejects.toThrow('n’est jamais refermé');
  });
});

describe('le décodeur', () => {
  it('attend l’autre moitié d’une lettre avant de décider', () => {
    const decodeur = new Decodeur();
    expect(decodeur.lire(new Uint8Array([0x61, 0xc3]), false)).toBe('a');
    expect(decodeur.lire(new Uint8Array([0xa9, 0x62]), true)).toBe('éb');
    expect(decodeur.encodage).toBe('utf-8');
  });
});
