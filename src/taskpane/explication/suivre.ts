import { useEffect, useState } from 'react';
import type { Actions } from '../../actions/contrat.ts';
import type { Explication } from '../../sheets/explication/explication.ts';
import reglages from './suivi.json' with { type: 'json' };

export type Suivie =
  | { readonly etat: 'attente' | 'pasANous' | 'illisible' }
  | { readonly etat: 'expliquee'; readonly explication: Explication };

/**
 * What is said of the selected cell, followed from one selection to the next for as long as the page is there. Cells
 * passed through with the arrow keys are not read: only the one where the user stops is, and an answer that comes once
 * she has moved on is dropped. While `occupe`, nothing is read: the add-in itself may be moving the selection.
 */
export function useExplication(
  actions: Pick<Actions, 'expliquerSelection' | 'suivreSelection'>,
  occupe: boolean,
): { readonly suivie: Suivie; readonly suivi: boolean } {
  const [suivie, setSuivie] = useState<Suivie>({ etat: 'attente' });
  const [suivi, setSuivi] = useState(true);
  useEffect(() => {
    if (occupe) return;
    let dernier = 0;
    let ferme = false;
    let minuterie: ReturnType<typeof setTimeout> | undefined;
    const lire = async () => {
      const ticket = ++dernier;
      const lue = await actions.expliquerSelection().then(
        (explication): Suivie =>
          explication === null ? { etat: 'pasANous' } : { etat: 'expliquee', explication },
        (): Suivie => ({ etat: 'illisible' }),
      );
      if (!ferme && ticket === dernier) setSuivie(lue);
    };
    const bientot = () => {
      dernier++;
      clearTimeout(minuterie);
      minuterie = setTimeout(() => void lire(), reglages.delai);
    };
    const abonnement = actions.suivreSelection(bientot).catch(() => {
      if (!ferme) setSuivi(false);
      return null;
    });
    void lire();
    return () => {
      ferme = true;
      clearTimeout(minuterie);
      void abonnement.then((arreter) => arreter?.()).catch(() => undefined);
    };
  }, [actions, occupe]);
  return { suivie, suivi };
}
