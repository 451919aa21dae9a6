import type { Diagnostic } from './diagnostic.ts';
import { nomDuCritere } from './grille/criteres.ts';
import type { Indicateur } from './indicateurs/indicateur.ts';
import type { Compte, Tableau } from './indicateurs/tableau.ts';
import type { Table } from './indices/composantes.ts';
import type { ComposanteDeComposite } from './methode/composites.ts';
import { valeurDeComposante } from './valeurDeComposante.ts';

/** One component of a composite index as this file gives it. */
export interface ComposanteDeLIndice {
  readonly code: string;
  /** Its short name, or its code when the catalogue does not have it. */
  readonly nom: string;
  readonly unite: string;
  readonly poids: number;
  readonly sens: 1 | -1;
  /** What its values are a part of: 1 for a share; null for a rate or a note, which have no complement. */
  readonly entier: 1 | null;
  readonly valeurs: readonly (number | null)[];
  /** What each residence's share counts; null when it is no share of households or persons. */
  readonly bases: readonly (number | null)[];
  readonly reference: number | null;
  readonly compteDeReference: Compte | null;
}

/** Every component of a composite index, in its order, with its values residence by residence. */
export function composantesDeLIndice(
  tableau: Tableau,
  composantes: readonly ComposanteDeComposite[],
  cotations: Diagnostic['cotations'] = new Map(),
): ComposanteDeLIndice[] {
  return composantes.map(({ code, poids, sens }) => {
    const i = tableau.indicateurs.findIndex((ligne) => ligne.indicateur.code === code);
    const indicateur = tableau.indicateurs[i]?.indicateur;
    const comptee = indicateur?.forme === 'part' && indicateur.uniteBase === undefined;
    return {
      code,
      nom: indicateur?.court ?? nomDuCritere(code) ?? code,
      unite: indicateur?.unite ?? '',
      poids,
      sens,
      entier: entierDe(indicateur),
      valeurs: tableau.unites.map((_, rang) => valeurDeComposante({ tableau, cotations }, code, rang)),
      bases: tableau.unites.map((_, rang) => (comptee ? (tableau.comptes[i]?.[rang]?.base ?? null) : null)),
      reference: valeurDeComposante({ tableau, cotations }, code, null),
      compteDeReference: tableau.reference[i] ?? null,
    };
  });
}

/** These components as a table of indices: rows are residences, in the tableau's order. */
export function tableDesComposantes(
  composantes: readonly ComposanteDeLIndice[],
  unites: number,
  champ = 'indice de précarité',
): Table {
  return {
    valeurs: Array.from({ length: unites }, (_, rang) =>
      composantes.map(({ valeurs }) => valeurs[rang] ?? null),
    ),
    reference: composantes.map(({ reference }) => reference),
    poids: composantes.map(({ poids }) => poids),
    sens: composantes.map(({ sens }) => sens),
    entiers: composantes.map(({ entier }) => entier),
    champ,
  };
}

/** The whole of an indicator's values, for the complement of a reversed one; an unknown code is read as a share. */
export function entierDe(indicateur: Pick<Indicateur, 'forme'> | undefined): 1 | null {
  return indicateur === undefined || indicateur.forme === 'part' || indicateur.forme === 'diversite'
    ? 1
    : null;
}
