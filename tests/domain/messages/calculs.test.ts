import { describe, expect, it } from 'vitest';
import type { Lieu } from '../../../src/domain/messages/calculs.ts';
import { phrase, Refus } from '../../../src/domain/messages/index.ts';

describe('phrases des calculs', () => {
  const lieux: [Lieu, string][] = [
    [{ champ: 'parts', ligne: 2, colonne: 1 }, 'ligne 3, 2e colonne de « parts »'],
    [{ champ: 'parts', colonne: 0 }, '1re colonne de « parts »'],
    [{ champ: 'poids', rang: 1 }, '2e valeur de « poids »'],
    [{ champ: 'effectifs', ligne: 0 }, 'ligne 1 de « effectifs »'],
    [{ champ: 'total' }, '« total »'],
  ];

  it.each(lieux)('nomment la place %o', (lieu, attendu) => {
    expect(phrase({ code: 'valeur-manquante', lieu })).toBe(
      `Valeur manquante : ${attendu}. Complétez-la pour obtenir ce résultat.`,
    );
  });

  it('écrivent les nombres à la française', () => {
    expect(phrase({ code: 'somme-des-contributions', champ: 'contributions', somme: 98.5 })).toContain(
      '98,5',
    );
  });

  it('ne citent que les huit premières lignes d’une longue liste', () => {
    const lignes = Array.from({ length: 20 }, (_, i) => i);
    const texte = phrase({ code: 'planchers-trop-hauts', somme: 40, total: 30, lignes });
    expect(texte).toContain('lignes 1, 2, 3, 4, 5, 6, 7, 8 et d’autres.');
  });

  it('un refus porte sa phrase et son problème', () => {
    const refus = new Refus({ code: 'poids-nuls', champ: 'poids' });
    expect(refus.message).toBe(phrase(refus.probleme));
  });
});
