import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHAMPS, type Champ } from '../../../src/domain/parc/champs.ts';
import { construireParc } from '../../../src/domain/parc/construire.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { sensibilite } from '../../../src/domain/parc/sensibles.ts';
import { plage } from './plages.ts';

const INTERDITES = [
  'Nationalité',
  'NATIONALITE_DEMANDEUR',
  'Nat.',
  'Code nationalité',
  'Pays de naissance',
  'Lieu de naissance',
  'Département naissance',
  'Pays d’origine',
  'Origine',
  'Origines',
  'Origine géographique',
  'Origine du ménage',
  'Origine ethnique',
  'Ethnie',
  'Titre de séjour',
  'N° titre séjour',
  'Carte de séjour (date)',
  'Langue maternelle',
  'Langue parlée',
  'Religion',
  'Confession religieuse',
  'Immigré (O/N)',
  'Étranger',
  'Français / étranger',
  'Réfugié',
  'Hors UE',
  'Citoyenneté',
  'Né à l’étranger',
  'Primo-arrivant',
  'Date d’arrivée en France',
];

const PERSONNELLES = [
  'Nom',
  'NOM_PRENOM',
  'Nom du locataire',
  'Nom de jeune fille',
  'Prénom du conjoint',
  'Locataire',
  'Titulaire du bail',
  'DATENAISSANCE',
  'Date de naissance du titulaire',
  'Date naiss.',
  'Tél.',
  'TEL_MOBILE',
  'Téléphone portable',
  'E-mail',
  'Adresse mail',
  'Courriel',
  'N° sécurité sociale',
  'NIR',
  'N° allocataire CAF',
  'Numéro CAF',
  'IBAN',
  'RIB',
  'Civilité',
];

const PERMISES = [
  'Origine du logement',
  'Origine du patrimoine',
  'Origine du financement',
  'Financement d’origine',
  'Nature',
  'Nature de la vacance',
  'Nature de l’activité',
  'Nom résidence',
  'Nom de la commune',
  'Nom du quartier',
  'Adresse',
  'Code locataire',
  'N° locataire',
  'Type de contrat',
  'Pays de Rennes',
  'Région',
  'Sexe',
  'Âge du titulaire',
  'Portail',
  'Naturalité',
  'Hôtel',
];

describe('colonnes sensibles', () => {
  it.each(INTERDITES)('refuse « %s »', (entete) => expect(sensibilite(entete)).toBe('interdite'));
  it.each(PERSONNELLES)('laisse de côté « %s »', (entete) => expect(sensibilite(entete)).toBe('personnelle'));
  it.each(PERMISES)('ne s’oppose pas à « %s »', (entete) => expect(sensibilite(entete)).toBeNull());

  it('ne donnent jamais de champ, quoi que choisisse l’utilisateur', () => {
    const sensible = fc.constantFrom(...INTERDITES, ...PERSONNELLES);
    const habille = fc
      .tuple(sensible, fc.constantFrom('', ' ', '\u00a0', '_', ' 2024'), fc.boolean())
      .map(([nom, suite, capitales]) => (capitales ? nom.toUpperCase() : nom) + suite);
    const champ = fc.option(fc.constantFrom<Champ>(...CHAMPS, 'I01:effectif'));
    fc.assert(
      fc.property(
        fc.uniqueArray(habille, { minLength: 1, maxLength: 6 }),
        fc.array(champ, { maxLength: 8 }),
        (noms, voulus) => {
          const source = plage([
            ['Code résidence', 'Majeurs', ...noms],
            ['R1', 2, ...noms.map((_, rang) => `secret ${rang}`)],
          ]);
          const choix = Object.fromEntries(voulus.map((voulu, rang) => [rang + 2, voulu]));
          const lue = reconnaitre(source, choix);
          const refus = lue.remarques.some(({ gravite }) => gravite === 'refus');
          expect(
            refus || lue.colonnes.slice(2).every((colonne) => colonne.champ === null && colonne.ecart),
          ).toBe(true);
          const construit = construireParc(source, lue);
          const textes = construit.ok
            ? [...construit.parc.colonnes.values()].flatMap(({ valeurs }) => [...valeurs])
            : [];
          expect(textes.some((valeur) => String(valeur).startsWith('secret'))).toBe(false);
        },
      ),
    );
  });

  it('laissent passer l’ORIGINE du RPLS, même en extrait', () => {
    const entetes = ['NBPIECE', 'SURFHAB', 'CONSTRUCT', 'FINAN', 'LOCAT', 'DPEENERGIE', 'ORIGINE'];
    const { colonnes, libelle } = reconnaitre(plage([entetes, entetes.map(() => 1)]));
    expect(libelle).toBe('RPLS (extrait), 1 logement');
    expect(colonnes.at(-1)).toMatchObject({ champ: null, confiance: 1 });
    expect(colonnes.every(({ ecart }) => ecart === undefined)).toBe(true);
  });
});
