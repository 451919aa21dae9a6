import { describe, expect, it } from 'vitest';
import { type ComposanteNommee, coherence } from '../../../src/domain/indices/coherence.ts';

const nommee = (nom: string, effectif = 500, part = 0.3): ComposanteNommee => ({
  nom,
  unite: 'ménages',
  sens: 1,
  reference: { effectif, part },
});
const options = { agregation: 'ratios', seuil: 11 } as const;
const codes = (...arguments_: Parameters<typeof coherence>) =>
  coherence(...arguments_).map(({ code }) => code);

/** Twelve rows whose columns do what is asked of them: one figure by row and column. */
const table = (colonnes: number, valeur: (i: number, k: number) => number) => ({
  valeurs: Array.from({ length: 12 }, (_, i) => Array.from({ length: colonnes }, (_, k) => valeur(i, k))),
  reference: Array<number>(colonnes).fill(0.3),
  poids: Array<number>(colonnes).fill(1),
});
/** Rows that look shuffled, so that columns of different steps do not go together. */
const melange = (i: number, pas: number) => 0.2 + (((i * pas) % 13) / 13) * 0.2;

describe('cohérence d’un indice', () => {
  it('ne signale rien de composantes qui vont ensemble sans se répéter', () => {
    const t = table(3, (i, k) => 0.1 + i / 80 + melange(i, [2, 3, 5][k] ?? 2));
    expect(
      coherence(
        t,
        ['A', 'B', 'C'].map((nom) => nommee(nom)),
        options,
      ),
    ).toEqual([]);
  });

  it('signale une composante qui va contre les autres, avec sa corrélation', () => {
    const t = table(3, (i, k) => (k === 2 ? 0.5 - i / 60 : 0.2 + i / 50 + 0.4 * melange(i, k + 2)));
    const trouve = coherence(
      t,
      ['A', 'B', 'C'].map((nom) => nommee(nom)),
      options,
    ).find(({ code }) => code === 'sens-contredit');
    expect(trouve).toMatchObject({ nom: 'C', sens: 1, residences: 12 });
  });

  it('signale deux composantes redondantes et la part des poids qu’elles portent', () => {
    const t = { ...table(3, (i, k) => 0.1 + (k === 2 ? melange(i, 5) : i / 40)), poids: [2, 1, 1] };
    expect(
      coherence(
        t,
        ['A', 'B', 'C'].map((nom) => nommee(nom)),
        options,
      ),
    ).toContainEqual(
      expect.objectContaining({ code: 'composantes-redondantes', une: 'A', autre: 'B', poids: 0.75 }),
    );
  });

  it('signale la composante qui fait l’indice à elle seule, et celle qui ne départage rien', () => {
    const t = table(2, (i, k) => (k === 0 ? i / 12 : 0.3));
    expect(codes(t, [nommee('A'), nommee('B')], options)).toEqual([
      'composante-constante',
      'composante-dominante',
    ]);
  });

  it('signale une référence de moins de 11 ménages ou de moins de 1 %', () => {
    const t = table(3, (i, k) => 0.1 + i / 80 + melange(i, [2, 3, 5][k] ?? 2));
    const noms = [nommee('A', 10), nommee('B', 40, 0.009), nommee('C', 11, 0.01)];
    expect(coherence(t, noms, options)).toMatchObject([
      { code: 'reference-faible', nom: 'A' },
      { code: 'reference-faible', nom: 'B' },
    ]);
  });

  it('dit qu’il y a trop peu de résidences, ou une seule composante, au lieu d’une corrélation', () => {
    const t = table(2, (i, k) => 0.1 + (i + k) / 20);
    expect(codes({ ...t, valeurs: t.valeurs.slice(0, 9) }, [nommee('A'), nommee('B')], options)).toEqual([
      'trop-peu-pour-correler',
    ]);
    expect(codes({ ...t, poids: [1, 0] }, [nommee('A'), nommee('B')], options)).toEqual([
      'une-seule-composante',
    ]);
  });
});
