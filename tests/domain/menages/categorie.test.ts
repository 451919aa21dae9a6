import { describe, expect, it } from 'vitest';
import {
  categorieDeMenage,
  categorieDesPersonnes,
  categorieDuMenage,
} from '../../../src/domain/menages/categorie.ts';
import type { Personne } from '../../../src/domain/menages/personne.ts';

const p = (age: number, lien: string | null): Personne => ({ age, lien, sexe: null, activite: null });

// Arrêté du 29 juillet 1987, annexe : définition des catégories de ménages.
describe('catégorie de ménage', () => {
  it.each([
    [1, 0, false, 1],
    [2, 0, false, 2],
    [2, 0, true, 3],
    [2, 1, false, 3],
    [3, 0, false, 3],
    [3, 1, false, 3],
    [3, 2, false, 4],
    [4, 2, false, 4],
    [6, 5, false, 7],
  ])(
    '%d personnes dont %d à charge, jeune ménage %s : catégorie %d',
    (personnes, aCharge, jeuneMenage, attendue) => {
      expect(categorieDeMenage({ personnes, aCharge, jeuneMenage })).toBe(attendue);
    },
  );

  it('de la liste des personnes : un couple dont les âges font 55 ans au plus est un jeune ménage', () => {
    expect(categorieDesPersonnes([p(28, 'titulaire'), p(27, 'conjoint')])).toBe(3);
    expect(categorieDesPersonnes([p(28, 'titulaire'), p(28, 'conjoint')])).toBe(2);
    expect(categorieDesPersonnes([p(28, 'titulaire'), p(27, 'autre')])).toBe(2);
    expect(categorieDesPersonnes([p(25, 'titulaire'), p(25, 'conjoint'), p(1, 'enfant')])).toBe(3);
  });

  it('n’est pas connue quand un enfant de 18 à 24 ans peut être à charge d’un parent seul', () => {
    expect(categorieDesPersonnes([p(45, 'titulaire'), p(20, 'enfant')])).toBeNaN();
    expect(categorieDesPersonnes([p(45, 'titulaire'), p(30, 'enfant')])).toBe(2);
    expect(categorieDesPersonnes([p(45, 'titulaire'), p(44, 'conjoint'), p(20, 'enfant')])).toBe(3);
  });

  it('d’une ligne de ménage : seulement quand tout ce qu’il faut est connu', () => {
    const ligne = { personnes: 2, majeurs: 2, enfants: 0, typeMenage: 'couple', ageTitulaire: 60 };
    expect(categorieDuMenage(ligne)).toBe(2);
    expect(categorieDuMenage({ ...ligne, ageTitulaire: 30 })).toBeNaN();
    expect(categorieDuMenage({ ...ligne, ageTitulaire: Number.NaN })).toBeNaN();
    expect(categorieDuMenage({ ...ligne, typeMenage: null })).toBeNaN();
    expect(categorieDuMenage({ ...ligne, typeMenage: 'autre' })).toBe(2);
    expect(categorieDuMenage({ ...ligne, personnes: 3, majeurs: 1, enfants: 2, typeMenage: null })).toBe(4);
    expect(
      categorieDuMenage({
        ...ligne,
        personnes: Number.NaN,
        majeurs: 2,
        enfants: 2,
        typeMenage: 'coupleEnfants',
      }),
    ).toBe(4);
    expect(categorieDuMenage({ ...ligne, personnes: 1, majeurs: Number.NaN, enfants: Number.NaN })).toBe(1);
  });
});
