import {
  type ComposanteDeLIndice,
  composantesDeLIndice,
  tableDesComposantes,
} from './composantesDeLIndice.ts';
import type { Diagnostic, IndicesDesResidences } from './diagnostic.ts';
import type { Tableau } from './indicateurs/tableau.ts';
import { contributions } from './indices/contributions.ts';
import { couverture } from './indices/couverture.ts';
import { indice } from './indices/indice.ts';
import { pourcent } from './messages/accords.ts';
import { phrase, Refus } from './messages/index.ts';
import { compositeDe, NOMS_DES_COMPOSITES, type NomDeComposite } from './methode/composites.ts';
import type { Methode } from './methode/methode.ts';

/**
 * A composite index of each residence under the method: precarity, or one of the two fragilities. A residence that
 * lacks components has a partial index as long as the known ones carry `couvertureMinimale` of all the weights, those
 * of components that the whole file lacks included; under it, none, with the reason. Criteria of the grid take their notes from `cotations`. A reference of 0 leaves no index
 * at all: no ratio exists.
 *
 * Contributions exist for the weighted mean of ratios alone.
 *
 * @example indicesDesResidences(tableau, METHODE_SOCLE, 'precarite').indices // [{ cle: 'R1', valeur: 118.18…, … }]
 */
export function indicesDesResidences(
  tableau: Tableau,
  methode: Methode,
  nom: NomDeComposite,
  cotations: Diagnostic['cotations'] = new Map(),
): IndicesDesResidences {
  const composite = compositeDe(methode, nom);
  const nomme = NOMS_DES_COMPOSITES[nom];
  const sans = (raison: string): IndicesDesResidences => ({ indices: null, raison });
  if (composite.composantes.length === 0) return sans(phrase({ code: 'indice-non-retenu', indice: nomme }));
  const toutes = composantesDeLIndice(tableau, composite.composantes, cotations);
  const nulle = toutes.find((composante) => composante.poids > 0 && sansRapport(composante));
  if (nulle) return sans(phrase({ code: 'composante-sans-reference', indice: nomme, nom: nulle.nom }));
  const connues = toutes.filter(({ reference }) => reference !== null);
  if (connues.length === 0)
    return sans(
      phrase({ code: 'sans-composante', indice: nomme, raisons: raisonsDe(tableau, composite.composantes) }),
    );
  const table = tableDesComposantes(connues, tableau.unites.length, nomme);
  try {
    const options = { agregation: composite.agregation, couvertureMinimale: 0 };
    const resultats = indice(table, options);
    const points = composite.agregation === 'ratios' ? contributions(table, options) : [];
    const indices = tableau.unites.map(({ cle }, rang) => {
      const valeurs = toutes.map((composante) => composante.valeurs[rang] ?? null);
      const connue = couverture(
        valeurs,
        toutes.map(({ poids }) => poids),
      );
      const resultat = resultats[rang];
      const apports = points[rang];
      const suffit = connue >= composite.couvertureMinimale;
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
          valeur === null ? raisonDe(resultat, toutes, valeurs, connue, composite.couvertureMinimale) : null,
      };
    });
    if (indices.some(({ valeur }) => valeur !== null)) return { indices, raison: null };
    const raison = indices[0]?.raison ?? '';
    return sans(phrase({ code: 'indice-impossible', indice: nomme, raison }));
  } catch (erreur) {
    if (!(erreur instanceof Refus)) throw erreur;
    return sans(phrase({ code: 'indice-impossible', indice: nomme, raison: erreur.message }));
  }
}

/** Whether no ratio to this reference exists, though it is known. */
function sansRapport({ sens, entier, reference }: ComposanteDeLIndice): boolean {
  if (reference === null) return false;
  return sens === -1 && entier !== null ? reference >= entier : reference <= 0;
}

function raisonsDe(tableau: Tableau, composantes: readonly { readonly code: string }[]): string[] {
  const raisons = composantes.flatMap(({ code }) => {
    const etat = tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.etat;
    return etat && !etat.calculable ? [etat.raison] : [];
  });
  return [...new Set(raisons)];
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
