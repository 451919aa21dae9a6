import { describe, expect, it } from 'vitest';
import { surrepresentation } from '../../../src/domain/indices/surrepresentation.ts';

const base = { effectifs: [30], totalEffectif: 100, logements: [200], totalLogements: 1000 };

describe('surreprésentation', () => {
  it.each([
    ['indice', 150],
    ['ecart', 10],
    ['excedent', 10],
  ] as const)('« %s » : 30 des 100 ménages dans 200 des 1 000 logements donnent %d', (mode, attendu) => {
    expect(surrepresentation(base, mode)[0]).toBeCloseTo(attendu, 9);
  });

  it('un indicateur nul sur tout le territoire est refusé', () => {
    expect(() => surrepresentation({ ...base, totalEffectif: 0 }, 'indice')).toThrow(
      '« total_effectif » vaut 0',
    );
  });

  it('un territoire sans logement n’a pas d’indice, mais un écart', () => {
    const vide = { ...base, effectifs: [0], logements: [0] };
    expect(surrepresentation(vide, 'indice')[0]).toMatchObject({ code: 'sans-logement' });
    expect(surrepresentation(vide, 'ecart')).toEqual([0]);
  });

  it.each([
    ['plus de ménages que de logements', [201], 1000],
    ['plus de ménages que le total', [101], 100],
  ])('%s : erreur de la ligne seule', (_, effectifs, totalEffectif) => {
    const deux = { ...base, effectifs: [...effectifs, 10], logements: [200, 200], totalEffectif };
    const [fautive, saine] = surrepresentation(deux, 'indice');
    expect(fautive).toMatchObject({ code: 'depasse-le-total', lieu: { ligne: 0 } });
    expect(typeof saine).toBe('number');
  });

  it('un effectif manquant n’est pas 0', () => {
    expect(surrepresentation({ ...base, effectifs: [null] }, 'excedent')[0]).toMatchObject({
      code: 'valeur-manquante',
    });
  });

  it('refuse deux listes de longueurs différentes', () => {
    expect(() => surrepresentation({ ...base, logements: [200, 1] }, 'indice')).toThrow('compte 2 valeurs');
  });
});
