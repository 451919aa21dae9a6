import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { cles, jointes, phrases, table, valeurs } from '../jonction/tables.ts';

const CHAMPS = ['menage', 'residence', 'age', 'lien', 'activite', 'sexe'] as const;

const personnes = (lignes: readonly (readonly Cellule[])[]) =>
  table('personnes', 'Occupants', CHAMPS, lignes);

const FAMILLE = [
  ['M1', 'R1', 40, 'titulaire', 'stable', 'F'],
  ['M1', 'R1', 42, 'conjoint', 'chomeur', 'M'],
  ['M1', 'R1', 10, 'enfant', null, 'M'],
  ['M1', 'R1', 8, 'enfant', null, 'F'],
];

describe('des personnes aux ménages', () => {
  it('compose un ménage : adultes, enfants, activités, âges, type, norme et catégorie', () => {
    const fait = jointes([personnes([...FAMILLE, ['M2', 'R2', 78, 'titulaire', 'retraite', 'F']])]);
    const attendus = {
      personnes: [4, 1],
      majeurs: [2, 1],
      enfants: [2, 0],
      emploiStable: [1, 0],
      chomeurs: [1, 0],
      sansEmploi: [0, 1],
      retraites: [0, 1],
      ageTitulaire: [40, 78],
      moinsDe20Ans: [2, 0],
      de75AnsEtPlus: [0, 1],
      de6A11Ans: [2, 0],
      typeMenage: ['coupleEnfants', 'seule'],
      piecesNorme: [4, 2],
      categorieMenage: [4, 1],
    } as const;
    for (const [champ, attendu] of Object.entries(attendus)) {
      const trouve = Object.fromEntries(
        [...(fait.dossier.parcs.get('menages')?.colonnes ?? [])].map(([nom, { valeurs: v }]) => [
          nom,
          [...v],
        ]),
      );
      expect([champ, trouve[champ]]).toEqual([champ, attendu]);
    }
    expect(cles(fait, 'menages')).toEqual(['R1', 'R2']);
    expect(fait.dossier.principal.nature).toBe('menages');
    expect(phrases(fait)[0]).toContain('2 ménages sont formés de 5 personnes de « Occupants »');
    expect(phrases(fait)[0]).toContain('Un enfant est une personne de moins de 18 ans.');
  });

  it('laisse sans résultat, jamais à 0, ce qui dépend d’un âge ou d’une activité inconnus', () => {
    const fait = jointes([
      personnes([
        ['M1', 'R1', 40, 'titulaire', null, 'F'],
        ['M2', 'R1', 40, 'titulaire', 'stable', 'F'],
        ['M2', 'R1', null, 'enfant', null, 'F'],
        ['M3', 'R1', 30, 'titulaire', 'stable', 'F'],
      ]),
    ]);
    expect(valeurs(fait, 'menages', 'emploiStable')).toEqual([null, null, 1]);
    expect(valeurs(fait, 'menages', 'enfants')).toEqual([0, null, 0]);
    expect(valeurs(fait, 'menages', 'majeurs')).toEqual([1, null, 1]);
    expect(valeurs(fait, 'menages', 'personnes')).toEqual([1, 2, 1]);
    expect(valeurs(fait, 'menages', 'piecesNorme')).toEqual([2, null, 2]);
    expect(valeurs(fait, 'menages', 'ageTitulaire')).toEqual([40, 40, 30]);
  });

  it('complète une table de ménages par leur identifiant, sans toucher à ses colonnes', () => {
    const menages = table(
      'menages',
      'OPS',
      ['menage', 'residence', 'majeurs'],
      [
        ['M9', 'R9', 1],
        ['m1', 'R1', 7],
      ],
    );
    const fait = jointes([personnes(FAMILLE), menages]);
    expect(valeurs(fait, 'menages', 'majeurs')).toEqual([1, 7]);
    expect(valeurs(fait, 'menages', 'enfants')).toEqual([null, 2]);
    expect(fait.jonctions[0]).toMatchObject({
      cle: 'menage',
      apparies: 1,
      gauche: { feuille: 'OPS', sansPaire: ['A2'] },
      droite: { feuille: 'Occupants', sansPaire: [] },
    });
  });

  it('dit les personnes sans ménage et les lignes qui ne s’accordent pas, par cellule', () => {
    const fait = jointes([
      personnes([
        ...FAMILLE,
        [null, 'R1', 30, 'titulaire', 'stable', 'F'],
        ['M1', 'R2', 2, 'enfant', null, 'F'],
      ]),
    ]);
    expect(valeurs(fait, 'menages', 'residence')).toEqual([null]);
    expect(phrases(fait).join(' ')).toContain(
      '1 personne de « Occupants » sans ménage connu, la première en A6',
    );
    expect(phrases(fait).join(' ')).toContain('ne s’accordent pas (Code de la résidence)');
  });

  it('ne prend pas pour revenu du ménage celui d’une seule de ses personnes', () => {
    const lignes = [
      ['M1', 'R1', 12000],
      ['M1', 'R1', null],
      ['M2', 'R1', 9000],
      ['M2', 'R1', 9000],
    ];
    const fait = jointes([table('personnes', 'Occupants', ['menage', 'residence', 'revenu'], lignes)]);
    expect(valeurs(fait, 'menages', 'revenu')).toEqual([null, 9000]);
  });

  it('compte chaque personne une fois, dans n’importe quel ordre', () => {
    const personne = fc.tuple(fc.constantFrom('M1', 'M2', 'M3'), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(personne, { minLength: 1, maxLength: 12 }), (tirees) => {
        const lignes = tirees.map(([menage, age]) => [menage, 'R1', age, 'autre', 'stable', 'F']);
        const somme = (champ: 'personnes' | 'majeurs' | 'enfants') =>
          (valeurs(jointes([personnes(lignes)]), 'menages', champ) ?? []).reduce<number>(
            (s, v) => s + Number(v),
            0,
          );
        expect(somme('personnes')).toBe(tirees.length);
        expect(somme('majeurs') + somme('enfants')).toBe(tirees.length);
      }),
      { numRuns: 30 },
    );
  });
});
