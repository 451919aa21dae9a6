import { useCallback, useRef } from 'react';
import type { TableRetenue } from '../actions/contrat.ts';
import type { Champ } from '../domain/parc/champs.ts';
import { useVolet } from './contexte.ts';

/** Recognises a table again with a correction; when corrections overlap, only the last answer is kept. */
export function useReconnaissance(): (table: TableRetenue, cle: Champ | null) => Promise<void> {
  const { actions, emettre, atelier } = useVolet();
  const demandes = useRef(new Map<string, number>());
  const { faire, dire } = atelier;
  return useCallback(
    async (table, cle) => {
      const numero = (demandes.current.get(table.feuille) ?? 0) + 1;
      demandes.current.set(table.feuille, numero);
      dire(null);
      const source = await faire(() => actions.reconnaitreFeuille(table, cle));
      if (source && numero === demandes.current.get(table.feuille))
        emettre({ type: 'sourceReconnue', source });
    },
    [actions, emettre, faire, dire],
  );
}

/** Which fields each column gets when one column is given a field: a field belongs to one column only. */
export function corriger<T extends Pick<TableRetenue, 'colonnes'>>(
  table: T,
  colonnes: readonly { readonly index: number; readonly champ: string | null }[],
  index: number,
  champ: Champ | null,
): T {
  const ancienne = champ === null ? undefined : colonnes.find((c) => c.champ === champ && c.index !== index);
  return {
    ...table,
    colonnes: { ...table.colonnes, ...(ancienne && { [ancienne.index]: null }), [index]: champ },
  };
}
