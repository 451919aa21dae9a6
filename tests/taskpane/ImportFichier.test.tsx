// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { bouton, cliquer, deplier, monter, sansFaute } from './monter.tsx';

async function choisir(nom: string): Promise<void> {
  await deplier('Un fichier trop gros pour Excel ?');
  const entree = document.querySelector('input[type=file][accept*=csv]');
  if (!entree) throw new Error('pas de choix de fichier');
  fireEvent.change(entree, { target: { files: [new File(['a;b'], nom)] } });
  await bouton('Compter par résidence');
}

test('dit ce que le fichier semble être, garde le territoire indiqué, puis l’ajoute aux sources', async () => {
  const actions = await monter();
  await choisir('region.csv');
  expect(screen.getByText(/region\.csv.*semble être/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Territoire à garder'), { target: { value: 'commune' } });
  expect(screen.getByText(/CANNES, GRASSE/)).toBeTruthy();
  await cliquer('Compter par résidence');
  expect(screen.getByText('Indiquez au moins un code ou un nom.')).toBeTruthy();
  expect(actions.appels.map(([nom]) => nom)).not.toContain('importerFichier');
  fireEvent.change(screen.getByLabelText(/^Codes ou noms/), { target: { value: '06029 ; Grasse' } });
  await cliquer('Compter par résidence');
  expect((await screen.findAllByText(/60\s+résidences\s+dans/)).length).toBeGreaterThan(0);
  expect(actions.appels).toContainEqual([
    'importerFichier',
    'region.csv',
    { colonnes: {}, filtre: { echelle: 'commune', valeurs: ['06029', 'Grasse'] } },
  ]);
  expect(screen.getAllByText('Résidences region').length).toBeGreaterThan(0);
  await sansFaute();
});

test('dit la phrase d’un fichier illisible', async () => {
  await monter({
    remplace: {
      apercevoirFichier: async () => ({
        lisible: false,
        phrase: 'Le fichier « vide » est vide. Choisissez-en un autre.',
      }),
    },
  });
  await deplier('Un fichier trop gros pour Excel ?');
  const entree = document.querySelector('input[type=file][accept*=csv]');
  if (entree) fireEvent.change(entree, { target: { files: [new File([''], 'vide.csv')] } });
  expect((await screen.findAllByText(/est\s+vide\. Choisissez-en un autre/)).length).toBeGreaterThan(0);
});
