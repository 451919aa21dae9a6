import { describe, expect, it } from 'vitest';
import type { TableLue } from '../../../src/domain/diagnostic.ts';
import { cles, jointes, phrases, table, valeurs } from '../jonction/tables.ts';

const LOGEMENTS = table(
  'logements',
  'RPLS',
  ['logement', 'residence', 'pieces', 'commune'],
  [
    ['L1', 'R1', 3, '06029'],
    ['L2', 'R1', 2, '06029'],
    ['L3', 'R2', 4, '06030'],
    ['L4', 'R2', 1, '06030'],
  ],
);

describe('ménages et logements', () => {
  it('donne au ménage les pièces, la commune et la résidence de son logement, clés comparées sans casse ni zéros', () => {
    const menages = table(
      'menages',
      'OPS',
      ['menage', 'logement', 'majeurs'],
      [
        ['M1', 'l 1', 2],
        ['M2', 'L3', 1],
      ],
    );
    const fait = jointes([menages, LOGEMENTS]);
    expect(valeurs(fait, 'menages', 'pieces')).toEqual([3, 4]);
    expect(valeurs(fait, 'menages', 'commune')).toEqual(['06029', '06030']);
    expect(cles(fait, 'menages')).toEqual(['R1', 'R2']);
    expect(fait.dossier.principal.nature).toBe('menages');
  });

  it('compare les identifiants numériques sans leurs zéros de tête, mais distingue 1-12 de 11-2', () => {
    const logements = table(
      'logements',
      'RPLS',
      ['logement', 'residence'],
      [
        ['00012', 'R1'],
        ['1-12', 'R2'],
        ['11-2', 'R3'],
      ],
    );
    const menages = table(
      'menages',
      'OPS',
      ['logement', 'majeurs'],
      [
        [12, 1],
        ['11-2', 1],
        ['1-12', 1],
      ],
    );
    expect(cles(jointes([menages, logements]), 'menages')).toEqual(['R1', 'R3', 'R2']);
  });

  it('liste dans les deux sens, par cellule, ce qui n’a pas de correspondance, sans citer d’identifiant', () => {
    const menages = table(
      'menages',
      'OPS',
      ['menage', 'logement', 'majeurs'],
      [
        ['M1', 'L1', 2],
        ['M2', 'INCONNU', 1],
        ['M3', null, 1],
        ['M4', 'L3', 1],
      ],
    );
    const fait = jointes([menages, LOGEMENTS]);
    expect(fait.jonctions).toHaveLength(1);
    expect(fait.jonctions[0]).toMatchObject({
      cle: 'logement',
      apparies: 2,
      gauche: { nature: 'menages', feuille: 'OPS', lignes: 4, sansPaire: ['B3', 'B4'] },
      droite: { nature: 'logements', feuille: 'RPLS', lignes: 4, sansPaire: ['A3', 'A5'], doublons: [] },
    });
    expect(valeurs(fait, 'menages', 'pieces')).toEqual([3, null, null, 4]);
    expect(phrases(fait).join(' ')).toContain(
      '2 identifiants de « OPS » sans correspondance dans « RPLS », le premier en B3.',
    );
    expect(phrases(fait).join(' ')).not.toContain('INCONNU');
    expect(fait.remarques.find(({ cellule }) => cellule === 'B3')?.feuille).toBe('OPS');
  });

  it('ne rattache rien à un identifiant de logement qui figure deux fois, et dit ses cellules', () => {
    const logements = table(
      'logements',
      'RPLS',
      ['logement', 'residence', 'pieces'],
      [
        ['L1', 'R1', 3],
        ['L2', 'R1', 2],
        ['l1', 'R9', 5],
      ],
    );
    const menages = table(
      'menages',
      'OPS',
      ['logement', 'majeurs'],
      [
        ['L1', 2],
        ['L2', 1],
      ],
    );
    const fait = jointes([menages, logements]);
    expect(valeurs(fait, 'menages', 'pieces')).toEqual([null, 2]);
    expect(fait.jonctions[0]?.droite).toMatchObject({ doublons: ['A2', 'A4'], sansPaire: [] });
    expect(fait.jonctions[0]?.gauche.sansPaire).toEqual(['A2']);
    expect(phrases(fait).join(' ')).toContain(
      'figurent sur plusieurs lignes (2 cellules, la première en A2)',
    );
  });

  it('garde la colonne du ménage quand il l’a déjà', () => {
    const menages = table(
      'menages',
      'OPS',
      ['logement', 'pieces'],
      [
        ['L1', 9],
        ['L3', null],
      ],
    );
    expect(valeurs(jointes([menages, LOGEMENTS]), 'menages', 'pieces')).toEqual([9, null]);
  });

  it('donne au logement la résidence de son ménage quand lui seul la connaît', () => {
    const logements = table(
      'logements',
      'RPLS',
      ['logement', 'pieces'],
      [
        ['L1', 3],
        ['L2', 2],
      ],
    );
    const menages = table('menages', 'OPS', ['logement', 'residence', 'majeurs'], [['L2', 'R7', 1]]);
    const fait = jointes([menages, logements]);
    expect(cles(fait, 'logements')).toEqual([null, 'R7']);
    expect(phrases(fait).at(-1)).toContain('1 ligne sans résidence connue, la première en A2');
  });

  it('dit qu’aucune ligne ne se rejoint, au lieu de se taire', () => {
    const menages = table('menages', 'OPS', ['logement', 'residence'], [['X1', 'R1']]);
    const fait = jointes([menages, LOGEMENTS]);
    expect(fait.jonctions[0]?.apparies).toBe(0);
    expect(fait.remarques[0]?.gravite).toBe('attention');
    expect(phrases(fait)[0]).toContain('Vérifiez que les deux colonnes portent les mêmes codes.');
  });
});

