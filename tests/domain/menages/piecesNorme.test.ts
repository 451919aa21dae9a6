import { describe, expect, it } from 'vitest';
import { couples, typeDuMenage } from '../../../src/domain/menages/composition.ts';
import type { Personne } from '../../../src/domain/menages/personne.ts';
import { piecesNorme } from '../../../src/domain/menages/piecesNorme.ts';

const p = (age: number, lien: string | null, sexe: string | null = 'F'): Personne => ({
  age,
  lien,
  sexe,
  activite: null,
});
const MERE = p(40, 'titulaire');
const PERE = p(42, 'conjoint', 'M');

// Insee, définition « Surpeuplement » (c1236).
describe('norme d’occupation de l’Insee', () => {
  it.each([
    ['une personne seule : séjour et chambre', [MERE], 2],
    ['un couple : une chambre pour deux', [MERE, PERE], 2],
    ['deux filles de 10 et 12 ans partagent', [MERE, PERE, p(10, 'enfant'), p(12, 'enfant')], 3],
    [
      'une fille et un garçon de plus de 7 ans ont chacun la leur',
      [MERE, p(10, 'enfant'), p(8, 'enfant', 'M')],
      4,
    ],
    ['une fille et un garçon de moins de 7 ans partagent', [MERE, p(6, 'enfant'), p(4, 'enfant', 'M')], 3],
    ['à 7 ans on ne partage plus avec l’autre sexe', [MERE, p(7, 'enfant'), p(4, 'enfant', 'M')], 4],
    [
      'quatre enfants s’apparient au mieux : 12 et 5 ans filles, 11 et 4 ans garçons',
      [MERE, p(12, 'enfant'), p(5, 'enfant'), p(11, 'enfant', 'M'), p(4, 'enfant', 'M')],
      4,
    ],
    [
      'deux restes de moins de 7 ans partagent : une fille, trois garçons',
      [MERE, p(5, 'enfant'), p(12, 'enfant', 'M'), p(11, 'enfant', 'M'), p(4, 'enfant', 'M')],
      4,
    ],
    ['un enfant de 19 ans a sa chambre', [MERE, p(19, 'enfant'), p(18, 'enfant')], 4],
  ])('%s', (_, personnes, pieces) => {
    expect(piecesNorme(personnes)).toBe(pieces);
  });

  it('n’est pas connue quand un âge, un lien ou un sexe qui compte manque', () => {
    expect(piecesNorme([MERE, p(Number.NaN, 'enfant')])).toBeNaN();
    expect(piecesNorme([MERE, p(30, null)])).toBeNaN();
    expect(piecesNorme([MERE, p(10, 'enfant', null), p(12, 'enfant')])).toBeNaN();
  });

  it('se passe du sexe quand il ne change rien', () => {
    expect(piecesNorme([MERE, p(10, 'enfant', null)])).toBe(3);
    expect(piecesNorme([MERE, p(3, 'enfant', null), p(5, 'enfant', null)])).toBe(3);
  });
});

describe('type de ménage', () => {
  it.each([
    [[MERE], 'seule'],
    [[p(40, null)], 'seule'],
    [[MERE, PERE], 'couple'],
    [[MERE, PERE, p(25, 'enfant')], 'coupleEnfants'],
    [[MERE, p(10, 'enfant')], 'monoparentale'],
    [[MERE, p(70, 'autre')], 'autre'],
    [[MERE, p(41, null)], null],
    [[p(10, 'enfant'), p(12, 'enfant')], null],
  ])('%#', (personnes, type) => {
    expect(typeDuMenage(personnes)).toBe(type);
  });

  it('un couple est un titulaire et un conjoint', () => {
    expect(couples([MERE, PERE])).toBe(1);
    expect(couples([MERE, p(10, 'enfant')])).toBe(0);
    expect(couples([MERE, p(10, null)])).toBeNull();
  });
});
