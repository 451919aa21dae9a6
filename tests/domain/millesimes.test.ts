import { describe, expect, it } from 'vitest';
import { vaguesDe } from '../../src/domain/vagues.ts';
import { table } from './jonction/tables.ts';

describe('vagues', () => {
  const OPS = table(
    'menages',
    'OPS',
    ['menage', 'residence', 'majeurs', 'millesime'],
    [
      ['M1', 'R1', 2, 2022],
      ['M2', 'R1', 1, 2024],
      ['M3', 'R2', 3, 2022],
      ['M4', 'R2', 4, null],
    ],
  );

  it('sépare par lignes une table qui réunit plusieurs années, et dit les lignes sans année', () => {
    const vagues = vaguesDe([OPS]);
    expect(vagues.map(({ dossier }) => [dossier.annee, dossier.principal.lignes])).toEqual([
      [2022, 2],
      [2024, 1],
    ]);
    expect([...(vagues[0]?.dossier.principal.colonnes.get('majeurs')?.valeurs ?? [])]).toEqual([2, 3]);
    expect(vagues[0]?.dossier.principal.cles).toEqual(['R1', 'R2']);
    expect(vagues.at(-1)?.remarques[0]?.phrase).toContain(
      '1 ligne de « OPS » sans millésime, la première en D5',
    );
  });

  it('garde la cellule de chaque ligne d’une table séparée', () => {
    const logements = table('logements', 'RPLS', ['logement', 'residence'], [['L1', 'R1']]);
    const menages = table(
      'menages',
      'OPS',
      ['logement', 'majeurs', 'millesime'],
      [
        ['L1', 2, 2022],
        ['L1', 1, 2024],
        ['ABSENT', 3, 2024],
      ],
    );
    const derniere = vaguesDe([menages, logements]).at(-1);
    expect(derniere?.jonctions[0]?.gauche.sansPaire).toEqual(['A4']);
  });

  it('situe une vague ancienne par les logements de la dernière, sans les y compter', () => {
    const logements = table('logements', 'RPLS', ['logement', 'residence', 'loyer'], [['L1', 'R1', 400]]);
    const menages = (annee: number) =>
      table('menages', `OPS ${annee}`, ['logement', 'majeurs'], [['L1', 2]], annee);
    const [ancienne, derniere] = vaguesDe([menages(2022), menages(2024), logements]);
    expect(ancienne?.dossier.principal.cles).toEqual(['R1']);
    expect(ancienne?.dossier.parcs.has('logements')).toBe(false);
    expect(ancienne?.dossier.principal.colonnes.has('loyer')).toBe(false);
    expect(derniere?.dossier.parcs.has('logements')).toBe(true);
  });

  it('laisse entière une table d’une seule année, qui lui donne son millésime', () => {
    const seule = table('menages', 'OPS', ['residence', 'majeurs', 'millesime'], [['R1', 2, 2022]]);
    expect(vaguesDe([seule]).map(({ dossier }) => dossier.annee)).toEqual([2022]);
  });
});
