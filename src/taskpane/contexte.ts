import { createContext, type Dispatch, useContext } from 'react';
import type { Actions } from '../actions/contrat.ts';
import type { Page } from './navigation.ts';
import type { Evenement, Parcours } from './parcours.ts';
import type { Atelier } from './travail.ts';

export interface ContexteDuVolet {
  readonly actions: Actions;
  readonly parcours: Parcours;
  readonly emettre: Dispatch<Evenement>;
  readonly atelier: Atelier;
  readonly montrer: (page: Page) => void;
}

export const Contexte = createContext<ContexteDuVolet | null>(null);

export function useVolet(): ContexteDuVolet {
  const contexte = useContext(Contexte);
  if (!contexte) throw new Error('useVolet is used inside Volet only.');
  return contexte;
}