describe('listes d’une même nature', () => {
  const MENAGES = table(
    'menages',
    'OPS',
    ['menage', 'residence', 'majeurs'],
    [
      ['M1', 'R1', 2],
      ['M2', 'R1', 1],
      ['M3', 'R2', 1],
    ],
  );

  it('reprend une liste d’impayés qui dit oui et non, et laisse inconnu qui n’y est pas', () => {
    const impayes = table(
      'menages',
      'Impayés',
      ['menage', 'impaye'],
      [
        ['m1', 'oui'],
        ['M3', 'non'],
      ],
    );
    const fait = jointes([MENAGES, impayes]);
    expect(valeurs(fait, 'menages', 'impaye')).toEqual([1, null, 0]);
    expect(fait.jonctions[0]).toMatchObject({ cle: 'menage', apparies: 2, gauche: { sansPaire: ['A3'] } });
  });

  it('ne reprend pas une liste qui ne nomme que les ménages en impayé : ni 0 pour les autres, ni 100 %', () => {
    const impayes = table('menages', 'Impayés', ['menage', 'impaye', 'impayeMois'], [['M1', 'oui', 4]]);
    const fait = jointes([MENAGES, impayes]);
    expect(valeurs(fait, 'menages', 'impaye')).toBeUndefined();
    expect(valeurs(fait, 'menages', 'impayeMois')).toBeUndefined();
    expect(phrases(fait)[0]).toContain(
      '« Colonne impaye » de « Impayés » ne nomme que les ménages concernés',
    );
  });

  it('reprend la durée de vacance d’une liste de logements vacants quand l’occupation dit les autres', () => {
    const logements = (champs: readonly ('logement' | 'residence' | 'modeOccupation')[]) =>
      table('logements', 'RPLS', champs, [
        ['L1', 'R1', 1].slice(0, champs.length),
        ['L2', 'R1', 2].slice(0, champs.length),
      ]);
    const vacants = table('logements', 'Vacants', ['logement', 'vacanceMois'], [['L2', 5]]);
    const avec = jointes([logements(['logement', 'residence', 'modeOccupation']), vacants]);
    expect(valeurs(avec, 'logements', 'vacanceMois')).toEqual([null, 5]);
    const sans = jointes([logements(['logement', 'residence']), vacants]);
    expect(valeurs(sans, 'logements', 'vacanceMois')).toBeUndefined();
  });

  it('laisse de côté, et le dit, une liste sans identifiant commun', () => {
    const autre = table('menages', 'Autre', ['residence', 'impaye'], [['R1', 'non']]);
    const fait = jointes([autre, MENAGES]);
    expect(valeurs(fait, 'menages', 'majeurs')).toEqual([2, 1, 1]);
    expect(phrases(fait)[0]).toContain('« Autre » n’est pas utilisée : « OPS » décrit déjà les ménages');
  });

  it('refuse un ménage qui figure deux fois dans la liste d’impayés', () => {
    const impayes = table(
      'menages',
      'Impayés',
      ['menage', 'impaye'],
      [
        ['M1', 'oui'],
        ['M1', 'non'],
        ['M2', 'non'],
      ],
    );
    const fait = jointes([MENAGES, impayes]);
    expect(valeurs(fait, 'menages', 'impaye')).toEqual([null, 0, null]);
    expect(fait.jonctions[0]?.droite.doublons).toEqual(['A2', 'A3']);
  });
});

