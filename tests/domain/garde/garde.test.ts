import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gardeDuTexte, texteSansPersonne } from '../../../src/domain/garde/garde.ts';

const sortes = (texte: string) => gardeDuTexte(texte).map(({ sorte }) => sorte);

describe('gardeDuTexte trouve', () => {
  it.each([
    '06 12 34 56 78',
    'Appeler le 06.12.34.56.78 le soir',
    '0612345678',
    '06-12-34-56-78',
    '0612 345 678',
    '+33 6 12 34 56 78',
    '0033612345678',
    '+33 (0)1 44 55 66 77',
    'tél. 01\u00a044\u00a055\u00a066\u00a077',
  ])('le numéro de téléphone de « %s »', (texte) => expect(sortes(texte)).toEqual(['telephone']));

  it.each(['jean.dupont@orange.fr', 'écrire à a.b(at)laposte.net'])('l’adresse de « %s »', (texte) =>
    expect(sortes(texte)).toEqual(['courriel']),
  );

  it.each(['1 85 05 78 006 084 36', '2690549588157', '1 51 10 2A 006 084'])(
    'le numéro de sécurité sociale de « %s »',
    (texte) => expect(sortes(texte)).toEqual(['nir']),
  );

  it.each([
    'M. Dupont se plaint',
    'Mme Durand, au 3e étage',
    'Mme DURAND',
    'Mlle N’Diaye',
    'M.Dupont',
    'Mr Martin',
    'Monsieur Le Goff',
    'Madame de Villiers',
    'MM. Petit et Grand',
    'M. et Mme Lefèvre',
    'mme dupont a appelé',
    'Mme dupont a appelé',
    'M DUPONT a appelé',
    'M. D. fait du bruit',
    'famille X',
    'la famille Benali',
    'Familles DIOP',
    'les époux Martin',
    'le locataire Bernard',
    'la voisine Lucie',
    'notre gardien Philippe',
  ])('le nom de « %s »', (texte) => expect(sortes(texte)).toEqual(['nom']));

  it.each([
    'logement 12 – Martin',
    'appt 34 (Benali)',
    'porte n°7 Durand',
    'Durand, porte 12',
    'le locataire du logement 12 est bruyant',
    'le ménage de l’appartement 34',
  ])('le ménage de « %s »', (texte) => expect(sortes(texte)).toEqual(['logement']));

  it.each([
    'beaucoup de familles étrangères',
    'nationalité inconnue',
    'une population immigrée',
    'personnes d’origine étrangère',
    'des Maghrébins au pied de la tour',
    'communauté turque',
    'gens du voyage à côté',
    'ménages musulmans',
    'des primo-arrivants',
  ])('l’origine dans « %s »', (texte) => expect(sortes(texte)).toContain('origine'));

  it('tout ce qu’un texte contient, dans l’ordre, à sa place', () => {
    const texte = 'Été : Mme Durand (06 12 34 56 78) d’origine étrangère';
    const trouves = gardeDuTexte(texte);
    expect(trouves.map(({ sorte, debut, fin }) => [sorte, texte.slice(debut, fin)])).toEqual([
      ['nom', 'Mme Durand'],
      ['telephone', '06 12 34 56 78'],
      ['origine', 'd’origine étrangère'],
    ]);
  });
});

describe('gardeDuTexte laisse passer', () => {
  it.each([
    '',
    'M. le gardien signale des encombrants',
    'Mme la gardienne est en congé',
    'M. le Maire et Mme la Préfète',
    'Monsieur le préfet',
    'Madame la Directrice',
    'bâtiment A, escalier 3',
    'bâtiment M, 4e étage',
    'Bât. B : 12 logements vacants',
    '12 logements',
    'logement 12 vacant depuis mars',
    'Logement 12, Bâtiment A',
    'rue Jean-Jaurès',
    'angle de la rue Jean Jaurès et de l’avenue du Général de Gaulle',
    'rue du Docteur Calmette',
    'place Madeleine-Riffaud, école Jean Moulin',
    'boulevard des Italiens',
    'visite du 12/03/2026 à 14h30',
    '01/02/2024 12h30',
    '2024-01-15',
    '3 plaintes en 2024, 12 en 2025',
    '15 000 € de remise en état',
    'SIRET 123 456 789 00012',
    'code 59350000012345678',
    'locataires Hlm, ménages APL',
    'familles PLAI, famille monoparentale',
    'Familles Rurales intervient le mercredi',
    'le Secours catholique tient une permanence',
    'foyer de travailleurs migrants à proximité',
    'occupation du hall par des personnes étrangères à la résidence',
    'origine des désordres : infiltrations',
    'origine du sinistre inconnue',
    'chiens de race',
    'halls propres, ascenseurs en panne deux fois par mois',
    'La Caf et le CCAS sont informés.',
    'Action Logement rend la moitié de ses réservations',
    '5 m. de large',
    'médiation le mardi, police municipale le samedi',
    'Arrêt de bus à 200 m, un passage toutes les 12 min.',
    'T4 en suroccupation, T2 vacants',
    'un monsieur âgé est tombé',
    'Locataires satisfaits à 82 %',
    'Gardien présent le matin. Tri des déchets insuffisant.',
    'voisins bruyants au rez-de-chaussée',
    'le 2e trimestre 2026, porte d’entrée cassée',
    'Porte 3 : Serrure changée',
    'Parking P2 : Épaves enlevées',
    'Les occupants Parking P2 se plaignent',
    'pont de Rome, quartier des Arabesques',
  ])('« %s »', (texte) => expect(sortes(texte)).toEqual([]));

  it('tout texte, sans jamais sortir de ses bornes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (texte) => {
        const longueur = texte.normalize('NFC').length;
        for (const { debut, fin } of gardeDuTexte(texte)) {
          expect(debut).toBeLessThan(fin);
          expect(fin).toBeLessThanOrEqual(longueur);
        }
      }),
    );
  });
});

describe('texteSansPersonne', () => {
  it('ne porte ailleurs qu’un texte où rien n’est signalé', () => {
    expect(texteSansPersonne('halls propres')).toBe('halls propres');
    expect(texteSansPersonne('Mme Durand se plaint')).toBeNull();
  });
});
