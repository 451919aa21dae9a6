import { describe, expect, it } from 'vitest';
import type { Champ } from '../../../src/domain/parc/champs.ts';
import { parcDe } from './plages.ts';

const textesDe = (cellules: Parameters<typeof parcDe>[0], champ: Champ) => {
  const colonne = parcDe(cellules).parc.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
};

describe('arrondissements de Paris, Lyon et Marseille', () => {
  const cellules = [
    ['Code résidence', 'Code commune', 'Commune', 'IRIS', 'Pièces'],
    ['R1', 75101, 'Paris 1er', '0101', 2],
    ['R2', 69389, 'LYON 9E', '693890203', 2],
    ['R3', '13216', 'Marseille 16e', 101, 2],
    ['R4', 75056, 'PARIS', null, 2],
    ['R5', '06029', 'Cannes', 'HZ', 2],
    ['R6', 69380, 'Lyon', null, 2],
    ['R7', 75121, 'Ailleurs', null, 2],
  ];

  it('sont rattachés à leur commune, nom compris, et cela est dit une fois avec le compte', () => {
    expect(textesDe(cellules, 'commune')).toEqual([
      '75056',
      '69123',
      '13055',
      '75056',
      '06029',
      '69380',
      '75121',
    ]);
    expect(textesDe(cellules, 'nomCommune')?.slice(0, 5)).toEqual([
      'Paris',
      'Lyon',
      'Marseille',
      'PARIS',
      'Cannes',
    ]);
    const dites = parcDe(cellules).remarques.map(({ phrase }) => phrase);
    expect(dites.filter((phrase) => phrase.includes('arrondissements'))).toEqual([
      'La colonne « Code commune » donne des arrondissements de Paris, Lyon ou Marseille : rattachés à leur commune dans 3 cellules (75101 → 75056).',
    ]);
  });

  it('gardent le code de leurs IRIS, complété là où il est écrit dans la commune', () => {
    expect(textesDe(cellules, 'iris')?.slice(0, 5)).toEqual([
      '751010101',
      '693890203',
      '132160101',
      null,
      null,
    ]);
  });
});
