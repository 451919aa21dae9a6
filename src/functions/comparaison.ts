import type { Valeur } from '../domain/indices/valeur.ts';
import { facultatif, liste, listeDeNombres, matrice } from './arguments.ts';

/**
 * A table and its reference. A percentage written as text in the table (« 50 % ») is read in the unit of its column's
 * reference: 50 beside 40, 0.5 beside 0.4.
 */
export function comparables(
  valeurs: unknown,
  champ: string,
  reference: unknown,
): { readonly valeurs: Valeur[][]; readonly reference: Valeur[] } {
  const references = liste(reference, 'reference', 1);
  const pourcent = (colonne: number) => {
    const r = references[colonne];
    return typeof r === 'number' && r <= 1 ? 0.01 : 1;
  };
  return { valeurs: matrice(valeurs, champ, pourcent), reference: references };
}

export function poidsDe(poids: unknown): number[] | null {
  return facultatif(poids, (x) => listeDeNombres(x, 'poids', 1));
}

/** The directions as a table takes them: absent when omitted. */
export function sensDe(sens: unknown): { readonly sens?: readonly number[] } {
  const lus = facultatif(sens, (x) => listeDeNombres(x, 'sens'));
  return lus === null ? {} : { sens: lus };
}
