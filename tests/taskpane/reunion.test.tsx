// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { REGLE_PAR_DEFAUT } from '../../src/domain/attributions/regles.ts';
import { demander } from '../../src/taskpane/navigation.ts';
import { discuter, proposee } from '../../src/taskpane/reunion/discussion.ts';
import { cliquer, monter, sansFaute } from './monter.tsx';

const ouvrir = async () => {
  const actions = await monter();
  demander({ page: 'reunion' });
  await screen.findByRole('list', { name: 'Objectifs par territoire' });
  return actions;
};
const ligne = (nom: string) => {
  const liste = screen.getByRole('list', { name: 'Objectifs par territoire' });
  const item = within(liste).getByText(nom).closest('li');
  if (!item) throw new Error(nom);
  return item.textContent ?? '';
};
const champ = (nom: string) => screen.getByLabelText(nom);

describe('La page « Réunion »', () => {
  test('montre les objectifs du scénario de la feuille, et suit la règle choisie', async () => {
    await ouvrir();
    expect(ligne('Couronne Nord')).toContain('177 (+47)');
    fireEvent.change(champ('Règle'), { target: { value: 'inchange' } });
    expect(ligne('Couronne Nord')).toContain('147 (+17)');
    await sansFaute();
  });

  test('dit qui empêche un plafond de 30 %, et ne propose plus d’écrire', async () => {
    const actions = await ouvrir();
    fireEvent.change(champ('Plafond commun (%)'), { target: { value: '30' } });
    expect(screen.getByText(/Les plafonds permettent .*Couronne Nord/)).toBeTruthy();
    await cliquer('Garder ce scénario');
    expect(actions.appels.map(([nom]) => nom)).not.toContain('garderScenario');
  });

  test('annule le dernier changement, et reprend la règle proposée', async () => {
    await ouvrir();
    fireEvent.change(champ('Total à répartir'), { target: { value: '2000' } });
    expect(ligne('Couronne Nord')).toContain('118');
    await cliquer('Annuler le dernier changement');
    expect(ligne('Couronne Nord')).toContain('177');
    fireEvent.change(champ('Déplacement minimal (points)'), { target: { value: '3' } });
    await cliquer('Reprendre la règle proposée');
    expect(ligne('Couronne Nord')).toContain('177');
  });

  test('garde un scénario par son nom, avec son motif, et permet de s’y comparer', async () => {
    const actions = await ouvrir();
    fireEvent.change(champ('Nom du scénario'), { target: { value: 'Plan de mars' } });
    fireEvent.change(champ('Motif (facultatif)'), { target: { value: 'vote' } });
    await cliquer('Garder ce scénario');
    await screen.findAllByText(/« Plan de mars » est gardé|Plan de mars/);
    const appel = actions.appels.find(([nom]) => nom === 'garderScenario');
    expect(appel?.[1]).toMatchObject({ nom: 'Plan de mars', total: 3000 });
    expect(appel?.[2]).toBe('vote');
    fireEvent.change(champ('Comparer à'), { target: { value: 'gPlan de mars' } });
    expect(ligne('Couronne Nord')).toContain('Comparé177');
  });

  test('écrit le scénario à la place choisie de la feuille', async () => {
    const actions = await ouvrir();
    await cliquer('Écrire en scénario B');
    expect(actions.appels.find(([nom]) => nom === 'ecrireScenario')?.[2]).toBe(1);
  });
});

describe('la discussion', () => {
  const depart = { scenario: { ...REGLE_PAR_DEFAUT, total: 10, plancher: null, plafond: 0.4 }, avant: [] };

  test('ne garde pas de pas en arrière pour un changement qui ne change rien, ni pour un nom', () => {
    expect(discuter(depart, { type: 'change', en: { total: 10 } })).toBe(depart);
    expect(discuter(depart, { type: 'nomme', nom: 'X' }).avant).toEqual([]);
  });

  test('la règle proposée garde le nom et le total, et n’a pas de borne', () => {
    expect(proposee(depart.scenario)).toMatchObject({ total: 10, plafond: null });
  });
});
