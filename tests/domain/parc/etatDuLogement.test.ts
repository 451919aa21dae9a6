import { describe, expect, it } from 'vitest';
import { lireDpe, lireOccupation, lirePieces, lireQpv } from '../../../src/domain/parc/etatDuLogement.ts';

describe('lire l’état d’un logement', () => {
  it('lit le QPV en codes RPLS, en mots et en codes de quartier', () => {
    expect([1, '1', 'QPV', 'QP006001', 'QN07501M'].map(lireQpv)).toEqual([1, 1, 1, 1, 1]);
    expect([2, '2', 'Hors QPV', 'HZ', 'CSZ', 'non'].map(lireQpv)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(lireQpv('Ranguin')).toBeUndefined();
  });

  it('lit le nombre de pièces', () => {
    expect([3, 'T4', 'F2', '5 pièces', 'T1 bis', 'T5 et +', '3P', 'Studio'].map(lirePieces)).toEqual([
      3, 4, 2, 5, 1, 5, 3, 1,
    ]);
    expect(['Appartement T3', 'Type 2', 'Garage'].map(lirePieces)).toEqual([3, 2, undefined]);
  });

  it('lit l’étiquette en lettre ou en code RPLS', () => {
    expect(['a', 'Classe D', 'DPE G', 2, '8', 9, '1'].map(lireDpe)).toEqual([
      'A',
      'D',
      'G',
      'A',
      'G',
      undefined,
      undefined,
    ]);
  });

  it('lit l’occupation en code ou en mots', () => {
    expect([1, '2', 9, 10, 0].map(lireOccupation)).toEqual([1, 2, 9, undefined, undefined]);
    expect(
      ['Loué', 'Vacant', 'Vide pour travaux', 'Pris en charge par une association', 'Occupé sans titre'].map(
        lireOccupation,
      ),
    ).toEqual([1, 2, 3, 4, 5]);
  });
});
