import { useEffect, useRef } from 'react';
import type { Actions } from '../actions/contrat.ts';
import type { Parcours } from './parcours.ts';
import type { Atelier } from './travail.ts';

/** Keeps the state of the path in the workbook, each time it changes after the first reading. */
export function useSauvegarde(parcours: Parcours, actions: Actions, faire: Atelier['faire']): void {
  const { charge, donnees, methodeValidee, bilan, familles } = parcours;
  const gardee = useRef<string | null>(null);
  useEffect(() => {
    if (!charge) return;
    const etat = { donnees, methodeValidee, bilan, familles };
    const texte = JSON.stringify(etat);
    const premiere = gardee.current === null;
    if (gardee.current === texte) return;
    gardee.current = texte;
    if (!premiere) void faire(() => actions.enregistrerEtat(etat));
  }, [charge, donnees, methodeValidee, bilan, familles, actions, faire]);
}
