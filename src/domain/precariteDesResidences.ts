import {
  type ComposanteDeLIndice,
  composantesDeLIndice,
  tableDesComposantes,
} from './composantesDeLIndice.ts';
import type { IndiceDeResidence } from './diagnostic.ts';
import type { Tableau } from './indicateurs/tableau.ts';
import { contributions } from './indices/contributions.ts';
import { couverture } from './indices/couverture.ts';
import { indice } from './indices/indice.ts';
import { pourcent } from './messages/accords.ts';
import { phrase, Refus } from './messages/index.ts';
import type { Methode } from './methode/methode.ts';

export type PrecariteDesResidences =
  | { readonly indices: readonly IndiceDeResidence[]; readonly raison: null }
  | { readonly indices: null; readonly raison: string };

/**
 * The precarity index of each residence under the method. A residence that lacks components has a partial index as
 * long as the known ones carry `couvertureMinimale` of all the weights, those of components that the whole file lacks
 * included; under it, none, with the reason. A reference of 0 leaves no index at all: no ratio exists.
 *
 * Contributions exist for the weighted mean of ratios alone; the other two aggregations do not add up by component.
 */
export function precariteDesResidences(tableau: Tableau, { precarite }: Methode): PrecariteDesResidences {
  const toutes = composantesDeLIndice(tableau, precarite.composantes);
  const nulle = toutes.find(({ poids, sens, reference }) => poids > 0 && reference === (sens === 1 ? 0 : 1));
  if (nulle) return { indices: null, raison: phrase({ code: 'composante-sans-reference', nom: nulle.nom }) };
  const connues = toutes.filter(({ reference }) => reference !== null);
  if (connues.length === 0) return { indices: null, raison: sansComposante(tableau, precarite.composantes) };
  const table = tableDesComposantes(connues, tableau.unites.length);
  try {
    const options = { agregation: precarite.agregation, couvertureMinimale: 0 };
    const resultats = indice(table, options);
    const points = precarite.agregation === 'ratios' ? contributions(table, options) : [];
    const indices = tableau.unites.map(({ cle }, rang) => {
      const valeurs = toutes.map((composante) => composante.valeurs[rang] ?? null);
      const connue = couverture(
        valeurs,
        toutes.map(({ poids }) => poids),
      );
      const resultat = resultats[rang];
      const apports = points[rang];
      const suffit = connue >= precarite.couvertureMinimale;
      const valeur = suffit && typeof resultat === 'number' ? resultat : null;
      return {
        cle,
        valeur,
        contributions: toutes.map((composante) => {
          const place = connues.indexOf(composante);
          return valeur !== null && Array.isArray(apports) && place !== -1 ? (apports[place] ?? null) : null;
        }),
        couverture: connue,
        raison:
          valeur === null ? raisonDe(resultat, toutes, valeurs, connue, precarite.couvertureMinimale) : null,
      };
    });
    if (indices.some(({ valeur }) => valeur !== null)) return { indices, raison: null };
    const raison = indices[0]?.raison ?? '';
    return { indices: null, raison: phrase({ code: 'indice-impossible', raison }) };
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    return { indices: null, raison: phrase({ code: 'indice-impossible', raison: erreur.message }) };
  }
}

function sansComposante(tableau: Tableau, composantes: readonly { readonly code: string }[]): string {
  const raisons = composantes.flatMap(({ code }) => {
    const etat = tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.etat;
    return etat && !etat.calculable ? [etat.raison] : [];
  });
  return phrase({ code: 'sans-composante', raisons: [...new Set(raisons)] });
}

function raisonDe(
  resultat: ReturnType<typeof indice>[number] | undefined,
  composantes: readonly ComposanteDeLIndice[],
  valeurs: readonly (number | null)[],
  connue: number,
  minimum: number,
): string {
  if (typeof resultat === 'object' && resultat.code !== 'valeur-manquante') return phrase(resultat);
  return phrase({
    code: 'indice-manquant',
    couverture: pourcent(connue),
    minimum: pourcent(minimum),
    absentes: composantes
      .filter(({ poids }, rang) => poids > 0 && valeurs[rang] === null)
      .map(({ nom }) => nom),
  });
}
