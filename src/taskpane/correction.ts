import { useCallback, useRef } from 'react';
import type { ChoixDonnees } from '../actions/contrat.ts';
import { useVolet } from './contexte.ts';

/** Recognises the table again with a correction; when corrections overlap, only the last answer is kept. */
export function useCorrection(): (choix: ChoixDonnees) => Promise<void> {
  const { actions, emettre, atelier } = useVolet();
  const demande = useRef(0);
  const { faire, dire } = atelier;
  return useCallback(
    async (choix) => {
      demande.current += 1;
      const numero = demande.current;
      dire(null);
      emettre({ type: 'choixFait', choix });
      const source = await faire(() => actions.reconnaitreFeuille(choix));
      if (source && numero === demande.current) emettre({ type: 'sourceReconnue', source });
    },
    [actions, emettre, faire, dire],
  );
}

/** Which fields each column gets when one column is given a field: a field belongs to one column only. */
export function corriger(
  choix: ChoixDonnees,
  colonnes: readonly { readonly index: number; readonly champ: string | null }[],
  index: number,
  champ: ChoixDonnees['cle'],
): ChoixDonnees {
  const ancienne = champ === null ? undefined : colonnes.find((c) => c.champ === champ && c.index !== index);
  return {
    ...choix,
    colonnes: { ...choix.colonnes, ...(ancienne && { [ancienne.index]: null }), [index]: champ },
  };
}
