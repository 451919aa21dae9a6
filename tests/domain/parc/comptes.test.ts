import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calculer } from '../../../src/domain/indicateurs/calculer.ts';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { dossierDe } from '../../../src/domain/parc/dossier.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { plage } from './plages.ts';

function lire(cellules: readonly (readonly Cellule[])[], feuille = 'Données') {
  const source = plage(cellules, feuille);
  const reconnaissance = reconnaitre(source);
  const construit = construireParc(source, reconnaissance);
  if (!construit.ok) throw new Error(construit.probleme.phrase);
  const dossier = dossierDe([construit.parc]);
  if (!dossier) throw new Error('aucune table');
  const { tableau } = calculer(dossier, METHODE_SOCLE, CATALOGUE);
  const comptes = (code: string) => {
    const rang = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    return (
      tableau.comptes[rang]?.map(({ numerateur, base, inconnus }) => [numerateur, base, inconnus]) ?? null
    );
  };
  return { reconnaissance, ...construit, tableau, comptes };
}

describe('table de résidences déjà comptées', () => {
  const lu = () =>
    lire([
      [
        'Code résidence',
        'Nb ménages',
        'Nb ménages < 40 %',
        'Majeurs',
        'Chômeurs',
        'APL',
        'APL (base)',
        'Nb T1',
        'Nb T2',
      ],
      ['R1', 100, 55, 210, 40, 60, 98, 3, 4],
      ['R2', 50, null, 90, 9, 20, 50, null, 1],
    ]);

  it('donne les effectifs de ses colonnes et, à défaut de base, tous ses ménages, ce qui est dit', () => {
    const { comptes, remarques } = lu();
    expect(comptes('I01')).toEqual([
      [55, 100, 0],
      [0, 0, 1],
    ]);
    expect(comptes('I04c')).toEqual([
      [40, 210, 0],
      [9, 90, 0],
    ]);
    expect(remarques.map(({ phrase }) => phrase).filter((phrase) => phrase.includes('base'))).toEqual([
      'La base n’est pas donnée pour « < 40 % PLUS », « Aide au logement » : le nombre de ménages de la ligne en tient lieu.',
    ]);
  });

  it('ne fait pas de somme sans toutes ses colonnes', () => {
    const { parc, comptes } = lu();
    expect(comptes('I42a')).toBeNull();
    expect([...parc.colonnes.keys()].filter((champ) => champ.startsWith('nb_ls'))).toEqual([]);
  });
});

describe('tableaux RPLS publiés par le SDES', () => {
  const entetes = [
    'codgeo',
    'reg',
    'dep',
    'libcom_dep',
    'libcom',
    'nb_loues',
    'nb_vacants',
    'nb_vides',
    'nb_ls',
    'parc_non_conv',
    'nb_lgt_tot',
    'nb_ls_en_qpv',
    'nb_ls_1piece',
    'nb_ls_2piece',
    'nb_ls_3piece',
    'nb_ls_4piece',
    'nb_ls_5piece_plus',
    'nb_ls_plai',
    'nb_ls_plus_ap_77',
    'nb_ls_plus_av_77',
    'nb_ls_pls',
    'nb_ls_pli',
    'nb_ls2023',
    'nb_ls2023',
    'nb_ls2022',
    'ener_A',
    'ener_B',
    'ener_C',
    'ener_D',
    'ener_E',
    'ener_F',
    'ener_G',
    'ener_NR',
    'tx_vac',
    'tx_mob',
    'loymoy',
  ];
  const cannes = [
    6029,
    93,
    6,
    'Cannes (06)',
    'Cannes',
    95,
    5,
    3,
    103,
    1,
    104,
    40,
    10,
    20,
    40,
    25,
    8,
    5,
    50,
    40,
    6,
    2,
    100,
    100,
    99,
    1,
    2,
    30,
    30,
    20,
    5,
    2,
    13,
    5,
    7.1,
    6.2,
  ];
  const titres = (texte: string) => [texte, ...entetes.slice(1).map(() => null)];
  const cellules = [
    titres('Résultats du RPLS'),
    titres('Champ : France'),
    entetes.map((_, rang) => `Libellé en clair ${rang}`),
    entetes,
    cannes,
  ];

  it('sont reconnus à leurs noms techniques, malgré deux colonnes de même nom', () => {
    const { reconnaissance, parc } = lire(cellules, 'COMMUNES');
    expect(reconnaissance.libelle).toBe('Tableaux RPLS publiés (SDES), 1 territoire');
    expect(reconnaissance.plage).toBe('A4:AJ5');
    expect(parc.millesime).toBe(2024);
    expect(parc.cles).toEqual(['06029']);
  });

  it('donnent les effectifs des indicateurs, sur tous les logements quand la base n’est pas publiée', () => {
    const { comptes } = lire(cellules, 'COMMUNES');
    expect(comptes('QPV')).toEqual([[40, 103, 0]]);
    expect(comptes('I42a')).toEqual([[30, 103, 0]]);
    expect(comptes('I42d')).toEqual([[33, 103, 0]]);
    expect(comptes('I37b')).toEqual([[90, 103, 0]]);
    expect(comptes('I41c')).toEqual([[27, 90, 0]]);
    expect(comptes('I41d')).toEqual([[13, 103, 0]]);
    expect(comptes('I32c')).toEqual([[5, 100, 0]]);
  });

  const FICHIER = '../shared/data/rpls_2024_tableaux_publies_colonnes.csv';
  describe.skipIf(!existsSync(FICHIER))('avec toutes leurs colonnes réelles', () => {
    it.each([
      ['communes', 'commune'],
      ['departement', 'departement'],
      ['epci', 'epci'],
      ['region', 'grandTerritoire'],
    ])('feuille %s, clé %s', (feuille, cle) => {
      const lignes = readFileSync(FICHIER, 'utf8')
        .trimEnd()
        .split('\n')
        .map((ligne) => ligne.split(';'));
      const reelles = lignes.filter(([nom]) => nom === feuille).map(([, colonne = '']) => colonne);
      const source = plage([reelles, reelles.map((_, rang) => (rang < 5 ? `x${rang}` : 1))], feuille);
      const { colonnes, libelle, remarques } = reconnaitre(source);
      expect(libelle).toBe('Tableaux RPLS publiés (SDES), 1 territoire');
      expect(remarques.filter(({ gravite }) => gravite === 'refus')).toEqual([]);
      const lues = colonnes.map(({ champ }) => champ);
      expect(lues).toContain(cle);
      expect(lues).toContain('nbLogements');
      expect(lues.filter((champ) => champ?.endsWith(':effectif'))).toHaveLength(21);
    });
  });
});
