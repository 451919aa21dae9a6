import { describe, expect, test } from 'vitest';
import type { Champ } from '../../src/domain/parc/champs.ts';
import type { NatureParc } from '../../src/domain/parc/parc.ts';
import { proposerTables, vontEnsemble } from '../../src/domain/proposerTables.ts';

function table(
  feuille: string,
  nature: NatureParc,
  annee: number | null,
  { confiance = 0.9, champs = ['residence', 'aideLogement', 'majeurs'] as readonly Champ[] } = {},
) {
  const colonnes = champs.map((champ, index) => ({ index, entete: champ, champ, confiance }));
  const reconnaissance = {
    feuille,
    plage: 'A1:C9',
    lignes: 8,
    nature,
    libelle: feuille,
    confiance,
    colonnes,
    remarques: [],
  };
  return { annee, reconnaissance };
}
const noms = (tables: readonly { reconnaissance: { feuille: string } }[]) =>
  tables.map(({ reconnaissance }) => reconnaissance.feuille);

describe('les tables proposées ensemble', () => {
  test('la plus sûre d’abord, puis celles d’une autre nature', () => {
    const logements = table('RPLS', 'logements', 2018, { confiance: 0.8 });
    const menages = table('OPS', 'menages', null);
    expect(noms(proposerTables([logements, menages]))).toEqual(['OPS', 'RPLS']);
  });

  test('une même nature de plusieurs années fait des vagues', () => {
    const annees = [2020, 2022, 2024].map((annee) => table(`OPS ${annee}`, 'menages', annee));
    expect(proposerTables(annees)).toHaveLength(3);
  });

  test('de la même nature et de la même année, ou d’année inconnue, la meilleure seule', () => {
    const bonne = table('OPS', 'menages', 2024);
    const copie = table('OPS (copie)', 'menages', 2024, { confiance: 0.7 });
    const sansAnnee = table('Brouillon', 'menages', null, { confiance: 0.6 });
    expect(noms(proposerTables([sansAnnee, copie, bonne]))).toEqual(['OPS']);
  });

  test('une liste d’impayés complète les ménages qu’elle désigne', () => {
    const menages = table('OPS', 'menages', 2024, {
      champs: ['menage', 'residence', 'aideLogement', 'majeurs'],
    });
    const impayes = table('Impayés', 'menages', null, { champs: ['menage', 'impayeMois'] });
    expect(noms(proposerTables([menages, impayes]))).toEqual(['OPS', 'Impayés']);
    expect(vontEnsemble(impayes, menages)).toBe(true);
  });

  test('un fichier aussi fourni que l’autre n’est pas une liste, même s’il désigne les mêmes ménages', () => {
    const champs: readonly Champ[] = ['menage', 'residence', 'aideLogement', 'majeurs'];
    const nouveau = table('OPS', 'menages', null, { champs });
    const ancien = table('OPS ancien', 'menages', null, { champs: [...champs, 'impaye'], confiance: 0.8 });
    expect(noms(proposerTables([nouveau, ancien]))).toEqual(['OPS']);
  });

  test('une table mal comprise n’est pas ajoutée, mais seule elle est proposée', () => {
    const notes = table('Notes', 'logements', null, { confiance: 0.2, champs: ['quartier'] });
    expect(noms(proposerTables([notes, table('OPS', 'menages', 2024)]))).toEqual(['OPS']);
    expect(noms(proposerTables([notes]))).toEqual(['Notes']);
  });
});
