import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cotation, cotationsDe } from '../../../src/domain/grille/cotations.ts';
import { A_NOTER, CRITERES, lireCritere } from '../../../src/domain/grille/criteres.ts';

const note = (critere: string, valeur: number, evaluateur: string, jour: string | null = null): Cotation => ({
  residence: 'R1',
  critere,
  note: valeur,
  evaluateur,
  jour,
});

const deR1 = (cotations: readonly Cotation[], polarite: 'favorable' | 'defavorable' = 'favorable') =>
  cotationsDe(cotations, polarite).get('R1');

describe('cotationsDe', () => {
  it('donne la médiane des évaluateurs, avec la plus basse, la plus haute et leur nombre', () => {
    const lues = deR1([
      note('I48', 1, 'gardien'),
      note('I48', 4, 'ville'),
      note('I48', 3, 'chargé de secteur'),
    ]);
    expect(lues?.criteres.get('I48')).toEqual({ mediane: 3, basse: 1, haute: 4, evaluateurs: 3 });
  });

  it('prend le milieu des deux notes centrales quand leur nombre est pair', () => {
    expect(deR1([note('I48', 2, 'a'), note('I48', 3, 'b')])?.criteres.get('I48')?.mediane).toBe(2.5);
  });

  it('ne donne qu’une voix à un évaluateur : sa note la plus récente, sinon la dernière écrite', () => {
    const datees = deR1([note('I48', 4, 'Gardien', '2026-01-02'), note('I48', 1, 'gardien', '2025-01-02')]);
    expect(datees?.criteres.get('I48')).toEqual({ mediane: 4, basse: 4, haute: 4, evaluateurs: 1 });
    const sansDate = deR1([note('I48', 4, 'gardien'), note('I48', 1, 'gardien')]);
    expect(sansDate?.criteres.get('I48')?.mediane).toBe(1);
  });

  it('compte chaque note sans rôle comme celle d’un évaluateur', () => {
    expect(deR1([note('I48', 4, ''), note('I48', 1, '')])?.criteres.get('I48')?.evaluateurs).toBe(2);
  });

  it('réunit les trois notions de tranquillité en un critère, qui compte une fois dans la moyenne', () => {
    const lues = deR1([
      note('I51a', 1, 'a'),
      note('I51b', 2, 'a'),
      note('I51c', 3, 'a'),
      note('I48', 4, 'a'),
    ]);
    expect(lues?.criteres.get('I51')).toEqual({ mediane: 2, basse: 1, haute: 3, evaluateurs: 1 });
    expect(lues?.moyenne).toBe(3);
  });

  it('laisse la classe PSP hors de la moyenne', () => {
    const lues = deR1([note('I53', 1, 'a')]);
    expect(lues?.criteres.get('I53')?.mediane).toBe(1);
    expect(lues?.moyenne).toBeNull();
  });

  it('retourne l’échelle d’une méthode où 4 est défavorable', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            residence: fc.constant('R1'),
            critere: fc.constantFrom(...A_NOTER.map(({ code }) => code)),
            note: fc.integer({ min: 1, max: 4 }),
            evaluateur: fc.constantFrom('gardien', 'ville', 'médiation'),
            jour: fc.constant(null),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (cotations) => {
          const retournees = cotations.map((c) => ({ ...c, note: 5 - c.note }));
          expect(deR1(retournees, 'defavorable')).toEqual(deR1(cotations));
        },
      ),
    );
  });
});

describe('les critères', () => {
  it('sont huit, dix à noter, chacun avec ses quatre repères', () => {
    expect(CRITERES.map(({ code }) => code)).toEqual([
      'I46',
      'I47',
      'I48',
      'I49',
      'I50',
      'I51',
      'I53',
      'I54',
    ]);
    expect(A_NOTER).toHaveLength(10);
    for (const { reperes } of A_NOTER) expect(new Set(reperes).size).toBe(4);
  });

  it('se lisent par leur code, quoi qui suive ; la tranquillité d’ensemble ne se note pas', () => {
    expect(lireCritere('i51a  voisinage')?.court).toBe('Voisinage');
    expect(lireCritere('I51')).toBeNull();
    expect(lireCritere('')).toBeNull();
  });
});
