import { describe, expect, it } from 'vitest';
import { trouverTable } from '../../../src/domain/parc/table.ts';
import { plage } from './plages.ts';

function refus(cellules: Parameters<typeof plage>[0]) {
  const trouvee = trouverTable(plage(cellules));
  if (trouvee.ok) throw new Error('une table a été trouvée');
  return trouvee.probleme;
}

function table(cellules: Parameters<typeof plage>[0]) {
  const trouvee = trouverTable(plage(cellules));
  if (!trouvee.ok) throw new Error(trouvee.probleme.phrase);
  return trouvee.table;
}

describe('trouver la table', () => {
  it('passe les lignes de titre et place la table où elle est', () => {
    const trouvee = table([
      ['Extraction OPS', null, null],
      [null, null, null],
      [null, 'Code résidence', 'Majeurs'],
      [null, 'R1', 2],
    ]);
    expect(trouvee.entetes).toEqual(['Code résidence', 'Majeurs']);
    expect([trouvee.row, trouvee.column, trouvee.lignes.length]).toEqual([2, 1, 1]);
  });

  it('accepte une seule ligne de données', () => {
    expect(
      table([
        ['Code résidence', 'Majeurs'],
        ['R1', 2],
      ]).lignes,
    ).toHaveLength(1);
  });

  it('refuse une feuille vide', () => {
    expect(refus([]).phrase).toContain('« Données » est vide');
    expect(refus([[null, ' ']]).phrase).toContain('est vide');
  });

  it('refuse une première ligne de données, avec sa cellule', () => {
    const { phrase, cellule } = refus([
      ['R1', 0.4, 'oui'],
      ['R2', 0.2, 'non'],
    ]);
    expect(cellule).toBe('A1');
    expect(phrase).toContain('contient des données');
  });

  it('refuse des titres sans ligne', () => {
    expect(refus([['Code résidence', 'Majeurs']])).toMatchObject({ gravite: 'refus', cellule: 'A1' });
  });

  it('refuse deux colonnes de même nom et nomme les deux cellules', () => {
    const { phrase } = refus([
      ['Majeurs', 'QPV', 'majeurs'],
      [1, 'oui', 2],
    ]);
    expect(phrase).toContain('en A1 et en C1');
  });

  it('ne compte pas la ligne de total, et le dit', () => {
    const trouvee = table([
      ['Code résidence', 'Majeurs'],
      ['R1', 2],
      ['R2', 1],
      ['Total', 3],
    ]);
    expect(trouvee.lignes).toHaveLength(2);
    expect(trouvee.remarques.map(({ phrase }) => phrase)).toEqual([
      'La ligne de total en A4 n’est pas comptée.',
    ]);
  });

  it('s’arrête à la ligne vide et dit ce qui reste au-delà', () => {
    const trouvee = table([
      ['Code résidence', 'Majeurs'],
      ['R1', 2],
      [null, null],
      ['Source : OPS', null],
    ]);
    expect(trouvee.lignes).toHaveLength(1);
    expect(trouvee.remarques[0]?.phrase).toContain('ligne vide en A3');
  });
});
