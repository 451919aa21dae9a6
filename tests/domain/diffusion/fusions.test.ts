import { describe, expect, it } from 'vitest';
import { proposerFusions } from '../../../src/domain/diffusion/fusions.ts';
import type { ColonneAPublier } from '../../../src/domain/diffusion/publication.ts';
import tranches from '../../../src/domain/diffusion/tranches.json' with { type: 'json' };
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { phrase } from '../../../src/domain/messages/index.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';

/** Counts of one band, row by row, over bases of 200 unless told otherwise. */
function bande(code: string, numerateurs: readonly number[], bases: readonly number[] = []): ColonneAPublier {
  const indicateur = CATALOGUE.find((connu) => connu.code === code);
  if (!indicateur) throw new Error(code);
  const comptes = numerateurs.map((numerateur, ligne) => ({
    numerateur,
    base: bases[ligne] ?? 200,
    inconnus: 0,
  }));
  return { indicateur, comptes };
}

const proposees = (colonnes: readonly ColonneAPublier[]) =>
  proposerFusions(colonnes, REGLE_DES_11).map(phrase);

describe('Les fusions de tranches', () => {
  it('proposent l’indicateur du catalogue qui réunit deux tranches souvent sous le seuil', () => {
    expect(proposees([bande('I14a', [8, 9, 30]), bande('I14b', [5, 40, 20])])).toEqual([
      'Utiliser I12 (40 % à < 80 % PLUS) à la place de I14a et I14b : 3 cellules de moins sous le seuil, 1 tranche de moins (1 cellule montrable de moins).',
    ]);
  });

  it('ne proposent rien quand le détail perdu vaut autant que les cellules gagnées', () => {
    expect(proposees([bande('I14a', [8, 30, 30]), bande('I14b', [50, 40, 20])])).toEqual([]);
  });

  it('comptent encore la réunion quand elle reste sous le seuil', () => {
    const fusions = proposerFusions([bande('I14e', [2, 6]), bande('I14f', [3, 7])], REGLE_DES_11);
    expect(fusions).toMatchObject([{ reunion: 'I14g', gain: 3, perte: 0 }]);
  });

  it('comptent une part trop proche de sa base comme une cellule sous le seuil', () => {
    const fusions = proposerFusions([bande('I14e', [15], [20]), bande('I14f', [5], [20])], REGLE_DES_11);
    expect(fusions).toMatchObject([{ reunion: 'I14g', gain: 2, perte: 0 }]);
  });

  it('vont de la plus utile à la moins utile', () => {
    const codes = ['I14c', 'I14d', 'I14e', 'I14f'].map((code) => bande(code, [5, 6]));
    expect(proposerFusions(codes, REGLE_DES_11).map(({ reunion, gain }) => [reunion, gain])).toEqual([
      ['I13', 8],
      ['I14g', 3],
    ]);
  });

  it('laissent de côté les lignes dont les tranches n’ont pas la même base', () => {
    expect(proposees([bande('I14e', [2], [100]), bande('I14f', [3], [90])])).toEqual([]);
  });

  it('ne réunissent pas une tranche absente', () => {
    expect(proposees([bande('I14a', [2, 3, 4])])).toEqual([]);
  });

  it('ne nomment que des indicateurs du catalogue', () => {
    const codes = new Set(CATALOGUE.map(({ code }) => code));
    const nommes = tranches.reunions.flatMap(({ code, tranches: reunies }) => [code, ...reunies]);
    expect(nommes.filter((code) => !codes.has(code))).toEqual([]);
  });
});
