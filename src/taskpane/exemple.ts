import { indice } from '../domain/indices/indice.ts';
import type { Methode } from '../domain/methode/methode.ts';
import source from './exemple.json' with { type: 'json' };

export interface ExempleDIndice {
  readonly residences: readonly { readonly nom: string; readonly valeur: number }[];
  /** True when the example does not know every component that has a weight. */
  readonly partiel: boolean;
}

/**
 * The index of the source's three residences under the weights, directions and aggregation of a method. Components
 * that the source does not give are left out and said; null when none is left.
 *
 * @example exempleDIndice(socle)?.residences[0] // { nom: 'A', valeur: 118.18… } with weights 2, 1, 1, 1
 */
export function exempleDIndice({ composantes, agregation }: Methode['precarite']): ExempleDIndice | null {
  const pesees = composantes.filter(({ poids }) => poids > 0);
  const connues = pesees.flatMap(({ code, poids, sens }) => {
    const parts = source.parts.find((part) => part.code === code);
    return parts ? [{ ...parts, poids, sens }] : [];
  });
  if (connues.length === 0) return null;
  const indices = indice(
    {
      valeurs: source.residences.map((_, rang) => connues.map(({ residences }) => residences[rang] ?? null)),
      reference: connues.map(({ reference }) => reference),
      poids: connues.map(({ poids }) => poids),
      sens: connues.map(({ sens }) => sens),
    },
    { agregation },
  );
  return {
    residences: source.residences.flatMap((nom, rang) => {
      const valeur = indices[rang];
      return typeof valeur === 'number' ? [{ nom, valeur }] : [];
    }),
    partiel: connues.length < pesees.length,
  };
}
