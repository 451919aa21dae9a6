// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { BILAN, type Reglages } from './faux.ts';
import { bouton, cliquer, monter, sansFaute } from './monter.tsx';

const donnees = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };

/** The page opened from the last step of a calculated workbook. */
async function auxPortraits(reglages: Reglages = {}) {
  const actions = await monter({ etat: { donnees, methodeValidee: true, bilan: BILAN }, ...reglages });
  await cliquer('Portraits');
  await screen.findByRole('list', { name: 'Résidences' });
  return actions;
}
const residences = () =>
  within(screen.getByRole('list', { name: 'Résidences' }))
    .getAllByRole('checkbox')
    .map((une) => une.closest('span')?.textContent);

it('liste les résidences, celles qui ont leur portrait dites', async () => {
  await auxPortraits();
  expect(residences()).toEqual([
    'R1 · Bellevue · Lille · Type 4',
    'R2 · Les Iris · Lille · Type 1 · portrait fait',
    'R3 · Érables · Roubaix · Non classé',
  ]);
  await sansFaute();
});

it('cherche sans accents, et coche ce qui est trouvé', async () => {
  await auxPortraits();
  fireEvent.change(screen.getByRole('searchbox', { name: 'Chercher une résidence' }), {
    target: { value: 'erables' },
  });
  expect(residences()).toEqual(['R3 · Érables · Roubaix · Non classé']);
  await cliquer(/^Cocher cette 1\s*résidence$/);
  await bouton(/^Préparer 1\s*portrait$/);
});

it('annonce les feuilles et ce qui part avant d’écrire', async () => {
  const actions = await auxPortraits();
  await cliquer('Toutes');
  await cliquer(/^Préparer 3/);
  await bouton(/^Écrire 3/);
  const texte = document.body.textContent?.replace(/\s/g, ' ') ?? '';
  expect(texte).toContain('2 feuilles nouvelles, 1 feuille refaite');
  expect(texte).toContain('1 portrait d’un choix précédent sera retiré');
  expect(texte).toContain('7 chiffres masqués');
  expect(texte).toContain('Rien n’est encore écrit');
  expect(actions.appels.at(-1)).toEqual(['preparerPortraits', ['R1', 'R2', 'R3']]);
  await sansFaute();
});

it('n’inscrit au journal que ce qui est remis à d’autres', async () => {
  const actions = await auxPortraits();
  await cliquer('Toutes');
  await cliquer(/^Préparer 3/);
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Ces portraits seront remis à d’autres' }));
  fireEvent.change(screen.getByRole('textbox', { name: 'Destinataire' }), { target: { value: 'CIL' } });
  await cliquer(/^Écrire 3/);
  expect((await screen.findAllByText(/relus et conformes/)).length).toBeGreaterThan(0);
  expect(actions.appels.at(-1)).toEqual(['ecrirePortraits', { destinataire: 'CIL', usage: '' }]);
});

it('retire tout en un geste', async () => {
  const actions = await auxPortraits();
  await cliquer('Retirer les portraits');
  expect((await screen.findAllByText(/^3\s*feuilles retirées/)).length).toBeGreaterThan(0);
  expect(actions.appels.at(-1)).toEqual(['retirerPortraits']);
});