describe('résidences et événements', () => {
  const MENAGES = table(
    'menages',
    'OPS',
    ['menage', 'logement', 'residence', 'majeurs'],
    [
      ['M1', 'L1', 'R1', 2],
      ['M2', 'L2', 'R2', 1],
    ],
  );

  it('donne à chaque ligne ce que la table des résidences en dit, par code ou par nom', () => {
    const residences = table(
      'residences',
      'Patrimoine',
      ['residence', 'nomResidence', 'quartier', 'qpv'],
      [
        ['r1', 'Les Pins', 'Centre', 'oui'],
        ['R3', 'Les Ifs', 'Nord', 'non'],
      ],
    );
    const demandes = table(
      'demandes',
      'Mutations',
      ['nomResidence', 'dateDemande'],
      [
        ['LES PINS', 2024],
        ['Ailleurs', 2024],
      ],
    );
    const fait = jointes([residences, MENAGES, demandes]);
    expect(cles(fait, 'menages')).toEqual(['R1', 'R2']);
    expect(cles(fait, 'residences')).toEqual(['R1', 'R3']);
    expect(cles(fait, 'demandes')).toEqual(['R1', 'Ailleurs']);
    expect(valeurs(fait, 'menages', 'quartier')).toEqual(['Centre', null]);
    const [avecMenages] = fait.jonctions;
    expect(avecMenages).toMatchObject({
      cle: 'residence',
      apparies: 1,
      gauche: { nature: 'menages', sansPaire: ['C3'] },
      droite: { nature: 'residences', sansPaire: ['A3'] },
    });
  });

  it('n’écoute pas une résidence qui figure deux fois, et dit ses cellules', () => {
    const residences = table(
      'residences',
      'Patrimoine',
      ['residence', 'quartier'],
      [
        ['R1', 'Centre'],
        ['R1', 'Nord'],
        ['R2', 'Sud'],
      ],
    );
    const fait = jointes([MENAGES, residences]);
    expect(valeurs(fait, 'menages', 'quartier')).toEqual([null, 'Sud']);
    expect(fait.jonctions[0]?.droite.doublons).toEqual(['A2', 'A3']);
  });

  it('situe un départ par son logement, une demande par son ménage, une réclamation par elle-même', () => {
    const fait = jointes([
      MENAGES,
      table('departs', 'Départs', ['logement', 'dateDepart'], [['L2', 2024]]),
      table('demandes', 'Mutations', ['menage', 'dateDemande'], [['M1', 2024]]),
      table(
        'reclamations',
        'Réclamations',
        ['residence', 'logement', 'dateReclamation'],
        [['R2', 'L1', 2024]],
      ),
    ]);
    expect(cles(fait, 'departs')).toEqual(['R2']);
    expect(cles(fait, 'demandes')).toEqual(['R1']);
    expect(cles(fait, 'reclamations')).toEqual(['R2']);
  });

  it('rapproche « Résidence » d’un fichier et « Code résidence » d’un autre quand ils portent les mêmes valeurs', () => {
    const menages = table(
      'menages',
      'OPS',
      ['nomResidence', 'majeurs'],
      [
        ['R1', 1],
        ['R2', 1],
      ],
    );
    const fait = jointes([menages, LOGEMENTS]);
    expect(cles(fait, 'logements')).toEqual(['R1', 'R1', 'R2', 'R2']);
  });

  it('ne rapproche pas par leur seul nom deux résidences de communes différentes', () => {
    const menages = table(
      'menages',
      'OPS',
      ['nomResidence', 'commune'],
      [
        ['Les Pins', '06029'],
        ['Les Pins', '06030'],
      ],
    );
    const demandes = table(
      'demandes',
      'Mutations',
      ['nomResidence', 'commune', 'dateDemande'],
      [['Les Pins', '06030', 2024]],
    );
    const sansCommune = table('departs', 'Départs', ['nomResidence', 'dateDepart'], [['Les Pins', 2024]]);
    const fait = jointes([menages, demandes, sansCommune]);
    expect(cles(fait, 'demandes')).toEqual(['06030 · Les Pins']);
    expect(cles(fait, 'departs')).toEqual([null]);
  });
});

describe('invariants', () => {
  const menages = (lignes: [string, string, number][]): TableLue =>
    table('menages', 'OPS', ['menage', 'logement', 'majeurs'], lignes);
  const lignes: [string, string, number][] = [
    ['M1', 'L1', 1],
    ['M2', 'L2', 2],
    ['M3', 'L9', 3],
  ];

  it('l’ordre des tables ne change ni les clés ni les valeurs', () => {
    const a = jointes([menages(lignes), LOGEMENTS]);
    const b = jointes([LOGEMENTS, menages(lignes)]);
    expect(cles(b, 'menages')).toEqual(cles(a, 'menages'));
    expect(valeurs(b, 'menages', 'pieces')).toEqual(valeurs(a, 'menages', 'pieces'));
  });

  it('une seule table garde ses propres clés et ne dit aucune jonction', () => {
    const fait = jointes([LOGEMENTS]);
    expect(cles(fait, 'logements')).toEqual(['R1', 'R1', 'R2', 'R2']);
    expect([fait.jonctions, fait.remarques]).toEqual([[], []]);
  });
});
