import { describe, expect, it } from 'vitest';
import type { SourceLisible } from '../../src/actions/contrat.ts';
import type { NatureParc } from '../../src/domain/parc/parc.ts';
import { choixEnMots } from '../../src/taskpane/choixEnMots.ts';
import { tablePrincipale, tablesRivales, territoiresNommes } from '../../src/taskpane/enUsage.ts';
import { MENAGES } from './faux.ts';

function enUsage(feuille: string, nature: NatureParc, annee: number | null = null) {
  const source: SourceLisible = {
    ...MENAGES,
    feuille,
    reconnaissance: { ...MENAGES.reconnaissance, feuille, nature },
  };
  return { source, annee };
}

describe('le choix en mots', () => {
  it('nomme une table seule par sa nature et son année', () => {
    expect(choixEnMots([enUsage('Feuil1', 'menages')])).toBe('Ménages');
    expect(choixEnMots([enUsage('Feuil1', 'logements', 2018)])).toBe('Logements 2018');
    expect(choixEnMots([])).toBeNull();
  });

  it('dit ce qui complète la table principale, accordé', () => {
    const logements = enUsage('RPLS', 'logements', 2018);
    expect(choixEnMots([logements, enUsage('OPS', 'menages', 2024)])).toBe(
      'Ménages 2024, complétés par Logements',
    );
    expect(choixEnMots([enUsage('Table', 'residences'), enUsage('Départs', 'departs')])).toBe(
      'Résidences, complétées par Départs',
    );
  });

  it('appelle par sa feuille la seconde table d’une même nature, et nomme les vagues', () => {
    const tables = [
      enUsage('OPS 2024', 'menages', 2024),
      enUsage('Impayés', 'menages'),
      enUsage('RPLS', 'logements'),
      enUsage('OPS 2020', 'menages', 2020),
      enUsage('OPS 2022', 'menages', 2022),
    ];
    expect(choixEnMots(tables)).toBe(
      'Ménages 2024, complétés par « Impayés » et Logements ; vagues 2020, 2022, 2024',
    );
  });
});

it('la table principale est de la dernière année', () => {
  const tables = [enUsage('2020', 'menages', 2020), enUsage('2024', 'menages', 2024)];
  expect(tablePrincipale(tables)?.source.feuille).toBe('2024');
});

it('deux tables de la même nature et de la même année sont rivales, pas deux années', () => {
  const [une, autre] = [enUsage('A', 'menages', 2024), enUsage('B', 'menages', 2024)];
  expect(tablesRivales([une, autre])).toEqual([une, autre]);
  expect(tablesRivales([une, { ...autre, annee: 2022 }])).toBeNull();
});

it('les territoires de toutes les tables sont offerts, une fois chacun', () => {
  const une = enUsage('A', 'menages');
  const autre = {
    ...une,
    source: { ...une.source, territoires: { ...une.source.territoires, commune: ['Vernois', 'Ombre'] } },
  };
  expect(territoiresNommes([une, autre]).commune).toEqual(['Saint-Aubin', 'Vernois', 'Ombre']);
});
