import { describe, expect, it } from 'vitest';
import { lireAnnee } from '../../../src/domain/parc/dates.ts';

describe('lire une année', () => {
  it.each([
    [1975, 1975],
    ['1975', 1975],
    [45292, 2024],
    ['45292', 2024],
    [20240131, 2024],
    ['202401', 2024],
    ['01/07/2006', 2006],
    ['1/7/06', 2006],
    ['31-12-75', 1975],
    ['01.07.2006', 2006],
    ['07/2006', 2006],
    ['01/07/2006 00:00:00', 2006],
    ['2006-07-01', 2006],
    ['2006-07-01T00:00:00Z', 2006],
    ['2006/07', 2006],
    ['juillet 2006', 2006],
    ['1er août 2006', 2006],
    ['janv.-24', 2024],
    ['déc. 1998', 1998],
  ])('lit %s', (cellule, annee) => expect(lireAnnee(cellule)).toBe(annee));

  it.each(['avant 1949', 'hier', '12/', 1975.5, 'n° 2006'])(
    'ne devine pas une année dans « %s »',
    (cellule) => expect(lireAnnee(cellule)).toBeUndefined(),
  );
});
