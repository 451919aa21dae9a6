import type { Compte, Tableau } from './indicateurs/tableau.ts';
import { valeurDe } from './indicateurs/valeur.ts';
import type { Table } from './indices/composantes.ts';
import type { Methode } from './methode/methode.ts';

/** One component of the method's index as this file gives it. */
export interface ComposanteDeLIndice {
  readonly code: string;
  /** Its short name, or its code when the catalogue does not have it. */
  readonly nom: string;
  readonly unite: string;
  readonly poids: number;
  readonly sens: 1 | -1;
  readonly valeurs: readonly (number | null)[];
  /** What each residence's share counts; null when it is no share of households or persons. */
  readonly bases: readonly (number | null)[];
  readonly reference: number | null;
  readonly compteDeReference: Compte | null;
}

/** Every component of the method, in its order, with its values residence by residence. */
export function composantesDeLIndice(
  tableau: Tableau,
  composantes: Methode['precarite']['composantes'],
): ComposanteDeLIndice[] {
  return composantes.map(({ code, poids, sens }) => {
    const i = tableau.indicateurs.findIndex((ligne) => ligne.indicateur.code === code);
    const indicateur = tableau.indicateurs[i]?.indicateur;
    const comptee = indicateur?.forme === 'part' && indicateur.uniteBase === undefined;
    return {
      code,
      nom: indicateur?.court ?? code,
      unite: indicateur?.unite ?? '',
      poids,
      sens,
      valeurs: tableau.unites.map((_, rang) => valeurDe(tableau, code, rang)),
      bases: tableau.unites.map((_, rang) => (comptee ? (tableau.comptes[i]?.[rang]?.base ?? null) : null)),
      reference: valeurDe(tableau, code, null),
      compteDeReference: tableau.reference[i] ?? null,
    };
  });
}

/** These components as a table of indices: rows are residences, in the tableau's order. */
export function tableDesComposantes(composantes: readonly ComposanteDeLIndice[], unites: number): Table {
  return {
    valeurs: Array.from({ length: unites }, (_, rang) =>
      composantes.map(({ valeurs }) => valeurs[rang] ?? null),
    ),
    reference: composantes.map(({ reference }) => reference),
    poids: composantes.map(({ poids }) => poids),
    sens: composantes.map(({ sens }) => sens),
    champ: 'indice de précarité',
  };
}
