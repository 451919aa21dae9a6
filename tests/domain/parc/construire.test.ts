import { describe, expect, it } from 'vitest';
import { clesPossibles } from '../../../src/domain/parc/cles.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { nombresDe, parcDe, plage } from './plages.ts';

const phrases = (cellules: Parameters<typeof parcDe>[0]) =>
  parcDe(cellules).remarques.map(({ phrase }) => phrase);

describe('construire le parc', () => {
  it('lit du texte dans une colonne de nombres comme manquant et le dit une fois, avec la première cellule', () => {
    const cellules = [
      ['Code résidence', 'Revenu'],
      ['R1', 38],
      ['R1', 'n.c.'],
      ['R1', 52],
      ['R1', 'illisible'],
    ];
    expect(nombresDe(cellules, 'revenuSurPlafond')).toEqual([0.38, null, 0.52, null]);
    expect(phrases(cellules)[0]).toBe(
      'La colonne « Revenu » contient du texte en B3 (« n.c. ») et dans 1 autre cellule : lu comme manquant.',
    );
  });

  it('reconnaît par colonne, et dit, une part écrite 40 pour 0,40', () => {
    expect(
      nombresDe(
        [
          ['Code résidence', 'Revenu'],
          ['R1', 40],
          ['R1', 0.5],
          ['R1', '45 %'],
        ],
        'revenuSurPlafond',
      ),
    ).toEqual([0.4, 0.005, 0.45]);
    expect(
      nombresDe(
        [
          ['Code résidence', 'Revenu'],
          ['R1', 0.4],
          ['R1', 1.2],
        ],
        'revenuSurPlafond',
      ),
    ).toEqual([0.4, 1.2]);
    expect(
      phrases([
        ['Code résidence', 'Revenu'],
        ['R1', 40],
      ])[0],
    ).toContain('écrite en pourcentage');
  });

  it('refuse une part de plus de 100 % dans sa seule cellule, et le dit', () => {
    const cellules = [
      ['Code résidence', 'Majeurs', 'Chômeurs'],
      ['R1', 1, 2],
      ['R1', 2, 1],
    ];
    expect(nombresDe(cellules, 'chomeurs')).toEqual([null, 1]);
    expect(phrases(cellules)[0]).toContain('en C2 (2 pour 1) : une part de plus de 100 %');
  });

  it('ne confond jamais une cellule vide et 0', () => {
    expect(
      nombresDe(
        [
          ['Code résidence', 'Majeurs'],
          ['R1', null],
          ['R1', 0],
        ],
        'majeurs',
      ),
    ).toEqual([null, 0]);
  });

  it('lit une cellule en erreur comme manquante et le dit', () => {
    const cellules = [
      ['Code résidence', 'Majeurs'],
      ['R1', { erreur: '#N/A' }],
      ['R1', 2],
    ];
    expect(nombresDe(cellules, 'majeurs')).toEqual([null, 2]);
    expect(phrases(cellules)[0]).toContain('contient une erreur (#N/A) en B2');
  });

  it('rétablit les zéros de tête des codes et dit combien', () => {
    const { parc, remarques } = parcDe([
      ['DEPCOM', 'Code résidence'],
      [6029, 'R1'],
      ['2A004', 'R2'],
      [33063, 'R3'],
    ]);
    const colonne = parc.colonnes.get('commune');
    expect(colonne?.type === 'texte' && colonne.valeurs).toEqual(['06029', '2A004', '33063']);
    expect(remarques[0]?.phrase).toContain('rétablis dans 1 cellule (6029 → 06029)');
  });

  it('dit les identifiants en double avec leurs cellules', () => {
    const cellules = [
      ['Identifiant ménage', 'Code résidence', 'Majeurs', 'APL'],
      ['M1', 'R1', 1, 'oui'],
      ['M2', 'R1', 1, 'non'],
      ['M1', 'R1', 1, 'non'],
    ];
    expect(phrases(cellules)[0]).toContain(
      'Un même identifiant de « Identifiant ménage » figure en A2 et en A4',
    );
  });

  it('prévient quand une colonne oui/non ne dit jamais non', () => {
    expect(
      phrases([
        ['Code résidence', 'Impayé'],
        ['R1', 'x'],
        ['R1', null],
      ])[0],
    ).toContain('ne contient jamais « non »');
  });

  it('additionne les majeurs quand leur total manque, et le dit', () => {
    const cellules = [
      ['Code résidence', 'Emploi stable', 'Emploi précaire', 'Chômeurs', 'Sans emploi'],
      ['R1', 1, 0, 1, 0],
      ['R1', 1, null, 0, 0],
    ];
    expect(nombresDe(cellules, 'majeurs')).toEqual([2, null]);
  });

  it('refuse un fichier qui ne dit pas la résidence', () => {
    const source = plage([
      ['Majeurs', 'APL'],
      [1, 'oui'],
    ]);
    expect(construireParc(source, reconnaitre(source))).toMatchObject({
      ok: false,
      probleme: { gravite: 'refus' },
    });
  });

  it('garde du texte comme texte, même s’il ressemble à une formule', () => {
    const { parc } = parcDe([
      ['Résidence', 'Majeurs'],
      ['=1+1', 1],
      ['@x', 1],
    ]);
    expect(parc.noms).toEqual(['=1+1', '@x']);
  });
});

describe('clés de résidence', () => {
  const entetes = ['DEPCOM', 'COMPLGEO', 'NUMVOIE', 'NOMVOIE', 'NBPIECE'];

  it('prend le complément dans la commune, sinon l’adresse, et le dit en mots', () => {
    const { parc } = parcDe([
      entetes,
      [6029, 'Les Pins', null, 'a', 3],
      [6030, 'Les Pins', null, 'b', 3],
      [6029, null, 12, 'RUE X', 3],
    ]);
    expect(parc.cles).toEqual(['06029 · Les Pins', '06030 · Les Pins', '06029 · 12 RUE X']);
    expect(parc.regleCle).toContain('sinon adresse, dans chaque commune');
  });

  it('laisse choisir une autre clé et compte les groupes de chacune, sans redire la règle proposée', () => {
    const cellules = [
      entetes,
      [6029, 'Les Pins', null, '1 rue A', 3],
      [6029, 'Les Pins', null, '2 rue B', 3],
    ];
    expect(parcDe(cellules, {}, 'adresse').parc.cles).toEqual(['06029 · 1 RUE A', '06029 · 2 RUE B']);
    expect(clesPossibles(parcDe(cellules).parc).map(({ champ, groupes }) => [champ, groupes])).toEqual([
      [null, 1],
      ['adresse', 2],
      ['commune', 1],
    ]);
  });

  it('sépare les bailleurs qui emploient le même code', () => {
    const { parc } = parcDe([
      ['Code résidence', 'Bailleur', 'Majeurs'],
      ['R1', 'A', 1],
      ['R1', 'B', 1],
    ]);
    expect(parc.cles).toEqual(['A · R1', 'B · R1']);
  });

  it('réunit deux écritures d’un même nom et dit les lignes sans résidence', () => {
    const { parc, remarques } = parcDe([
      ['Résidence', 'Majeurs'],
      ['Les Lilas', 1],
      ['LES LILAS', 1],
      [null, 1],
    ]);
    expect(parc.cles).toEqual(['Les Lilas', 'Les Lilas', null]);
    expect(remarques.at(-1)?.phrase).toContain('1 ligne sans résidence connue, la première en A4');
  });
});
