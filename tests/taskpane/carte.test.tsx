// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { BILAN } from './faux.ts';
import { bouton, cliquer, deplier, monter, sansFaute } from './monter.tsx';

const donnees = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };

/** The page « Carte » of a calculated workbook. */
async function surLaCarte() {
  const actions = await monter({ etat: { donnees, methodeValidee: true, bilan: BILAN } });
  await cliquer('Carte');
  await screen.findByRole('application');
  return actions;
}

const texte = () => document.body.textContent?.replace(/\s/g, ' ') ?? '';
const carte = () => screen.getByRole('application');
const barre = () => carte().querySelector('path[class]:last-of-type')?.getAttribute('d');

describe('la page « Carte »', () => {
  test('prépare la carte avec les données retenues, et place chaque résidence située', async () => {
    const actions = await surLaCarte();
    expect(actions.appels).toContainEqual(['preparerCarte', donnees]);
    const symboles = [...carte().querySelectorAll('use')].map((use) => use.getAttribute('href'));
    expect(symboles).toEqual(['#carte-3', '#carte-s']);
    expect(texte()).toContain('1 résidence sans coordonnées');
    expect(texte()).toContain('Protégez (étape 4) avant de partager la carte.');
    await sansFaute();
  });

  test('dit en mots, par classe, ce que la carte montre ; une résidence choisie a sa fiche et sa ligne', async () => {
    const actions = await surLaCarte();
    await deplier(/^Occupation à rééquilibrer :/);
    await cliquer('Les Iris');
    const fiche = await screen.findByRole('region', { name: 'Les Iris' });
    expect(fiche.textContent).toContain('118 (110 à 130)');
    await cliquer('Voir la ligne');
    expect(actions.appels).toContainEqual(['voirResidence', 'R1']);
    await deplier(/^Secret statistique :/);
    await cliquer('Les Lys');
    expect((await screen.findByRole('region', { name: 'Les Lys' })).textContent).toContain(
      's (secret statistique)',
    );
  });

  test('trouve une résidence par son nom, sans accents', async () => {
    await surLaCarte();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'aulnes' } });
    await cliquer('Les Aulnes');
    expect(texte()).toContain('Sans coordonnées : absente de la carte.');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zz' } });
    expect(texte()).toContain('Aucune résidence de ce nom.');
  });

  test('se déplace et se rapproche au clavier comme aux boutons', async () => {
    await surLaCarte();
    const place = () => carte().querySelector('use')?.getAttribute('transform');
    const depart = place();
    fireEvent.keyDown(carte(), { key: 'ArrowLeft' });
    await waitFor(() => expect(place()).not.toBe(depart));
    fireEvent.keyDown(carte(), { key: 'ArrowRight' });
    await waitFor(() => expect(place()).toBe(depart));
    const loin = barre();
    fireEvent.keyDown(carte(), { key: '+' });
    await waitFor(() => expect(barre()).not.toBe(loin));
    await cliquer('Tout voir');
    await waitFor(() => expect(place()).toBe(depart));
  });

  test('refuse en une phrase un fichier qui n’est pas un contour, et dessine celui qui en est un', async () => {
    await surLaCarte();
    const entree = screen.getByLabelText('Ajouter un contour (GeoJSON)', { selector: 'input' });
    const choisir = (nom: string, contenu: string) =>
      fireEvent.change(entree, { target: { files: [new File([contenu], nom)] } });
    choisir('x.geojson', '{"type":"Point"}');
    await waitFor(() => expect(texte()).toContain('« x.geojson » n’est pas un GeoJSON de polygones'));
    choisir('cannes.geojson', '{"type":"Polygon","coordinates":[[[7,43.5],[7.1,43.5],[7.1,43.6],[7,43.5]]]}');
    await bouton('Retirer « cannes.geojson »');
    expect(texte()).toContain('1 contour, lu en longitude et latitude');
  });

  test('n’offre pas la carte avant le calcul', async () => {
    await monter();
    expect(screen.queryByRole('button', { name: 'Carte' })).toBeNull();
  });
});
