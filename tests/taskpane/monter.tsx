import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { Volet } from '../../src/taskpane/Volet.tsx';
import { type Faux, faux, type Reglages } from './faux.ts';

// The method's page is loaded on demand, which takes more than the library's second the first time.
configure({ asyncUtilTimeout: 20_000 });

// This page's animations, once cancelled, reject a promise that nobody holds: Fluent does without where there are none.
Reflect.deleteProperty(Element.prototype, 'animate');

afterEach(() => {
  cleanup();
  globalThis.cilNavigation = undefined;
});

export function dessiner(reglages: Reglages = {}, sombre = false): Faux {
  const actions = faux(reglages);
  render(<Volet actions={actions} theme={sombre ? webDarkTheme : webLightTheme} />);
  return actions;
}

/** Draws the pane and waits until it has read the workbook. */
export async function monter(reglages: Reglages = {}, sombre = false): Promise<Faux> {
  const actions = dessiner(reglages, sombre);
  await screen.findByRole('button', { name: 'Données' });
  return actions;
}

export async function bouton(nom: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole('button', { name: nom });
}

export async function cliquer(nom: string | RegExp): Promise<void> {
  fireEvent.click(await bouton(nom));
}

/** Opens a folded section by its visible title. */
export async function deplier(titre: string | RegExp): Promise<void> {
  const sommaire = (await screen.findByText(titre)).closest('summary');
  if (!sommaire) throw new Error(`« ${titre} » n’est pas un titre à déplier.`);
  const details = sommaire.parentElement;
  if (!(details instanceof HTMLDetailsElement)) throw new Error('titre hors de details');
  if (!details.open) {
    details.open = true;
    fireEvent(details, new Event('toggle'));
  }
}

/** Contrast needs a real drawing: it is measured in a browser. */
export async function sansFaute(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
