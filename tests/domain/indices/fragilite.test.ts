import { describe, expect, it } from 'vitest';
import { fragilite } from '../../../src/domain/indices/fragilite.ts';

describe('indice de fragilité', () => {
  // Ratios 2, 1 and 1.5: equal weights give 150.
  const residence = { valeurs: [[4, 12, 9]], reference: [2, 12, 6] };

  it('pèse également ses trois colonnes par défaut', () => {
    expect(fragilite({ ...residence, poids: null })).toEqual([150]);
  });

  it('suit les poids et les sens donnés', () => {
    expect(fragilite({ ...residence, poids: [1, 0, 1] })).toEqual([175]);
    // Mobility read as a good sign: (100 − 12) / (100 − 12) stays 1.
    expect(fragilite({ ...residence, poids: null, sens: [1, -1, 1] })).toEqual([150]);
  });

  it('demande les poids pour un autre nombre de colonnes', () => {
    expect(() => fragilite({ valeurs: [[4, 12]], reference: [2, 12], poids: null })).toThrow(
      'Les poids par défaut valent pour 3 colonnes et la plage en compte 2',
    );
  });

  it('une composante manquante laisse la ligne sans indice', () => {
    expect(fragilite({ valeurs: [[4, null, 9]], reference: [2, 12, 6], poids: null })[0]).toMatchObject({
      code: 'valeur-manquante',
    });
  });
});
