import type { Diagnostic } from '../diagnostic.ts';
import { chezLesEntrants, type Entrants } from '../indicateurs/chezLesEntrants.ts';
import type { Compte } from '../indicateurs/tableau.ts';
import { valeur, valeurDe } from '../indicateurs/valeur.ts';
import type { Table } from '../indices/composantes.ts';
import { indice } from '../indices/indice.ts';
import { type StockFlux, stockFlux } from '../indices/stockFlux.ts';
import { estProbleme } from '../indices/valeur.ts';
import { Refus } from '../messages/index.ts';
import { enfreint } from '../secret/controle.ts';

/** One weighted component that both the whole stock and its recent movers have. */
export interface ComposanteCroisee {
  readonly code: string;
  readonly poids: number;
  readonly sens: 1 | -1;
  /** Among recent movers, residence by residence, then in the reference. */
  readonly entrants: readonly Compte[];
  readonly entrantsDeReference: Compte | null;
  readonly jumeau: string | null;
}

/** Where one residence stands and where it goes. */
export interface PositionCroisee {
  readonly rang: number;
  readonly entrants: number | null;
  readonly stock: number | null;
  readonly flux: number | null;
  /** Null: not classed, too few movers or an index that is not known. */
  readonly classe: StockFlux | null;
}

export interface Croisement {
  readonly composantes: readonly ComposanteCroisee[];
  /** Components of the method's index that recent movers do not have. */
  readonly absentes: readonly string[];
  readonly entrants: Entrants;
  readonly positions: readonly PositionCroisee[];
  /** Index of the recent movers of the reference itself; null when it is not known. */
  readonly fluxDeReference: number | null;
}

/**
 * Stock × recent movers (Pau): the precarity index of all households and that of those who moved in recently, on the
 * same components and the same reference. A residence that lacks one component on either side has no index; with fewer
 * recent movers than the threshold of secrecy it is not classed: one household would move it.
 *
 * Null when no component is known of recent movers, or when the index itself cannot be.
 */
export function croiser(diagnostic: Diagnostic): Croisement | null {
  const { dossier, methode, tableau } = diagnostic;
  const voulues = methode.precarite.composantes.filter(({ poids }) => poids > 0);
  const entrants = chezLesEntrants(
    dossier,
    methode,
    tableau,
    voulues.map(({ code }) => code),
  );
  if (!entrants) return null;
  const composantes = voulues.flatMap(({ code, poids, sens }): ComposanteCroisee[] => {
    const lu = entrants.indicateurs.find((indicateur) => indicateur.code === code);
    const r = valeurDe(tableau, code, null);
    if (!lu || r === null || (sens === 1 ? r <= 0 : r >= 1)) return [];
    const { comptes, reference, jumeau } = lu;
    return [{ code, poids, sens, entrants: comptes, entrantsDeReference: reference, jumeau }];
  });
  if (composantes.length === 0) return null;
  const parts = (rang: number) => composantes.map(({ entrants: siens }) => valeur(siens[rang] ?? null));
  const stocks = indices(
    diagnostic,
    composantes,
    tableau.unites.map((_, rang) => composantes.map(({ code }) => valeurDe(tableau, code, rang))),
  );
  const flux = indices(diagnostic, composantes, [
    ...tableau.unites.map((_, rang) => parts(rang)),
    composantes.map(({ entrantsDeReference }) => valeur(entrantsDeReference)),
  ]);
  const positions = tableau.unites.map((_, rang): PositionCroisee => {
    const [stock, f] = [stocks[rang] ?? null, flux[rang] ?? null];
    const nombre = entrants.nombres[rang] ?? null;
    const classable =
      stock !== null && f !== null && nombre !== null && nombre > 0 && !enfreint(nombre, methode.secret);
    const lieux = { stock: { champ: 'stock', ligne: rang }, flux: { champ: 'flux', ligne: rang } };
    return {
      rang,
      entrants: nombre,
      stock,
      flux: f,
      classe: classable ? stockFlux(stock, f, methode.tolerance, lieux) : null,
    };
  });
  return {
    composantes,
    absentes: voulues.flatMap(({ code }) => (composantes.some((c) => c.code === code) ? [] : [code])),
    entrants,
    positions,
    fluxDeReference: flux.at(-1) ?? null,
  };
}

/** Null in place of an index that cannot be computed; every one when the method's aggregation refuses the table. */
function indices(
  { tableau, methode }: Diagnostic,
  composantes: readonly ComposanteCroisee[],
  valeurs: Table['valeurs'],
): (number | null)[] {
  const table: Table = {
    valeurs,
    reference: composantes.map(({ code }) => valeurDe(tableau, code, null)),
    poids: composantes.map(({ poids }) => poids),
    sens: composantes.map(({ sens }) => sens),
  };
  try {
    return indice(table, { agregation: methode.precarite.agregation }).map((resultat) =>
      estProbleme(resultat) ? null : resultat,
    );
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    return valeurs.map(() => null);
  }
}
