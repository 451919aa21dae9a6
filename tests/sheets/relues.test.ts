import { describe, expect, it } from 'vitest';
import { lignesSousTitres } from '../../src/sheets/relues.ts';

describe('les lignes relues sous leurs titres', () => {
  const titres = ['Code', 'Motif'] as const;

  it('rend chaque ligne par les titres de ses colonnes, quel que soit leur ordre', () => {
    const cellules = [['Titre'], ['Motif', 'Autre', 'Code'], ['travaux', 1, 'R1'], [null, 2, 'R2']];
    expect(lignesSousTitres(cellules, titres).map((ligne) => [...ligne])).toEqual([
      [
        ['Code', 'R1'],
        ['Motif', 'travaux'],
      ],
      [
        ['Code', 'R2'],
        ['Motif', null],
      ],
    ]);
  });

  it('laisse de côté une ligne vide sous ces titres', () => {
    expect(lignesSousTitres([['Code', 'Motif', 'Autre'], [null, null, 3], []], titres)).toEqual([]);
  });

  it('ne prend pas pour des saisies les notes qui suivent la table', () => {
    const cellules = [['Code', 'Motif'], ['R1', 'travaux'], [], ['Lecture'], ['Une note.'], ['R2', 'ajout']];
    expect(lignesSousTitres(cellules, titres).map((ligne) => ligne.get('Code'))).toEqual(['R1', 'R2']);
  });

  it('ne rend rien d’une feuille sans ces titres', () => {
    expect(lignesSousTitres([['Code'], ['R1']], titres)).toEqual([]);
  });
});
