// @vitest-environment happy-dom
import { describe, it } from 'vitest';
import { BILAN } from './faux.ts';
import { bouton, cliquer, deplier, monter, sansFaute } from './monter.tsx';

const donnees = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };

describe.each([
  ['clair', false],
  ['sombre', true],
] as const)('en thème %s, aucune faute d’accessibilité', (_, sombre) => {
  it('sur un classeur vide', async () => {
    await monter({ sources: [] }, sombre);
    await sansFaute();
  });

  it('à l’étape Données, colonnes dépliées', async () => {
    await monter({}, sombre);
    await cliquer('Détails de « Ménages »');
    await deplier(/reconnues sur/);
    await sansFaute();
  });

  it('à l’étape Méthode, tout déplié', async () => {
    await monter({ etat: { donnees, methodeValidee: false, bilan: null } }, sombre);
    await bouton('Enregistrer la méthode');
    for (const titre of [
      /^Indicateurs retenus/,
      /^Emploi ·/,
      /^Référence \(/,
      /^Seuils/,
      'Règle de 11',
      /^Nom et/,
      /^Échanger/,
    ]) {
      await deplier(titre);
    }
    await sansFaute();
  });

  it('aux étapes Calcul puis Secret', async () => {
    await monter({ etat: { donnees, methodeValidee: true, bilan: null } }, sombre);
    await bouton('Calculer');
    await sansFaute();
    await cliquer('Calculer');
    await bouton('Voir les feuilles');
    await sansFaute();
  });

  it('à l’étape Feuilles et dans l’aide', async () => {
    await monter({ etat: { donnees, methodeValidee: true, bilan: BILAN } }, sombre);
    await deplier('À savoir');
    await sansFaute();
    await cliquer('Aide');
    await bouton('Revenir au parcours');
    await sansFaute();
  });
});
