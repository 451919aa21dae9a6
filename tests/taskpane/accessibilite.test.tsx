// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
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

  it('à la protection, choix dépliés, résultat puis feuilles écrites', async () => {
    await monter({ etat: { donnees, methodeValidee: true, bilan: BILAN } }, sombre);
    await cliquer('Secret');
    await deplier(/^Chaque groupe doit atteindre/);
    await deplier(/^À garder/);
    await sansFaute();
    await cliquer('Protéger');
    await bouton('Écrire les feuilles protégées');
    await deplier('À savoir avant de partager');
    await sansFaute();
    await cliquer('Écrire les feuilles protégées');
    await bouton('Continuer');
    await sansFaute();
    await cliquer('Continuer');
    await bouton('Faire la copie diffusable');
    await sansFaute();
  });

  it('à l’étape Feuilles et dans l’aide', async () => {
    await monter({ etat: { donnees, methodeValidee: true, bilan: BILAN } }, sombre);
    await deplier('À savoir');
    await sansFaute();
    await cliquer('Aide');
    await screen.findByText(/Aucune donnée ne quitte votre poste/);
    await sansFaute();
  });
});
