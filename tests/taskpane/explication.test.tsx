// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Explication } from '../../src/sheets/explication/explication.ts';
import { BILAN } from './faux.ts';
import { cliquer, monter, sansFaute } from './monter.tsx';

const FINI = {
  donnees: { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null },
  methodeValidee: true,
  bilan: BILAN,
  familles: null,
};

const explication = (titre: string): Explication => ({
  lieu: 'CIL Indices · E8',
  sujet: 'Les Iris',
  titre,
  valeur: '118',
  phrases: ['Indice = 100 × moyenne.'],
  composantes: [
    { nom: '< 40 % PLUS', poids: 2, part: '50,0 %', reference: '40,0 %', points: 10 },
    { nom: 'Sans emploi', poids: 1, part: '30,0 %', reference: '33,0 %', points: -1.8 },
    { nom: 'Chômeurs', poids: null, part: 'nd', reference: '24,0 %', points: null },
  ],
  certitude: ['Rang de 4 à 9 dans neuf tirages de poids sur dix.'],
  prudence: [{ nom: 'Sans emploi', texte: 'À lire avec l’âge.' }],
});

/** A workbook whose selection the test moves. */
function classeur() {
  let prevenir = () => {};
  const arreter = vi.fn(async () => {});
  const reponses: (() => Promise<Explication | null>)[] = [];
  return {
    arreter,
    reponses,
    choisir: () => act(async () => prevenir()),
    actions: {
      suivreSelection: async (quand: () => void) => {
        prevenir = quand;
        return arreter;
      },
      expliquerSelection: () => reponses.shift()?.() ?? Promise.resolve(null),
    },
  };
}

const ouvrirLaPage = () => cliquer('Expliquer la cellule choisie');

describe('la page qui explique la cellule choisie', () => {
  it('montre formule, composantes avec leurs points et leurs poids, solidité, précautions, sans faute d’accessibilité', async () => {
    const { actions, reponses } = classeur();
    reponses.push(async () => explication('Indice'));
    await monter({ etat: FINI, remplace: actions });
    await ouvrirLaPage();
    const composantes = await screen.findByRole('list', { name: /Ce que chaque composante/ });
    expect(composantes.textContent).toContain('+10,0\u00A0points');
    expect(composantes.textContent).toContain('−1,8\u00A0point');
    expect(composantes.textContent).toContain('poids 2');
    expect(composantes.textContent).toContain('inconnue');
    expect(screen.getByText(/À lire avec l’âge/)).toBeTruthy();
    expect(
      screen
        .getByText(/Indice.: 118/)
        .closest('[aria-live]')
        ?.getAttribute('aria-live'),
    ).toBe('polite');
    await sansFaute();
  });

  it('suit la sélection, et laisse tomber la réponse d’une cellule quittée', async () => {
    const { actions, reponses, choisir } = classeur();
    let repondre = (_: Explication) => {};
    reponses.push(
      () =>
        new Promise((resoudre) => {
          repondre = resoudre;
        }),
      async () => explication('Rang'),
    );
    await monter({ etat: FINI, remplace: actions });
    await ouvrirLaPage();
    await screen.findByText(/Choisissez une cellule/);
    await choisir();
    await screen.findByText(/Rang.: 118/);
    await act(async () => repondre(explication('Indice')));
    expect(screen.queryByText(/Indice.: 118/)).toBeNull();
  });

  it('ne dit rien d’une cellule qui n’est pas à nous, et le dit', async () => {
    const { actions } = classeur();
    await monter({ etat: FINI, remplace: actions });
    await ouvrirLaPage();
    expect(await screen.findByText(/n’est pas dans un tableau fait par le complément/)).toBeTruthy();
  });

  it('cesse de suivre quand on la ferme, et rend le foyer à son bouton', async () => {
    const { actions, arreter } = classeur();
    await monter({ etat: FINI, remplace: actions });
    await ouvrirLaPage();
    await screen.findByText(/Choisissez une cellule/);
    await cliquer('Revenir au parcours');
    await waitFor(() => expect(arreter).toHaveBeenCalledOnce());
    expect(document.activeElement?.textContent).toBe('Expliquer la cellule choisie');
  });
});
