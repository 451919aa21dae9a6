import { describe, expect, it } from 'vitest';
import { lireActivite, lireLien, lireSexe, lireTypeDeMenage } from '../../../src/domain/parc/situations.ts';

describe('lire la composition du ménage', () => {
  it.each([
    ['Personne seule', 'seule'],
    ['Isolé(e)', 'seule'],
    ['Femme seule', 'seule'],
    ['1 personne', 'seule'],
    ['Couple sans enfant', 'couple'],
    ['COUPLE', 'couple'],
    ['Couple 0 enfant', 'couple'],
    ['Couple avec enfant(s)', 'coupleEnfants'],
    ['Couple + 2 enfants', 'coupleEnfants'],
    ['Famille monoparentale', 'monoparentale'],
    ['Monoparentale 3 enfants et +', 'monoparentale'],
    ['Parent isolé', 'monoparentale'],
    ['Personne seule avec enfants', 'monoparentale'],
    ['Isolé + 1 enfant', 'monoparentale'],
    ['Autre ménage', 'autre'],
    ['Ménage complexe', 'autre'],
    ['Colocation', 'autre'],
  ])('lit « %s »', (texte, type) => expect(lireTypeDeMenage(texte)).toBe(type));

  it('ne devine pas un code', () => expect(lireTypeDeMenage('3')).toBeUndefined());
});

describe('lire la place dans le ménage', () => {
  it.each([
    ['Titulaire du bail', 'titulaire'],
    ['LOCATAIRE', 'titulaire'],
    ['Personne de référence', 'titulaire'],
    ['Demandeur', 'titulaire'],
    ['Conjoint', 'conjoint'],
    ['Concubine', 'conjoint'],
    ['Épouse', 'conjoint'],
    ['Co-titulaire', 'conjoint'],
    ['Partenaire de PACS', 'conjoint'],
    ['Enfant à charge', 'enfant'],
    ['Fille', 'enfant'],
    ['Beau-fils', 'enfant'],
    ['Petit-fils', 'autre'],
    ['Beau-père', 'autre'],
    ['Ascendant', 'autre'],
    ['Colocataire', 'autre'],
    ['Personne hébergée', 'autre'],
    ['Autre occupant', 'autre'],
  ])('lit « %s »', (texte, lien) => expect(lireLien(texte)).toBe(lien));
});

describe('lire la situation d’activité', () => {
  it.each([
    ['CDI', 'stable'],
    ['Emploi stable', 'stable'],
    ['Fonctionnaire', 'stable'],
    ['Artisan, commerçant', 'stable'],
    ['Profession libérale', 'stable'],
    ['CDD', 'precaire'],
    ['Intérimaire', 'precaire'],
    ['Apprenti', 'precaire'],
    ['Contrat aidé', 'precaire'],
    ['Emploi instable', 'precaire'],
    ['Chômage', 'chomeur'],
    ['Demandeur d’emploi', 'chomeur'],
    ['Inscrit à France Travail', 'chomeur'],
    ['Retraité(e)', 'retraite'],
    ['Préretraité', 'retraite'],
    ['Au foyer', 'foyer'],
    ['Congé parental', 'foyer'],
    ['Invalidité', 'invalidite'],
    ['Étudiant', 'etudiant'],
    ['Sans activité', 'autre'],
    ['Autre', 'autre'],
  ])('lit « %s »', (texte, activite) => expect(lireActivite(texte)).toBe(activite));

  it('ne devine pas ce qui peut être stable ou précaire', () =>
    expect(['Salarié', 'En emploi', 'Actif'].map(lireActivite)).toEqual([undefined, undefined, undefined]));
});

describe('lire le sexe', () => {
  it('accepte lettres, mots et codes de l’Insee', () => {
    expect(['F', 'Femme', 'Féminin', 'Mme', 2].map(lireSexe)).toEqual(['F', 'F', 'F', 'F', 'F']);
    expect(['M', 'H', 'homme', 'Masculin', 'M.', 1].map(lireSexe)).toEqual(['M', 'M', 'M', 'M', 'M', 'M']);
    expect(lireSexe('x')).toBeUndefined();
  });
});
